import { expect, it } from 'vitest'
import { noCuration } from '../../../../core/model/curation.ts'
import { Records } from '../../../../main/library/records/records.ts'
import { issue, source } from '../sample-library.ts'

const records = () => new Records()

it('gives records by kind and id, and all of a kind', () => {
  const desk = records()
  desk.set('issue/a', { revision: 1, body: issue('a') })
  desk.set('tags', { revision: 4, body: { tags: [] } })
  expect(desk.get('issue', 'a')?.id).toBe('a')
  expect(desk.get('issue', 'b')).toBeNull()
  expect(desk.get('tags')).toEqual({ tags: [] })
  expect([...desk.all('issue')]).toHaveLength(1)
  expect([...desk.keys()].sort()).toEqual(['issue/a', 'tags'])
})

it('knows the document of every item, also after a document was read again or went', () => {
  const desk = records()
  desk.set('source/s', { revision: 1, body: source('s') })
  expect(desk.sourceOf('s-item')).toBe('s')
  const again = source('s')
  again.reading.items[0]!.id = 'other'
  const both = ['s-item', 'other']
  expect(desk.sourcesOf(both)).toEqual(['s', null])
  desk.set('source/s', { revision: 2, body: again })
  expect([desk.sourceOf('s-item'), desk.sourceOf('other')]).toEqual([null, 's'])
  expect(desk.sourcesOf(both)).toEqual([null, 's'])
  desk.set('source/s', null)
  expect(desk.sourceOf('other')).toBeNull()
})

it('decisions aren’t made before they are looked at, and their themes are known all the same', () => {
  const desk = records()
  let made = 0
  const later = (revision: number) => ({
    revision,
    get body() {
      made++
      return { sourceId: 's', items: { a: { ...noCuration, tags: ['t'] } } }
    },
  })
  desk.set('curation/s', later(1))
  desk.set('curation/s', later(2))
  expect([made, desk.revision('curation/s')]).toEqual([0, 2])
  expect([...desk.tagged('t')]).toEqual(['s'])
  desk.followed('curation/s', 2, 100)
  expect(desk.gist('curation/s')).toEqual({ kind: 'curation', tags: ['t'] })
})

it('never gives a revision twice, even to a record that went and came back', () => {
  const desk = records()
  expect(desk.next('issue/a')).toBe(1)
  desk.set('issue/a', { revision: 7, body: issue('a') })
  desk.set('issue/a', null)
  expect([desk.revision('issue/a'), desk.next('issue/a')]).toEqual([0, 8])
})
