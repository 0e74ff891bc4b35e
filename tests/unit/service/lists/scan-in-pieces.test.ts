import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SortName } from '../../../../core/search/order.ts'
import type { LibraryPort } from '../../../../main/service/ports/library.ts'
import { scanLists } from '../../../../main/service/lists/scan.ts'
import { ScanInPieces } from '../../../../main/service/lists/scan-in-pieces.ts'
import { Shelf } from '../../../../main/service/lists/shelf.ts'
import type { MemoryDesk } from '../../curate/memory-desk.ts'
import { deskOf, document, query, tags } from '../../index/random-desk.ts'

const today = '2031-03-14'
const sorts: SortName[] = ['newest', 'oldest', 'source', 'headline', 'outlet']
const documents = fc
  .array(fc.nat(), { minLength: 1, maxLength: 9 })
  .chain(all => fc.tuple(...all.map((_, n) => document(`d${n + 1}`))))

/** A desk that gives documents and decisions only while they are held, as a large library does at its worst. */
function stingy(desk: MemoryDesk): LibraryPort {
  const held = new Map<string, number>()
  const get = (kind: string, id?: string) => {
    if ((kind === 'source' || kind === 'curation') && !held.get(`${kind}/${id}`)) {
      throw new Error(`${kind}/${id} is read while everything waits.`)
    }
    return desk.get(kind as 'source', id)
  }
  const hold = async (keys: Iterable<string>) => {
    const all = [...keys]
    for (const key of all) held.set(key, (held.get(key) ?? 0) + 1)
    return () => {
      for (const key of all) held.set(key, held.get(key)! - 1)
    }
  }
  const face = {
    get,
    all: desk.all.bind(desk),
    sources: desk.sources.bind(desk),
    tagged: desk.tagged.bind(desk),
    sourceOf: desk.sourceOf.bind(desk),
    sourcesOf: desk.sourcesOf.bind(desk),
  }
  return { desk: face, hold } as unknown as LibraryPort
}

it('going through a library piece by piece, never reading what isn’t held, finds what looking at all of it at once finds', async () => {
  await fc.assert(
    fc.asyncProperty(documents, query, fc.constantFrom(...sorts), async (all, text, sort) => {
      const desk = deskOf(all)
      const library = stingy(desk)
      const scan = scanLists(new Shelf(desk, () => today), () => tags)
      const slow = new ScanInPieces(library, new Shelf(library.desk, () => today))
      const list = { query: text, sort, today }
      const searches = [{ id: 'q' as never, query: text }]
      expect(await slow.window(list, 0, 100)).toEqual(await scan.window(list, 0, 100))
      expect(await slow.window(list, 1, 3)).toEqual(await scan.window(list, 1, 3))
      expect(await slow.ids(list, 1, 5)).toEqual(await scan.ids(list, 1, 5))
      for (const id of ['d1-1', 'd2-2', 'gone']) {
        expect(await slow.position(list, id)).toEqual(await scan.position(list, id))
      }
      expect(await slow.find(text, today, 'd1')).toEqual(await scan.find(text, today, 'd1'))
      expect(await slow.counts(searches, today)).toEqual(await scan.counts(searches, today))
      expect(await slow.documents(today)).toEqual(await scan.documents(today))
    }),
    { numRuns: 100 },
  )
})
