import { Option } from 'commander'
import { ok } from '../../../core/model/result.ts'
import { libraryFolder } from '../desk.ts'
import { serve, servedAt, untilEnded } from '../serve.ts'
import { whole } from './arguments.ts'
import type { Commands, Common } from './commands.ts'

/** serve */
export function addServe(commands: Commands): void {
  const { root, terminal } = commands
  commands
    .common(root.command('serve').description('serve the desk to the browser of this machine'))
    .addOption(new Option('--port <n>', 'port on 127.0.0.1; any free one without it').argParser(whole(0)).default(0))
    .option('--watch <dir>', 'import what is saved into this folder')
    .action(async (options: Common & { port: number; watch?: string }) => {
      const running = await servedAt(options.library)
      if (running !== null) {
        terminal.err('Galley serves this library already, at this address:\n')
        return commands.end(
          options,
          ok({ json: { url: running, library: libraryFolder(options.library) }, text: running }),
        )
      }
      const served = await serve(options.library, options.port, options.watch)
      if (served.ok && served.value.readOnly !== null) {
        terminal.err(`The library is open for reading only. ${served.value.readOnly}\n`)
      }
      const url = served.ok ? served.value.invite() : ''
      commands.end(options, served.ok ? ok({ json: { url, library: served.value.library }, text: url }) : served)
      if (served.ok) await untilEnded(served.value)
    })
}
