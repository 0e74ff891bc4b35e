import { parentPort } from 'node:worker_threads'
import { fail } from '../../core/model/result.ts'
import type { Answer, Job } from './protocol.ts'
import { readDocument } from './read-document.ts'

/** Entry point of the worker: reads one document a message. A fault of ours ends in a sentence, not in a dead worker. */
parentPort?.on('message', async ({ id, name, bytes, format, profiles }: Job) => {
  let answer: Answer
  try {
    answer = { id, result: await readDocument(name, bytes, format, profiles) }
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
    answer = { id, result: fail(`‘${name}’ could not be read: Galley met an unexpected fault in it.`) }
  }
  parentPort?.postMessage(answer)
})
