import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CurationRecord } from '../../../core/model/curation.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { SortName } from '../../../core/search/order.ts'
import { SearchIndex } from '../../../main/index/search-index.ts'
import { ToldLines } from '../../../main/service/lists/told-lines.ts'
import { scanLists } from '../../../main/service/lists/scan.ts'
import { Shelf } from '../../../main/service/lists/shelf.ts'
import type { MemoryDesk } from '../curate/memory-desk.ts'
import { deskOf, document, query, tags, type RandomDocument } from './random-desk.ts'

const today = '2031-03-14'
const sorts: SortName[] = ['newest', 'oldest', 'source', 'headline', 'outlet']
/** From which size on words are learnt as common, and of how many items: never, always, and in between. */
const commonness = fc.record({ from: fc.constantFrom(1, 5, 1000), least: fc.constantFrom(1, 2) })
const documents = fc.tuple(document('d1'), document('d2'), document('d3'), document('d4')).map(all => [...all])

function named(index: SearchIndex, desk: MemoryDesk): void {
  index.setTags(tags)
  index.setIssues(
    [...desk.all('issue')].map((issue: IssueRecord) => ({
      id: issue.id,
      title: issue.title,
      number: issue.number,
      items: issue.sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds)),
    })),
    [],
  )
}

const put = (index: SearchIndex, { source, curation }: RandomDocument) =>
  index.put({
    sources: [source],
    curations: curation ? [{ sourceId: source.id, items: curation } as CurationRecord] : [],
    removed: [],
    revisions: [[`source/${source.id}`, 1]],
  })

const told = new WeakMap<SearchIndex, ToldLines>()
const window = (index: SearchIndex, ...asked: Parameters<SearchIndex['window']>) => {
  const { total, lines, problem } = index.window(...asked)
  if (!told.has(index)) told.set(index, new ToldLines())
  return { total, rows: told.get(index)!.take(lines), problem }
}

async function expectAlike(
  index: SearchIndex,
  desk: MemoryDesk,
  queries: readonly string[],
  sort: SortName,
): Promise<void> {
  const scan = scanLists(new Shelf(desk, () => today), () => tags)
  const value = async <T>(of: Promise<{ ok: true; value: T } | { ok: false; message: string }>): Promise<T> => {
    const result = await of
    if (!result.ok) throw new Error(result.message)
    return result.value
  }
  for (const one of queries) {
    const list = { query: one, sort, today }
    const whole = await value(scan.window(list, 0, 100))
    expect(window(index, list, 0, 100), one).toEqual(whole)
    expect(window(index, list, 1, 3), one).toEqual(await value(scan.window(list, 1, 3)))
    expect(index.ids(list, 1, 5), one).toEqual({
      ids: whole.rows
        .slice(1, 6)
        .map(row => row.id)
        .join('\n'),
      problem: whole.problem,
    })
    for (const id of ['d1-1', 'd2-2', 'gone']) {
      expect(index.position(list, id), `${one} ${id}`).toEqual(await value(scan.position(list, id)))
    }
    expect(index.find(one, today, 'd1'), one).toEqual(await value(scan.find(one, today, 'd1')))
  }
  const searches = queries.map((text, n) => ({ id: `q${n}` as never, query: text }))
  expect(index.counts(searches, today)).toEqual(await value(scan.counts(searches, today)))
  expect(index.documents(today)).toEqual(await value(scan.documents(today)))
}

it('the index finds, orders and counts what the scan does, on any library and query', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(query, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...sorts),
      commonness,
      async (all, queries, sort, common) => {
        const index = new SearchIndex(null, '', common)
        const desk = deskOf(all)
        named(index, desk)
        for (const one of all) put(index, one)
        while (index.learn());
        await expectAlike(index, desk, queries, sort)
        index.close()
      },
    ),
    { numRuns: 250 },
  )
})

it('an index brought up to date after changes is as one made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      document('d2'),
      document('d3'),
      fc.array(query, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...sorts),
      commonness,
      async (all, read, decided, queries, sort, common) => {
        const index = new SearchIndex(null, '', common)
        named(index, deskOf(all))
        for (const one of all) put(index, one)
        while (index.learn());
        window(index, { query: queries[0]!, sort, today }, 0, 10)
        // One read again, one decided on anew, one gone.
        const items = Object.fromEntries(Object.entries(decided.curation ?? {}).map(([id, each]) => [id, each]))
        const now = [all[0]!, read, { source: all[2]!.source, curation: items }]
        put(index, read)
        index.put({
          sources: [],
          curations: [{ sourceId: 'd3', items } as CurationRecord],
          removed: ['d4'],
          revisions: [['source/d4', 0]],
        })
        const desk = deskOf(now)
        named(index, desk)
        await expectAlike(index, desk, queries, sort)
        index.close()
      },
    ),
    { numRuns: 120 },
  )
})
