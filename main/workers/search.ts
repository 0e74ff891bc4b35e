import { parentPort, workerData } from 'node:worker_threads'
import { hasFullText, removeDatabase } from '../index/database.ts'
import { SearchIndex } from '../index/search-index.ts'
import type { Asked, SearchAnswer, SearchPlace } from './protocol.ts'

/** Entry point of the worker that keeps the index: one call after another, in the order they were made. */
const { file, folder } = workerData as SearchPlace
let index: SearchIndex | null = null

parentPort?.on('message', ({ id, method, args }: Asked) => {
  let answer: SearchAnswer
  try {
    answer = { id, value: carryOut(method, args) }
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) }
  }
  parentPort?.postMessage(answer)
})

function carryOut(method: Asked['method'], args: Asked['args']): unknown {
  if (method === 'reset') {
    index?.close()
    index = null
    if (file !== null) removeDatabase(file)
    return undefined
  }
  if (index === null) {
    if (!hasFullText()) throw new Error('This SQLite has no full-text search.')
    index = new SearchIndex(file, folder)
  }
  return (index[method] as (...all: readonly unknown[]) => unknown).apply(index, [...args])
}
