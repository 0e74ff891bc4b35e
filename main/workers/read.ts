import { parentPort } from 'node:worker_threads'
import { fail } from '../../core/model/result.ts'
import type { Answer, Job } from './protocol.ts'
import { readAgain } from './read-again.ts'
import { readDocument } from './read-document.ts'

/** Entry point of the worker: reads one document a message, or reads it again. A fault of ours ends in a sentence, not in a dead worker. */
parentPort?.on('message', async (job: Job) => {
  const { id } = job, { name } = 'again' in job ? job.again : job
  let answer: Answer
  try {
    answer = { id, result: 'again' in job ? await readAgain(job.again) : await readDocument(name, job.bytes, job.format, job.profiles) }
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
    answer = { id, result: fail(`‘${name}’ could not be read: Galley met an unexpected fault in it.`) }
  }
  parentPort?.postMessage(answer)
})
