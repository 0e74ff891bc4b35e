import type { Command } from 'commander'
import { addToIssue, moveInIssue } from '../issue/arrange.ts'
import { createIssue, listIssues, showIssue } from '../issue/show.ts'
import { pictureInIssue } from '../issue/picture.ts'
import { day, whole } from './arguments.ts'
import type { Commands, Common } from './commands.ts'

/** issue create, list, show, add, picture, move */
export function addIssues(commands: Commands): void {
  const issue = commands.root.command('issue').description('make and arrange issues')
  commands
    .common(issue.command('create').description('begin an issue'))
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
        commands.over(options, desk => createIssue(desk, { title, digest, number, date, template }), true),
    )
  commands
    .common(issue.command('list').description('list the issues'))
    .action((options: Common) => commands.reading(options, listIssues))
  commands
    .common(issue.command('show').description('show an issue').argument('<issue>'))
    .action((named: string, options: Common) => commands.reading(options, desk => showIssue(desk, named)))
  commands
    .common(issue.command('add').description('add items to an issue').argument('<issue>').argument('[query...]'))
    .option('--items <ids...>', 'these items')
    .option('--section <title>', 'into this section, made where it is missing')
    .action(
      (named: string, words: string[], options: Common & { items?: string[]; section?: string }, command: Command) => {
        if ((words.length === 0) === (options.items === undefined)) command.error('give either a query or --items')
        const target = options.items ? { ids: options.items as never } : { query: words.join(' '), except: [] }
        return commands.over(options, desk => addToIssue(desk, named, target, options.section))
      },
    )
  commands
    .common(
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
        return commands.over(options, desk =>
          pictureInIssue(desk, named, entry, {
            ...(file !== undefined && { file }),
            ...(alt !== undefined && { alt }),
            ...(caption !== undefined && { caption }),
            ...(credit !== undefined && { credit }),
          }),
        )
      },
    )
  commands
    .common(issue.command('move').description('move an entry').argument('<issue>').argument('<entry>'))
    .requiredOption('--section <title>')
    .requiredOption('--to <n>', 'its place, counting from 0', whole(0))
    .option('--new-section', 'make the section where it is missing')
    .action((named: string, entry: string, options: Common & { section: string; to: number; newSection?: boolean }) =>
      commands.over(options, desk =>
        moveInIssue(desk, named, entry, options.section, options.to, options.newSection === true),
      ),
    )
}
