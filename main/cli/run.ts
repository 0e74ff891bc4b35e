import { CommanderError } from 'commander'
import { exit, type Terminal } from './outcome.ts'
import { shielded } from './commands/arguments.ts'
import { program } from './program.ts'

/** Commander's codes for help that was asked for. */
const asked = new Set(['commander.helpDisplayed', 'commander.version'])
const line = (text: string) => (text.endsWith('\n') || text === '' ? text : `${text}\n`)

/**
 * Runs the command line and answers with its exit code: 0 done, 1 failed (one sentence on stderr), 2 used wrongly.
 * `args` come without the program.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exit.done
  const root = program((result, json) => {
    if (result.ok) terminal.out(json ? `${JSON.stringify(result.value.json, null, 2)}\n` : line(result.value.text))
    const problem = result.ok ? result.value.problem : result.message
    if (problem === undefined) return
    terminal.err(line(problem))
    code = exit.failed
  }, terminal)
  try {
    await root.parseAsync(args.map(shielded), { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      terminal.err(
        `Galley met something it was not made for: ${error instanceof Error ? error.message : String(error)}\n`,
      )
      return exit.failed
    }
    if (asked.has(error.code)) return exit.done
    if (error.code !== 'commander.help') terminal.err(line(usage(error.message)))
    return exit.usage
  }
}

/** Commander's complaint as one sentence. */
function usage(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replaceAll('\u0000', '')
    .replaceAll(/\s*\n\s*/g, ' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?)]$/.test(text) ? '' : '.'}`
}
