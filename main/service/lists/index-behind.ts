import type { RecordKey } from '../../../core/model/records.ts'
import type { LibraryPort } from '../ports/library.ts'

/**
 * Documents of which the index lacks something, and those it has that are gone. `lines` are the revisions it has, as
 * the index tells them.
 */
export function documentsBehind(library: LibraryPort, lines: string): Set<string> {
  const stale = new Set<string>()
  let there = 0
  for (const [key, revision] of revisionsIn(lines)) {
    const now = library.revision(key)
    if (now > 0) there++
    if (now !== revision) stale.add(idOf(key))
  }
  if (library.listed === there) return stale
  // Rare, and for a library of tens of thousands of records the only thing here that takes memory.
  const known = new Set<RecordKey>()
  for (const [key] of revisionsIn(lines)) known.add(key)
  for (const key of library.keys()) if (isListed(key) && !known.has(key)) stale.add(idOf(key))
  return stale
}

/** "source/x7Kd 3", a line each. */
function* revisionsIn(lines: string): Generator<readonly [RecordKey, number]> {
  for (let at = 0; at < lines.length;) {
    const blank = lines.indexOf(' ', at)
    const end = lines.indexOf('\n', blank)
    yield [lines.slice(at, blank) as RecordKey, Number(lines.slice(blank + 1, end < 0 ? lines.length : end))]
    at = end < 0 ? lines.length : end + 1
  }
}

/** The id in a key: "x7Kd" of "source/x7Kd". */
export const idOf = (key: string): string => key.slice(key.indexOf('/') + 1)

const isListed = (key: string): boolean => key.startsWith('source/') || key.startsWith('curation/')
