import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * How a run of the writer ended: the last step it acknowledged, null for none, and what it said on its error output.
 */
export interface Ended {
  readonly last: number | null
  readonly killed: boolean
  readonly said: string
}

/** The script a run is of; its arguments follow. */
export const serviceWriter = join(import.meta.dirname, 'service-writer.ts')

/**
 * Runs a program that prints the number of each acknowledged step on a line, to its end or until it is killed: so many
 * milliseconds after it `start`s or after its first `step`.
 */
export async function runSteps(
  command: string,
  args: readonly string[],
  kill: { readonly after: 'start' | 'step'; readonly ms: number } | null = null,
): Promise<Ended> {
  const writer = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => {
    writer.kill('SIGKILL')
  }
  let told = ''
  let said = ''
  writer.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  writer.stdout.on('data', (bytes: Buffer) => {
    if (told === '' && kill?.after === 'step') void wait(kill.ms).then(end)
    told += bytes.toString()
  })
  const closed = once(writer, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  if (kill?.after === 'start') void wait(kill.ms).then(end)
  const [code, signal] = await closed
  const last = told.split('\n').slice(0, -1).at(-1)
  return { last: last === undefined ? null : Number(last), killed: signal === 'SIGKILL' || code === 137, said }
}
