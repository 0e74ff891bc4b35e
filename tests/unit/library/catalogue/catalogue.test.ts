import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RecordKey } from '../../../../core/model/records.ts'
import { readCatalogue, writeCatalogue, type Entry } from '../../../../main/library/catalogue/catalogue.ts'
import { LineSet } from '../../../../main/library/catalogue/catalogue-lines.ts'
import { gistOf } from '../../../../main/library/records/gist.ts'
import { Records } from '../../../../main/library/records/records.ts'
import { quickFileSystem } from '../faulty-file-system.ts'
import { freshFolder } from '../place.ts'
import { source } from '../sample-library.ts'

const entry = (id: string, title: string, revision: number): [RecordKey, Entry] => [
  `source/${id}`,
  {
    revision,
    hash: `${id}`.repeat(4),
    stamp: { size: 100 + revision, changed: 1.5 },
    gist: gistOf(`source/${id}`, { ...source(id), title })!,
  },
]
const entries = [entry('a', 'Fähren\nb-item\n', 1), entry('b', 'Quay {“, }', 3), entry('c', '早報', 2)]

async function written() {
  const folder = freshFolder()
  await writeCatalogue(quickFileSystem, folder, entries)
  return { folder, catalogue: (await readCatalogue(quickFileSystem, folder))! }
}

it('gives back what was written, in any order it is asked for', async () => {
  const { catalogue } = await written()
  for (const order of [
    [0, 1, 2],
    [2, 0, 1, 1],
  ]) {
    for (const [key, { revision, hash, stamp, gist }] of order.map(at => entries[at]!)) {
      expect(catalogue.at(catalogue.lines.of(key))).toMatchObject({ revision, hash, stamp, gist })
    }
  }
  expect((['source/d', 'curation/a'] as const).map(key => catalogue.lines.of(key))).toEqual([-1, -1])
})

it('finds the document of an item, whatever titles look like', async () => {
  const { catalogue } = await written()
  const records = new Records()
  const all = new LineSet(catalogue.lines)
  for (const [key] of entries) all.add(catalogue.lines.of(key))
  records.trust(catalogue, all)
  expect([...records.keys()].map(key => records.revision(key))).toEqual([1, 3, 2])
  const ask = () => ['a-item', 'b-item', 'c-item', 'item', 'd-item'].map(item => records.sourceOf(item))
  expect(ask()).toEqual(['a', 'b', 'c', null, null])
  records.set('source/b', null)
  records.set('source/c', {
    revision: 3,
    body: {
      ...source('c'),
      reading: { ...source('c').reading, items: [{ ...source('c').reading.items[0]!, id: 'd-item' }] },
    },
  })
  expect(ask()).toEqual(['a', null, null, null, 'c'])
  for (let times = 0; times < 30; times++) ask()
  expect(ask()).toEqual(['a', null, null, null, 'c'])
  expect([...records.sources()].map(({ id, title }) => [id, title])).toEqual([
    ['a', 'Fähren\nb-item\n'],
    ['c', 'Quayside weekly'],
  ])
})

it('is none where a byte of it differs', async () => {
  const { folder } = await written()
  const path = join(folder, 'cache/records.ndjson')
  writeFileSync(path, readFileSync(path, 'utf8').replace('Quay', 'quay'))
  expect(await readCatalogue(quickFileSystem, folder)).toBeNull()
})
