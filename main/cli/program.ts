import { Command, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { ExportFormat, Paper } from '../../core/contract/requests/issues.ts'
import { Sort } from '../../core/contract/views.ts'
import { Encoding } from '../../core/model/encoding.ts'
import { LinkLayout, TextWidth, textWidths, Unsubscribe } from '../../core/model/export-settings.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { Format } from '../../core/model/source.ts'
import { checkFolder, repairFolder } from './check.ts'
import { fillLinks, listSources, noteItem, tagItems } from './curate.ts'
import { libraryFolder, withDesk, type Desk } from './desk.ts'
import { exportIssue } from './export.ts'
import { exportLibrary } from './export-library.ts'
import { importPaths } from './import.ts'
import { addToIssue, createIssue, listIssues, moveInIssue, pictureInIssue, showIssue } from './issue.ts'
import { listItems } from './items.ts'
import type { Outcome, Terminal } from './outcome.ts'
import { parseFile } from './parse.ts'
import { serve, servedAt, untilEnded } from './serve.ts'
import { listSnapshots, packLibrary, restoreSnapshot, takeSnapshot, unpackLibrary } from './snapshot.ts'

/** What a command's end is handed to: prints it and sets the exit code. */
export type Finish = (result: Result<Outcome>, json: boolean) => void

interface Common {
  library?: string
  json?: boolean
}
interface ExportOptions {
  format: ExportFormat
  out: string
  paper: Paper
  template?: string
  width?: number
  links?: LinkLayout
  unsubscribe?: string
  oneClick?: boolean
}

/** Commander reads "-word" as options; a query's is hidden from it behind this sign and shown again to the commands. */
const shield = '\u0000'
export const shielded = (arg: string): string => (/^-(?!-|h$)./.test(arg) ? shield + arg : arg)
const shown = <T>(value: T): T =>
  (typeof value === 'string' ? value.replaceAll(shield, '') : Array.isArray(value) ? value.map(shown) : value) as T

const whole =
  (least: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
    if (!(value >= least)) throw new InvalidArgumentError(`It must be a whole number from ${least}.`)
    return value
  }
const checked =
  <T>(schema: z.ZodType<T>, read: (text: string) => unknown) =>
  (text: string): T => {
    const parsed = schema.safeParse(read(text))
    if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? 'It can’t be that.')
    return parsed.data
  }
const day = (text: string): string => {
  if (!z.iso.date().safeParse(text).success) throw new InvalidArgumentError('It must be a day such as 2024-03-15.')
  return text
}
const one =
  (options: readonly string[]) =>
  (text: string): string => {
    if (!options.includes(text)) throw new InvalidArgumentError(`It must be one of ${options.join(', ')}.`)
    return text
  }

const inEncoding = () =>
  new Option('--encoding <name>', 'what texts and pages are encoded in, whatever they look like').argParser(
    one(Encoding.options),
  )

/** The command line, as DESIGN's fixed faces have it. Throws `CommanderError` on wrong usage. */
export function program(finish: Finish, terminal: Terminal): Command {
  const root = new Command('galley')
    .description('A composing desk for people who edit digests.')
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeOut: terminal.out, writeErr: terminal.err })
    .hook('preAction', (_root, command) => {
      command.processedArgs = shown(command.processedArgs)
      for (const [name, value] of Object.entries(command.opts())) command.setOptionValue(name, shown(value))
    })

  const common = (command: Command): Command =>
    command
      .option('--library <dir>', 'folder of the library (default: the per-user one)')
      .option('--json', 'print one JSON document and nothing else')
  /** Does the work over the library and hands on what came of it. */
  const over = async (options: Common, work: (desk: Desk) => Promise<Outcome>, make = false) =>
    finish(await withDesk(options.library, work, { make }), options.json === true)
  /** The same for work that changes nothing. */
  const reading = async (options: Common, work: (desk: Desk) => Promise<Outcome>) =>
    finish(await withDesk(options.library, work, { reads: true }), options.json === true)

  common(root.command('parse').description('read a document into its items; needs no library').argument('<file>'))
    .addOption(
      new Option('--format <format>').argParser(one(['auto', ...Format.exclude(['hand']).options])).default('auto'),
    )
    .addOption(inEncoding())
    .action(async (file: string, options: Common & { format: 'auto' | Format; encoding?: Encoding }) =>
      finish(await parseFile(file, options.format, options.encoding), options.json === true),
    )

  common(root.command('import').description('take documents into the library').argument('<paths...>'))
    .option('--as-published <digest>', 'as issues of a digest that have appeared')
    .addOption(inEncoding())
    .action((paths: string[], options: Common & { asPublished?: string; encoding?: Encoding }, command: Command) => {
      if (options.asPublished?.trim() === '') command.error('name the digest that --as-published means')
      return over(options, desk => importPaths(desk, paths, options.asPublished, options.encoding), true)
    })

  common(root.command('sources').description('list the documents of the library')).action((options: Common) =>
    reading(options, listSources),
  )

  common(root.command('items').description('list items that match a query').argument('[query...]'))
    .option('--limit <n>', 'at most so many', whole(0), 100_000)
    .option('--offset <n>', 'from this one, counting from 0', whole(0), 0)
    .addOption(new Option('--sort <field>').argParser(one(Sort.options)).default('newest'))
    .action((words: string[], options: Common & { limit: number; offset: number; sort: Sort }) =>
      reading(options, desk => listItems(desk, { ...options, query: words.join(' ') })),
    )

  common(root.command('tag').description('tag the items that match a query').argument('<query>'))
    .option('--add <names...>', 'themes to add')
    .option('--remove <names...>', 'themes to take away')
    .action((query: string, options: Common & { add?: string[]; remove?: string[] }, command: Command) => {
      if (!options.add && !options.remove) command.error('name a theme with --add or --remove')
      return over(options, desk => tagItems(desk, query, options.add ?? [], options.remove ?? []))
    })

  common(root.command('note').description('write a note on an item').argument('<item>'))
    .requiredOption('--text <text>')
    .action((item: string, options: Common & { text: string }) =>
      over(options, desk => noteItem(desk, item, options.text)),
    )

  common(
    root
      .command('fill-links')
      .description('take the addresses of a document’s links from another form of the same letter')
      .argument('<source>')
      .argument('<file>'),
  ).action((source: string, file: string, options: Common) => over(options, desk => fillLinks(desk, source, file)))

  const issue = root.command('issue').description('make and arrange issues')
  common(issue.command('create').description('begin an issue'))
    .requiredOption('--title <title>')
    .option('--digest <name>')
    .option('--number <n>', 'its number', whole(1))
    .option('--date <day>', 'YYYY-MM-DD', day)
    .option('--template <name>', 'broadsheet, bulletin, wire, or one of the library’s by name or id')
    .action(
      ({
        title,
        digest,
        number,
        date,
        template,
        ...options
      }: Common & { title: string; digest?: string; number?: number; date?: string; template?: string }) =>
        over(options, desk => createIssue(desk, { title, digest, number, date, template }), true),
    )
  common(issue.command('list').description('list the issues')).action((options: Common) => reading(options, listIssues))
  common(issue.command('show').description('show an issue').argument('<issue>')).action(
    (named: string, options: Common) => reading(options, desk => showIssue(desk, named)),
  )
  common(issue.command('add').description('add items to an issue').argument('<issue>').argument('[query...]'))
    .option('--items <ids...>', 'these items')
    .option('--section <title>', 'into this section, made where it is missing')
    .action(
      (named: string, words: string[], options: Common & { items?: string[]; section?: string }, command: Command) => {
        if ((words.length === 0) === (options.items === undefined)) command.error('give either a query or --items')
        const target = options.items ? { ids: options.items as never } : { query: words.join(' '), except: [] }
        return over(options, desk => addToIssue(desk, named, target, options.section))
      },
    )
  common(
    issue
      .command('picture')
      .description('give an entry a picture, or say what its picture shows')
      .argument('<issue>')
      .argument('<entry>')
      .argument('[file]'),
  )
    .option('--alt <text>', 'what it shows, for who doesn’t see it')
    .option('--caption <text>')
    .option('--credit <text>', 'who took it')
    .action(
      (
        named: string,
        entry: string,
        file: string | undefined,
        { alt, caption, credit, ...options }: Common & { alt?: string; caption?: string; credit?: string },
        command: Command,
      ) => {
        if (file === undefined && alt === undefined && caption === undefined && credit === undefined) {
          command.error('name a file, or say something with --alt, --caption or --credit')
        }
        return over(options, desk =>
          pictureInIssue(desk, named, entry, {
            ...(file !== undefined && { file }),
            ...(alt !== undefined && { alt }),
            ...(caption !== undefined && { caption }),
            ...(credit !== undefined && { credit }),
          }),
        )
      },
    )
  common(issue.command('move').description('move an entry').argument('<issue>').argument('<entry>'))
    .requiredOption('--section <title>')
    .requiredOption('--to <n>', 'its place, counting from 0', whole(0))
    .option('--new-section', 'make the section where it is missing')
    .action((named: string, entry: string, options: Common & { section: string; to: number; newSection?: boolean }) =>
      over(options, desk => moveInIssue(desk, named, entry, options.section, options.to, options.newSection === true)),
    )

  common(root.command('export').description('write an issue to a file').argument('<issue>'))
    .addOption(new Option('--format <format>').argParser(one(ExportFormat.options)).makeOptionMandatory())
    .requiredOption('--out <file>')
    .addOption(new Option('--paper <size>', 'of a PDF').argParser(one(Paper.options)).default('A4'))
    .option(
      '--template <name>',
      'of a page or mail, in place of the issue’s own: broadsheet, bulletin, wire, or one of the library’s by name or id',
    )
    .option(
      '--width <n>',
      `columns of a text, ${textWidths.least} to ${textWidths.most}; else as set with the issue or its digest`,
      checked(TextWidth, Number),
    )
    .addOption(
      new Option('--links <where>', 'of a text: numbered footnotes, or under each item').argParser(
        one(LinkLayout.options),
      ),
    )
    .option(
      '--unsubscribe <address>',
      'of a mail: a web or mail address, or your mailing program’s tag',
      checked(Unsubscribe, String),
    )
    .option('--one-click', 'one request to that web address is enough to leave (RFC 8058)')
    .action(async (named: string, { format, out, paper, width, template, ...options }: Common & ExportOptions) => {
      const { links, unsubscribe, oneClick } = options
      finish(
        await exportIssue(options.library, named, {
          format,
          out,
          paper,
          template,
          settings: { textWidth: width, links, unsubscribe, oneClick },
        }),
        options.json === true,
      )
    })

  common(root.command('check').description('verify every file of the library; changes nothing'))
    .option('--repair', 'do what is safe about what is found')
    .action(async (options: Common & { repair?: boolean }) =>
      finish(await (options.repair ? repairFolder : checkFolder)(options.library), options.json === true),
    )

  common(
    root.command('export-library').description('write everything made in the library, in open formats, to one zip'),
  )
    .requiredOption('--out <file>')
    .action(async (options: Common & { out: string }) =>
      finish(await exportLibrary(options.library, options.out), options.json === true),
    )

  const snapshot = root.command('snapshot').description('the library as it was on other days')
  common(snapshot.command('list').description('list the snapshots')).action((options: Common) =>
    reading(options, listSnapshots),
  )
  common(snapshot.command('take').description('take one now')).action((options: Common) => over(options, takeSnapshot))
  common(
    snapshot
      .command('restore')
      .description('make a new library of one; this library stays as it is')
      .argument('<snapshot>'),
  )
    .requiredOption('--to <dir>', 'a folder that is missing or empty')
    .action(async (id: string, options: Common & { to: string }) =>
      finish(await restoreSnapshot(options.library, id, options.to), options.json === true),
    )
  common(root.command('pack').description('write the whole library to one zip file'))
    .requiredOption('--out <file>')
    .action(async (options: Common & { out: string }) =>
      finish(await packLibrary(options.library, options.out), options.json === true),
    )
  common(root.command('unpack').description('make a library of one that was packed').argument('<file>')).action(
    async (file: string, options: Common) => finish(await unpackLibrary(options.library, file), options.json === true),
  )

  common(root.command('serve').description('serve the desk to the browser of this machine'))
    .addOption(new Option('--port <n>', 'port on 127.0.0.1; any free one without it').argParser(whole(0)).default(0))
    .option('--watch <dir>', 'import what is saved into this folder')
    .action(async (options: Common & { port: number; watch?: string }) => {
      const running = await servedAt(options.library)
      if (running !== null) {
        terminal.err('Galley serves this library already, at this address:\n')
        return finish(
          ok({ json: { url: running, library: libraryFolder(options.library) }, text: running }),
          options.json === true,
        )
      }
      const served = await serve(options.library, options.port, options.watch)
      if (served.ok && served.value.readOnly !== null) {
        terminal.err(`The library is open for reading only. ${served.value.readOnly}\n`)
      }
      const url = served.ok ? served.value.invite() : ''
      finish(
        served.ok ? ok({ json: { url, library: served.value.library }, text: url }) : served,
        options.json === true,
      )
      if (served.ok) await untilEnded(served.value)
    })

  return root
}
