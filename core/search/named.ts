import type { SourceRecord } from '../model/source.ts'
import { fold } from './fold.ts'

/** A test on documents: whether title, publisher or name hold all words of the query, anywhere. */
export function namedBy(query: string): (source: Pick<SourceRecord, 'title' | 'outlet' | 'name'>) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return source => {
    const names = fold(`${source.title}\n${source.outlet}\n${source.name}`)
    return words.every(word => names.includes(word))
  }
}
