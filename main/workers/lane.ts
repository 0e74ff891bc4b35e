import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { profileNamed } from '../../core/curate/reading/profiles.ts'
import type { ProfileRecord } from '../../core/model/profile.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { Gathered } from './pieces.ts'
import type { Answer, Chunk, Job, ProfileTold, Taken, Work } from './protocol.ts'

/** A worker with the documents that wait for it. */
export class Lane {
  readonly #start: () => Worker
  readonly #time: number
  readonly #idle: number | null
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()
  #count = 0
  #closed = false
  #rest: NodeJS.Timeout | null = null
  /** Documents that are read here or wait for it. */
  waiting = 0

  /** Without work for `idle` milliseconds the worker is let go; null keeps it. */
  constructor(start: () => Worker, time: number, idle: number | null) {
    this.#start = start
    this.#time = time
    this.#idle = idle
  }

  /** Whether a worker is there, or a document waits that will start one. */
  get begun(): boolean {
    return this.#worker !== null || this.waiting > 0
  }

  /** Reads a document once those before it are through; by the profile among these of the publisher that it names. */
  async run(
    ...job: [
      name: string,
      work: Work,
      signal: AbortSignal | undefined,
      progress?: (done: number) => void,
      profiles?: readonly ProfileRecord[],
    ]
  ): Promise<Result<Made>> {
    this.waiting++
    if (this.#rest) clearTimeout(this.#rest)
    const reading = this.#last.then(() => this.#read(...job))
    this.#last = reading.catch(() => {})
    return reading.finally(() => {
      if (--this.waiting === 0 && this.#idle !== null) {
        this.#rest = setTimeout(() => void this.#stop(), this.#idle).unref()
      }
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#rest) clearTimeout(this.#rest)
    await this.#stop()
    await this.#last
  }

  async #read(
    name: string,
    work: Work,
    signal: AbortSignal | undefined,
    progress?: (done: number) => void,
    profiles: readonly ProfileRecord[] = [],
  ): Promise<Result<Made>> {
    if (this.#closed || signal?.aborted) return cancelled(name)
    let current: Worker
    try {
      current = this.#worker ??= this.#start()
    } catch (error) {
      return fail(
        `No document can be read: this copy of Galley is not whole (${error instanceof Error ? error.message : String(error)}).`,
      )
    }
    const outcome = await answerOf(current, { ...work, id: ++this.#count }, this.#time, profiles, signal, progress)
    if (typeof outcome === 'object' && 'ok' in outcome) return outcome
    await this.#stop()
    if (outcome === 'late') {
      return fail(`‘${name}’ took longer than ${Math.round(this.#time / 1000)} seconds to read and was given up.`)
    }
    if (outcome === 'cancelled') return cancelled(name)
    return fail(
      (outcome as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? `‘${name}’ needs more memory to read than Galley gives a document.`
        : `‘${name}’ could not be read: Galley met an unexpected fault in it.`,
    )
  }

  async #stop(): Promise<void> {
    const old = this.#worker
    this.#worker = null
    await old?.terminate()
  }
}

/** What a worker made of a job: what it said at last, and the readings that came before. */
interface Made {
  readonly value: unknown
  readonly readings: readonly Parsed[]
}

/** What the worker says to a job, or why it says nothing. Each sign of life gives it its time anew. */
function answerOf(
  worker: Worker,
  job: Job,
  time: number,
  profiles: readonly ProfileRecord[],
  signal?: AbortSignal,
  progress?: (done: number) => void,
): Promise<Result<Made> | 'late' | 'cancelled' | Error> {
  return new Promise(resolve => {
    const readings: Parsed[] = []
    let gathered = new Gathered()
    const timer = setTimeout(() => settle('late'), time)
    const onAbort = () => settle('cancelled')
    const onMessage = (answer: Answer) => {
      if (answer.id !== job.id) return
      if ('result' in answer) {
        return settle(answer.result.ok ? ok({ value: answer.result.value, readings }) : answer.result)
      }
      // Only the one that is needed crosses: all of hundreds of publishers are megabytes.
      if ('wants' in answer) {
        return worker.postMessage({ id: job.id, profile: profileNamed(profiles, answer.wants) } satisfies ProfileTold)
      }
      timer.refresh()
      gathered.add(answer.piece)
      if (answer.ends) {
        readings.push(gathered.whole())
        gathered = new Gathered()
        if (answer.done < 1) progress?.(answer.done)
      }
      // Only once whatever else waits for the main loop had its turn.
      setImmediate(() => worker.postMessage({ id: job.id, taken: true } satisfies Taken))
    }
    const onError = (error: unknown) => settle(error instanceof Error ? error : new Error(String(error)))
    const onExit = () => settle(new Error('The reader stopped.'))
    let settled = false
    function settle(outcome: Result<Made> | 'late' | 'cancelled' | Error): void {
      settled = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    signal?.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    handOver(worker, job, () => settled).catch(onError)
  })
}

/** So many bytes are copied for the worker at once. */
const chunkSize = 8 * 1024 * 1024

/** Gives the worker its job, a large document's bytes in pieces. */
async function handOver(worker: Worker, job: Job, isOver: () => boolean): Promise<void> {
  if ('again' in job || job.bytes.length <= chunkSize) return worker.postMessage(job)
  const { id, bytes } = job
  for (let at = 0; at < bytes.length && !isOver(); at += chunkSize) {
    // A copy, which a Buffer's own slice is not.
    const chunk = new Uint8Array(bytes.subarray(at, at + chunkSize))
    worker.postMessage(
      at === 0
        ? ({ ...job, bytes: chunk, follow: bytes.length - chunk.length } satisfies Job)
        : ({ id, chunk } satisfies Chunk),
      [chunk.buffer],
    )
    await nextTurn()
  }
}

const cancelled = (name: string) => fail(`Reading ‘${name}’ was cancelled.`)
