import { hasFullText, IndexInUse, removeDatabase } from '../index/database.ts'
import { SearchIndex } from '../index/search-index.ts'
import type { Asked, Placed, SearchAnswer, SearchPlace } from './protocol.ts'

/**
 * Entry point of the process that keeps the index: told its place, it carries out one call after another, in the order
 * they were made.
 */
let place: SearchPlace = { file: null, folder: '' }
let index: SearchIndex | null = null
/** The file belongs to another process, which may be about to end, and isn't ours to throw away. */
let inUse: IndexInUse | null = null

process.on('message', (message: Placed | Asked) => {
  if ('place' in message) place = message.place
  else answer(message)
})

function answer({ id, method, args }: Asked): void {
  let said: SearchAnswer
  try {
    said = { id, value: carryOut(method, args) }
  } catch (error) {
    if (error instanceof IndexInUse) inUse = error
    said = { id, error: error instanceof Error ? error.message : String(error) }
  }
  process.send?.(said)
}

// Without the app there is nobody to keep it for. Whether the app ends, it decides itself: a key that interrupts
// reaches all processes of a terminal.
process.on('disconnect', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

function carryOut(method: Asked['method'], args: Asked['args']): unknown {
  if (inUse) throw inUse
  const { file, folder } = place
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
