import { expect, it } from 'vitest'
import { SearchIndex } from '../../../../main/index/search-index.ts'
import { ToldLines } from '../../../../main/service/lists/told-lines.ts'
import { sourceWith } from '../../curate/memory-desk.ts'

const many = 1200
const list = (query: string) => ({ query, sort: 'newest', today: '2031-03-14' }) as const
function ferries(of = 'Ferry'): SearchIndex {
  const index = new SearchIndex(null, '')
  for (let n = 0; n < many / 100; n++) {
    const items = Array.from({ length: 100 }, (_, at) => ({
      headline: `${of} ${n * 100 + at}${at === 0 ? ' late' : ''}`,
    }))
    index.put({
      sources: [sourceWith(`d${n}`, items, { date: '2031-03-01' })],
      curations: [],
      removed: [],
      revisions: [],
    })
  }
  return index
}

it('a line shown before is not told again, and stands where it belongs among new ones', () => {
  const index = ferries()
  const told = new ToldLines()
  const late = index.window(list('late'), 0, 20)
  expect(told.take(late.lines)!).toHaveLength(12)
  const all = index.window(list('ferry'), 0, 101)
  expect(JSON.parse(all.lines.told)).toHaveLength(99)
  const rows = told.take(all.lines)!
  expect(rows).toHaveLength(101)
  expect(rows.filter(({ headline }) => headline?.endsWith(' late'))).toHaveLength(2)
  expect(rows.map(({ id }) => id)).toEqual(index.ids(list('ferry'), 0, 101).ids.split('\n'))
})

it('lines told long ago are told anew, by windows as long as the list too', () => {
  const index = ferries()
  const told = new ToldLines()
  for (const [from, to] of [
    [0, 100],
    [100, many],
    [0, 100],
    [0, many],
    [50, 60],
  ] as const) {
    const ids = told.take(index.window(list(''), from, to - from).lines)!.map(({ id }) => id)
    expect(ids).toEqual(index.ids(list(''), from, to - from).ids.split('\n'))
  }
})

it('lines of an index thrown away are not taken for those of the one begun anew', () => {
  const told = new ToldLines()
  told.take(ferries().window(list(''), 0, 50).lines)
  expect(told.take(ferries('Boat').window(list(''), 0, 50).lines)![0]?.headline).toMatch(/^Boat/)
})

it('a line told in an answer that never came has the list made otherwise', () => {
  const index = ferries()
  const told = new ToldLines()
  index.window(list('late'), 0, 20)
  expect(told.take(index.window(list('ferry'), 0, 101).lines)).toBeNull()
})
