import { parentPort } from 'node:worker_threads'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { ProfileRecord } from '../../core/model/profile.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { piecesOf } from './pieces.ts'
import type { Answer, Chunk, Job, ProfileTold, ReadJob, Taken } from './protocol.ts'
import { readAgain } from './read-again.ts'
import { readInParts } from './read-document.ts'

/**
 * Entry point of the worker: reads one document a message, or reads it again. Readings cross in pieces, the next once
 * the last is taken in. A fault of ours ends in a sentence, not in a dead worker.
 */
let taken: () => void = () => {}
/** Once the last piece is taken in. */
let free: Promise<void> = Promise.resolve()
let told: (profile: ProfileRecord | null) => void = () => {}
let collected: { readonly job: Job & ReadJob; readonly chunks: Uint8Array[]; left: number } | null = null

parentPort?.on('message', (message: Job | Chunk | Taken | ProfileTold) => {
  if ('taken' in message) {
    taken()
  } else if ('profile' in message) {
    told(message.profile)
  } else if ('chunk' in message) {
    collect(message.chunk)
  } else if ('follow' in message && message.follow) {
    collected = { job: message, chunks: [message.bytes], left: message.follow }
  } else {
    void carryOut(message)
  }
})

function collect(chunk: Uint8Array): void {
  if (!collected) return
  const { job, chunks } = collected
  chunks.push(chunk)
  collected.left -= chunk.length
  if (collected.left > 0) return
  collected = null
  void carryOut({ ...job, bytes: Buffer.concat(chunks) })
}

async function carryOut(job: Job): Promise<void> {
  const { id } = job
  let result: Result<unknown>
  try {
    result = 'again' in job ? await again(id, job.again) : await document(id, job)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
    result = fail(
      `‘${('again' in job ? job.again : job).name}’ could not be read: Galley met an unexpected fault in it.`,
    )
  }
  say({ id, result })
}

async function again(id: number, job: Parameters<typeof readAgain>[0]): Promise<Result<unknown>> {
  const read = await readAgain(job)
  if (!read.ok) return read
  await handOver(id, read.value, 1)
  return ok({ precedents: read.value.precedents })
}

async function document(id: number, job: ReadJob): Promise<Result<unknown>> {
  const reading = readInParts(
    job,
    wants =>
      new Promise(resolve => {
        told = resolve
        say({ id, wants })
      }),
  )
  for (;;) {
    const next = await reading.next()
    if (next.done) return next.value
    await handOver(id, next.value.parsed, next.value.done)
  }
}

/** What follows the last piece needn't wait for it to be taken in. */
async function handOver(id: number, parsed: Parsed, done: number): Promise<void> {
  const pieces = piecesOf(parsed)
  for (let piece = pieces.next(); !piece.done;) {
    const following = pieces.next()
    await free
    free = new Promise<void>(resolve => {
      taken = resolve
    })
    say({ id, piece: piece.value, ends: following.done === true, done })
    piece = following
  }
}

const say = (answer: Answer) => parentPort?.postMessage(answer)
