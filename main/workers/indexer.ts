import { fork, type ChildProcess } from 'node:child_process'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { IndexMethod, IndexPort } from '../service/ports/search-index.ts'
import { workerFile } from './locate.ts'
import type { Asked, Placed, SearchAnswer, SearchPlace } from './protocol.ts'

/**
 * In MB, half of what the index makes between two scavenges. What it reads from the database hardly lives longer than
 * an answer, so that less than V8 would give costs no time.
 */
const young = 2
/**
 * And V8 clears it without helpers: with so little to do they are waited for longer than they help where there are two
 * cores, and this process shares them with the app's (the slowest of a hundred keystrokes takes 2.5 ms, and 2.8 with
 * them).
 */
const alone = '--single-threaded-gc'

/** Starts the index's process, which waits until it is told its place, and keeps nothing running meanwhile. */
export function startIndex(file = workerFile('search')): ChildProcess {
  const started = fork(file, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [`--max-semi-space-size=${young}`, alone],
  })
  // Whoever asks it something is told.
  started.on('error', () => {})
  started.unref()
  started.channel?.unref()
  return started
}

/**
 * Calls the index in a process of its own, which is `begun` with the first call: there it takes no memory of the app's,
 * and can die without it. It ends with this one, however that ends. A failure says why the index can't be used.
 */
export function createIndexer(place: SearchPlace, begun: () => ChildProcess = startIndex): IndexPort {
  let child: ChildProcess | null = null
  let broken: string | null = null
  let ending = false
  let last = 0
  const waiting = new Map<number, (answer: Result<unknown>) => void>()

  function giveUp(why: string): void {
    broken ??= why
    for (const settle of waiting.values()) settle(fail(why))
    waiting.clear()
  }
  /**
   * An idle index keeps nothing running; one that is asked something does, and one that is about to end, whose last
   * answers may still come.
   */
  function keepRunning(yes: boolean): void {
    if (ending && !yes) return
    if (yes) child?.ref()
    else child?.unref()
    if (yes) child?.channel?.ref()
    else child?.channel?.unref()
  }
  function start(): ChildProcess {
    const started = begun()
    started.on('message', message => {
      const answer = message as SearchAnswer
      waiting.get(answer.id)?.('error' in answer ? fail(answer.error) : ok(answer.value))
      waiting.delete(answer.id)
      if (waiting.size === 0) keepRunning(false)
    })
    started.on('error', error => giveUp(error.message))
    started.on('exit', (code, signal) => giveUp(`The index stopped (${signal ?? code}).`))
    started.send({ place } satisfies Placed, error => {
      if (error) giveUp(error.message)
    })
    return started
  }
  function call(method: Asked['method'], ...args: readonly unknown[]): Promise<Result<unknown>> {
    return new Promise(resolve => {
      if (broken !== null) return resolve(fail(broken))
      try {
        child ??= start()
        const id = ++last
        waiting.set(id, resolve)
        keepRunning(true)
        child.send({ id, method, args } satisfies Asked, error => {
          if (error) giveUp(error.message)
        })
      } catch (error) {
        giveUp(error instanceof Error ? error.message : String(error))
        resolve(fail(broken ?? ''))
      }
    })
  }

  return {
    ask: (method, ...args) => call(method, ...args) as never,
    async reset() {
      return (await call('reset')) as Result<undefined>
    },
    async close() {
      const running = child
      if (!running) return
      if (broken === null) await call('close' satisfies IndexMethod)
      if (running.exitCode !== null || running.signalCode !== null) return
      ending = true
      running.ref()
      const gone = new Promise(resolve => running.once('exit', resolve).once('error', resolve))
      // What it had to write is written.
      if (running.kill('SIGKILL')) await gone
    },
  }
}
