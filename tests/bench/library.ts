import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noCuration, type CurationRecord } from '../../core/model/curation.ts'
import { emptyFields } from '../../core/model/fields.ts'
import type { ItemId, SourceId } from '../../core/model/ids.ts'
import type { SourceRecord } from '../../core/model/source.ts'
import { encodeRecord } from '../../main/library/records/envelope.ts'
import { openLibrary } from '../../main/library/index.ts'
import { randomNumbers, story } from './fiction.ts'

export const itemsADocument = 30

export interface Generated {
  readonly source: SourceRecord
  readonly curation: CurationRecord
}

/** The documents of a library of so many items: weekly letters of twenty publishers, a tenth of the items tagged. */
export function* documents(items: number): Iterable<Generated> {
  const random = randomNumbers(items)
  for (let n = 0; n * itemsADocument < items; n++) yield document(n, random)
}

function document(n: number, random: () => number): Generated {
  const id = `doc${String(n).padStart(6, '0')}` as SourceId
  const date = new Date(Date.UTC(2000, 0, 3) + Math.floor(n / 20) * 7 * 86_400_000).toISOString().slice(0, 10)
  const read: SourceRecord['reading']['items'] = []
  const curation: CurationRecord = { sourceId: id, items: {} }
  let text = ''
  let line = 1
  for (let index = 0; index < itemsADocument; index++) {
    const { section, headline, byline, body, url } = story(random, Math.floor(index / 6))
    const spans: { field: string; start: number; end: number }[] = []
    const add = (field: string, value: string) => {
      spans.push({ field, start: text.length, end: text.length + value.length })
      text += `${value}\n`
    }
    add('headline', headline)
    add('byline[0]', byline)
    add('body[0]', body)
    add('links[0].url', url)
    text += '\n'
    const item = `${id}-${index}` as ItemId
    read.push({
      ...emptyFields,
      id: item,
      section,
      headline,
      byline: [byline],
      body: [{ type: 'paragraph', text: body }],
      links: [{ label: url, url }],
      lines: [line, line + 3],
      spans,
      confidence: 0.9,
      check: random() < 0.05 ? ['the headline may be a section'] : [],
    })
    line += 5
    if (random() < 0.1) {
      curation.items[item] = { ...noCuration, tags: [`tag${Math.floor(random() * 40)}` as never], status: 'kept' }
    }
  }
  const source: SourceRecord = {
    id,
    name: `letter-${n}.txt`,
    title: `Letter ${n}`,
    outlet: `Publisher ${n % 20}`,
    date,
    language: null,
    format: 'text',
    encoding: 'utf-8',
    sha256: null,
    importedAt: '2031-03-14T08:00:00.000Z',
    reading: { text, sections: [], items: read, unclaimed: [], notices: [] },
  }
  return { source, curation }
}

/** Writes the library's files as Galley has them, into a folder that isn't there yet. */
export async function makeLibrary(folder: string, items: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const opened = await openLibrary(folder, { context: { now: '2031-03-14T09:00:00.000Z', newId: () => 'id' } })
  if (!opened.ok) throw new Error(opened.message)
  await opened.value.close()
  const tags = Array.from({ length: 40 }, (_, n) => ({
    id: `tag${n}`,
    name: `Theme ${n}`,
    parent: null,
    colour: 'blue',
    description: '',
  }))
  writeFileSync(join(folder, 'tags.json'), encodeRecord({ revision: 1, body: { tags } }))
  for (const { source, curation } of documents(items)) {
    writeFileSync(join(folder, 'sources', `${source.id}.json`), encodeRecord({ revision: 1, body: source }))
    writeFileSync(join(folder, 'curation', `${source.id}.json`), encodeRecord({ revision: 1, body: curation }))
  }
}
