import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../../core/model/result.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { textCap } from '../formats/encoding.ts'
import type { ReadDocument, ReaderPort } from '../service/ports.ts'
import { workerFile } from './locate.ts'
import type { Answer, Job, Work } from './protocol.ts'

export interface ReaderLimits {
  /** Milliseconds one document may take. */
  readonly time: number
  /** Bytes one document may have. */
  readonly size: number
  /** Heap of the worker, in MB. */
  readonly memory: number
}
const usual: ReaderLimits = { time: 60_000, size: textCap, memory: 1024 }

/**
 * Reads documents in a worker thread, one at a time. The worker is started with the first document, and again after one that took
 * too long, was cancelled or broke it: such a document fails alone.
 */
export function createReader(limits: Partial<ReaderLimits> = {}, file?: string): ReaderPort {
  const { time, size, memory } = { ...usual, ...limits }
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  let closed = false

  async function stop(): Promise<void> {
    const old = worker
    worker = null
    await old?.terminate()
  }

  function start(): Worker {
    const started = new Worker(file ?? workerFile('read'), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memory } })
    // An idle reader keeps nothing running.
    started.unref()
    return started
  }

  async function run<T>(name: string, work: Work, signal: AbortSignal | undefined): Promise<Result<T>> {
    if (closed || signal?.aborted) return cancelled(name)
    let current: Worker
    try {
      current = worker ??= start()
    } catch (error) {
      return fail(`No document can be read: this copy of Galley is not whole (${error instanceof Error ? error.message : String(error)}).`)
    }
    const outcome = await answerOf(current, { ...work, id: ++count }, time, signal)
    if (typeof outcome === 'object' && 'ok' in outcome) return outcome as Result<T>
    await stop()
    if (outcome === 'late') return fail(`‘${name}’ took longer than ${Math.round(time / 1000)} seconds to read and was given up.`)
    if (outcome === 'cancelled') return cancelled(name)
    return fail((outcome as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `‘${name}’ needs more memory to read than Galley gives a document.`
      : `‘${name}’ could not be read: Galley met an unexpected fault in it.`)
  }

  function inOrder<T>(name: string, work: Work, signal: AbortSignal | undefined): Promise<Result<T>> {
    const reading = last.then(() => run<T>(name, work, signal))
    last = reading.catch(() => {})
    return reading
  }

  return {
    read(name, bytes, format, signal, profiles = []) {
      if (bytes.length > size) return Promise.resolve(fail(`‘${name}’ is too large: Galley reads documents up to ${Math.round(size / 1024 / 1024)} MB.`))
      return inOrder<ReadDocument>(name, { name, bytes, format, profiles }, signal)
    },
    readAgain: (again, signal) => inOrder<Parsed>(again.name, { again }, signal),
    async close() {
      closed = true
      await stop()
      await last
    },
  }
}

/** What the worker says to a job, or why it says nothing. */
function answerOf(worker: Worker, job: Job, time: number, signal?: AbortSignal): Promise<Answer['result'] | 'late' | 'cancelled' | Error> {
  return new Promise(resolve => {
    const timer = setTimeout(() => settle('late'), time)
    const onAbort = () => settle('cancelled')
    const onMessage = (answer: Answer) => { if (answer.id === job.id) settle(answer.result) }
    const onError = (error: unknown) => settle(error instanceof Error ? error : new Error(String(error)))
    const onExit = () => settle(new Error('The reader stopped.'))
    function settle(outcome: Answer['result'] | 'late' | 'cancelled' | Error): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    signal?.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
}

const cancelled = (name: string) => fail(`Reading ‘${name}’ was cancelled.`)
