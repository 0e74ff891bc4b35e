import { Option, type Command } from 'commander'
import { Sort } from '../../../core/contract/views.ts'
import type { Encoding } from '../../../core/model/encoding.ts'
import { Format } from '../../../core/model/source.ts'
import { fillLinks, listSources, noteItem, tagItems } from '../curate.ts'
import { importPaths } from '../import.ts'
import { listItems } from '../items.ts'
import { parseFile } from '../parse.ts'
import { inEncoding, one, whole } from './arguments.ts'
import type { Commands, Common } from './commands.ts'

/** parse, import, sources, items, tag, note, fill-links */
export function addDocuments(commands: Commands): void {
  const { root } = commands
  commands
    .common(root.command('parse').description('read a document into its items; needs no library').argument('<file>'))
    .addOption(
      new Option('--format <format>').argParser(one(['auto', ...Format.exclude(['hand']).options])).default('auto'),
    )
    .addOption(inEncoding())
    .action(async (file: string, options: Common & { format: 'auto' | Format; encoding?: Encoding }) =>
      commands.end(options, await parseFile(file, options.format, options.encoding)),
    )

  commands
    .common(root.command('import').description('take documents into the library').argument('<paths...>'))
    .option('--as-published <digest>', 'as issues of a digest that have appeared')
    .addOption(inEncoding())
    .action((paths: string[], options: Common & { asPublished?: string; encoding?: Encoding }, command: Command) => {
      if (options.asPublished?.trim() === '') command.error('name the digest that --as-published means')
      return commands.over(options, desk => importPaths(desk, paths, options.asPublished, options.encoding), true)
    })

  commands
    .common(root.command('sources').description('list the documents of the library'))
    .action((options: Common) => commands.reading(options, listSources))

  commands
    .common(root.command('items').description('list items that match a query').argument('[query...]'))
    .option('--limit <n>', 'at most so many', whole(0), 100_000)
    .option('--offset <n>', 'from this one, counting from 0', whole(0), 0)
    .addOption(new Option('--sort <field>').argParser(one(Sort.options)).default('newest'))
    .action((words: string[], options: Common & { limit: number; offset: number; sort: Sort }) =>
      commands.reading(options, desk => listItems(desk, { ...options, query: words.join(' ') })),
    )

  commands
    .common(root.command('tag').description('tag the items that match a query').argument('<query>'))
    .option('--add <names...>', 'themes to add')
    .option('--remove <names...>', 'themes to take away')
    .action((query: string, options: Common & { add?: string[]; remove?: string[] }, command: Command) => {
      if (!options.add && !options.remove) command.error('name a theme with --add or --remove')
      return commands.over(options, desk => tagItems(desk, query, options.add ?? [], options.remove ?? []))
    })

  commands
    .common(root.command('note').description('write a note on an item').argument('<item>'))
    .requiredOption('--text <text>')
    .action((item: string, options: Common & { text: string }) =>
      commands.over(options, desk => noteItem(desk, item, options.text)),
    )

  commands
    .common(
      root
        .command('fill-links')
        .description('take the addresses of a document’s links from another form of the same letter')
        .argument('<source>')
        .argument('<file>'),
    )
    .action((source: string, file: string, options: Common) =>
      commands.over(options, desk => fillLinks(desk, source, file)),
    )
}
