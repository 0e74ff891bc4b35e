import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { textCap } from '../formats/encoding.ts'
import type { ReaderPort } from '../service/ports.ts'
import { workerFile } from './locate.ts'
import { Gathered } from './pieces.ts'
import type { Answer, Chunk, Job, Taken, Work } from './protocol.ts'
import type { DocumentFacts } from './read-document.ts'

export interface ReaderLimits {
  /** Milliseconds one document may take, or a part of a long one. */
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

  async function run(name: string, work: Work, signal: AbortSignal | undefined, progress?: (done: number) => void): Promise<Result<Made>> {
    if (closed || signal?.aborted) return cancelled(name)
    let current: Worker
    try {
      current = worker ??= start()
    } catch (error) {
      return fail(`No document can be read: this copy of Galley is not whole (${error instanceof Error ? error.message : String(error)}).`)
    }
    const outcome = await answerOf(current, { ...work, id: ++count }, time, signal, progress)
    if (typeof outcome === 'object' && 'ok' in outcome) return outcome
    await stop()
    if (outcome === 'late') return fail(`‘${name}’ took longer than ${Math.round(time / 1000)} seconds to read and was given up.`)
    if (outcome === 'cancelled') return cancelled(name)
    return fail((outcome as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `‘${name}’ needs more memory to read than Galley gives a document.`
      : `‘${name}’ could not be read: Galley met an unexpected fault in it.`)
  }

  function inOrder(...job: Parameters<typeof run>): Promise<Result<Made>> {
    const reading = last.then(() => run(...job))
    last = reading.catch(() => {})
    return reading
  }

  return {
    async read(name, bytes, format, signal, profiles = [], { encoding, progress } = {}) {
      if (bytes.length > size) return fail(`‘${name}’ is too large: Galley reads documents up to ${Math.round(size / 1024 / 1024)} MB.`)
      const read = await inOrder(name, { name, bytes, format, profiles, encoding }, signal, progress)
      if (!read.ok) return read
      const [parsed, ...more] = read.value.readings
      return ok({ ...read.value.value as DocumentFacts, parsed: parsed!, ...(more.length > 0 && { more }) })
    },
    async readAgain(again, signal) {
      const read = await inOrder(again.name, { again }, signal)
      return read.ok ? ok(read.value.readings[0]!) : read
    },
    async close() {
      closed = true
      await stop()
      await last
    },
  }
}

/** What a worker made of a job: what it said at last, and the readings that came before. */
interface Made { readonly value: unknown; readonly readings: readonly Parsed[] }

/** What the worker says to a job, or why it says nothing. Each sign of life gives it its time anew. */
function answerOf(worker: Worker, job: Job, time: number, signal?: AbortSignal, progress?: (done: number) => void): Promise<Result<Made> | 'late' | 'cancelled' | Error> {
  return new Promise(resolve => {
    const readings: Parsed[] = []
    let gathered = new Gathered()
    const timer = setTimeout(() => settle('late'), time)
    const onAbort = () => settle('cancelled')
    const onMessage = (answer: Answer) => {
      if (answer.id !== job.id) return
      if ('result' in answer) return settle(answer.result.ok ? ok({ value: answer.result.value, readings }) : answer.result)
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
    worker.postMessage(at === 0 ? { ...job, bytes: chunk, follow: bytes.length - chunk.length } satisfies Job : { id, chunk } satisfies Chunk, [chunk.buffer])
    await nextTurn()
  }
}

const cancelled = (name: string) => fail(`Reading ‘${name}’ was cancelled.`)
