import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { publishersIn } from '../../core/curate/reading/profiles.ts'
import type { Reread } from '../../core/curate/reading/rereading.ts'
import { noRules } from '../../core/model/profile.ts'
import { fail, ok } from '../../core/model/result.ts'
import { textCap } from '../formats/text/text-cap.ts'
import type { ReaderPort } from '../service/ports/reader.ts'
import { Lane } from './lane.ts'
import { workerFile } from './locate.ts'
import type { DocumentFacts } from './read-document.ts'

export interface ReaderLimits {
  /** Milliseconds one document may take, or a part of a long one. */
  readonly time: number
  /** Bytes one document may have. */
  readonly size: number
  /** Heap of a worker, in MB. */
  readonly memory: number
  /** Documents that are read at the same time, each by a worker of its own. */
  readonly atOnce: number
}
/** More than two would wait for the main thread, which takes their readings in. */
const usual: ReaderLimits = { time: 60_000, size: textCap, memory: 1024, atOnce: Math.min(2, availableParallelism()) }

/**
 * Characters that are read to warm a worker: with code loaded and tried the next document takes a tenth of the first
 * one's time.
 */
const warming = 4_000

/** Milliseconds after which the workers beyond the first, which only many documents need, are let go. */
const idle = 10_000

/**
 * Reads documents in worker threads, each one at a time. A worker is started with its first document, and again after
 * one that took too long, was cancelled or broke it: such a document fails alone.
 */
export function createReader(limits: Partial<ReaderLimits> = {}, file?: string): ReaderPort {
  const { time, size, memory, atOnce } = { ...usual, ...limits }
  const start = () => {
    const started = new Worker(file ?? workerFile('read'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    // An idle reader keeps nothing running.
    started.unref()
    return started
  }
  const lanes = Array.from({ length: atOnce }, (_, n) => new Lane(start, time, n > 0 ? idle : null))
  const [first] = lanes as [Lane]

  return {
    atOnce,
    async read(name, bytes, format, signal, profiles = [], { encoding, progress } = {}) {
      if (bytes.length > size) {
        return fail(`‘${name}’ is too large: Galley reads documents up to ${Math.round(size / 1024 / 1024)} MB.`)
      }
      const lane = lanes.reduce((least, one) => (one.waiting < least.waiting ? one : least))
      const read = await lane.run(
        name,
        { name, bytes, format, encoding, publishers: publishersIn(profiles) },
        signal,
        progress,
        profiles,
      )
      if (!read.ok) return read
      const [parsed, ...more] = read.value.readings
      return ok({ ...(read.value.value as DocumentFacts), parsed: parsed!, ...(more.length > 0 && { more }) })
    },
    // Always by the same worker, which holds the last document open.
    async readAgain(again, signal) {
      const read = await first.run(again.name, { again }, signal)
      if (!read.ok) return read
      const { precedents } = read.value.value as Pick<Reread, 'precedents'>
      return ok({ ...read.value.readings[0]!, ...(precedents && { precedents }) })
    },
    warm(text) {
      if (!first.begun) {
        void first.run(
          '',
          {
            again: {
              name: '',
              format: 'text',
              key: '',
              document: { text: text.slice(0, warming) },
              corrections: [],
              profile: noRules,
              story: false,
            },
          },
          undefined,
        )
      }
    },
    async close() {
      await Promise.all(lanes.map(lane => lane.close()))
    },
  }
}
