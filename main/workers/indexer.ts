import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { IndexMethod, IndexPort } from '../service/ports.ts'
import { workerFile } from './locate.ts'
import type { Asked, SearchAnswer, SearchPlace } from './protocol.ts'

/**
 * In MB, what the worker makes between two scavenges. What it reads from the database hardly lives longer than an answer, so that less than V8
 * would give costs no time and keeps 15 MB free.
 */
const young = 4

/** Calls the index in a worker thread, which starts with the first call. A failure says why the index can't be used. */
export function createIndexer(place: SearchPlace, file?: string): IndexPort {
  let worker: Worker | null = null
  let broken: string | null = null
  let last = 0
  const waiting = new Map<number, (answer: Result<unknown>) => void>()

  function giveUp(why: string): void {
    broken ??= why
    for (const settle of waiting.values()) settle(fail(why))
    waiting.clear()
  }
  function start(): Worker {
    const started = new Worker(file ?? workerFile('search'), { execArgv: [], workerData: place, resourceLimits: { maxYoungGenerationSizeMb: young } })
    // An idle index keeps nothing running, one that is asked something does.
    started.unref()
    started.on('message', (answer: SearchAnswer) => {
      waiting.get(answer.id)?.('error' in answer ? fail(answer.error) : ok(answer.value))
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
    })
    started.on('error', error => giveUp(error instanceof Error ? error.message : String(error)))
    started.on('exit', () => giveUp('The index stopped.'))
    return started
  }
  function call(method: Asked['method'], ...args: readonly unknown[]): Promise<Result<unknown>> {
    return new Promise(resolve => {
      if (broken !== null) return resolve(fail(broken))
      try {
        worker ??= start()
      } catch (error) {
        giveUp(error instanceof Error ? error.message : String(error))
        return resolve(fail(broken ?? ''))
      }
      const id = ++last
      waiting.set(id, resolve)
      worker.ref()
      worker.postMessage({ id, method, args } satisfies Asked)
    })
  }

  return {
    ask: (method, ...args) => call(method, ...args) as never,
    async reset() { return await call('reset') as Result<undefined> },
    async close() {
      if (worker && broken === null) await call('close' satisfies IndexMethod)
      await worker?.terminate()
    },
  }
}
