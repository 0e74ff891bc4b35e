import { checkFolder, repairFolder } from '../check.ts'
import { exportLibrary } from '../export-library.ts'
import { listSnapshots, packLibrary, restoreSnapshot, takeSnapshot, unpackLibrary } from '../snapshot.ts'
import type { Commands, Common } from './commands.ts'

/** check, export-library, snapshot list, take and restore, pack, unpack */
export function addLibrary(commands: Commands): void {
  const { root } = commands
  commands
    .common(root.command('check').description('verify every file of the library; changes nothing'))
    .option('--repair', 'do what is safe about what is found')
    .action(async (options: Common & { repair?: boolean }) =>
      commands.end(options, await (options.repair ? repairFolder : checkFolder)(options.library)),
    )

  commands
    .common(
      root.command('export-library').description('write everything made in the library, in open formats, to one zip'),
    )
    .requiredOption('--out <file>')
    .action(async (options: Common & { out: string }) =>
      commands.end(options, await exportLibrary(options.library, options.out)),
    )

  const snapshot = root.command('snapshot').description('the library as it was on other days')
  commands
    .common(snapshot.command('list').description('list the snapshots'))
    .action((options: Common) => commands.reading(options, listSnapshots))
  commands
    .common(snapshot.command('take').description('take one now'))
    .action((options: Common) => commands.over(options, takeSnapshot))
  commands
    .common(
      snapshot
        .command('restore')
        .description('make a new library of one; this library stays as it is')
        .argument('<snapshot>'),
    )
    .requiredOption('--to <dir>', 'a folder that is missing or empty')
    .action(async (id: string, options: Common & { to: string }) =>
      commands.end(options, await restoreSnapshot(options.library, id, options.to)),
    )
  commands
    .common(root.command('pack').description('write the whole library to one zip file'))
    .requiredOption('--out <file>')
    .action(async (options: Common & { out: string }) =>
      commands.end(options, await packLibrary(options.library, options.out)),
    )
  commands
    .common(root.command('unpack').description('make a library of one that was packed').argument('<file>'))
    .action(async (file: string, options: Common) => commands.end(options, await unpackLibrary(options.library, file)))
}
