import { Command } from 'commander'
import { shown } from './commands/arguments.ts'
import { Commands, type Finish } from './commands/commands.ts'
import { addDocuments } from './commands/documents.ts'
import { addExport } from './commands/export.ts'
import { addIssues } from './commands/issues.ts'
import { addLibrary } from './commands/library.ts'
import { addServe } from './commands/serve.ts'
import type { Terminal } from './outcome.ts'

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
  const commands = new Commands(root, terminal, finish)
  for (const add of [addDocuments, addIssues, addExport, addLibrary, addServe]) add(commands)
  return root
}
