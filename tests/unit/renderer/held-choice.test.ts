import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SourceDetail } from '../../../core/contract/views.ts'
import { emptyFields } from '../../../core/model/fields.ts'
import type { ItemId, SourceId } from '../../../core/model/ids.ts'
import { noRules, type ReadingRules } from '../../../core/model/profile.ts'
import { parse } from '../../../core/parse/index.ts'
import { heldChoice } from '../../../renderer/store/held-choice.ts'
import { layOutSheet } from '../../../renderer/store/sheet.ts'

const text = readFileSync(join(import.meta.dirname, '../../fixtures/taught/quarry-post-7.txt'), 'utf8')
const sounds = 'Sounds from the ledge, twelve minutes'
const issue = 'Issue 7, 2 March 2031'
const idOf = (headline: string | null) => (headline ?? 'none') as ItemId

/** The letter as it is read under such rules; an item's id is its headline. */
function read(rules: Partial<ReadingRules>) {
  const parsed = parse(text, { profile: { ...noRules, ...rules } })
  const reading = { ...parsed, items: parsed.items.map(item => ({ ...item, id: idOf(item.headline) })) }
  const detail: SourceDetail = {
    source: {
      id: 'seven' as SourceId,
      name: 'seven.txt',
      title: 'seven',
      outlet: 'Quarry Post',
      date: null,
      language: null,
      format: 'text',
      encoding: 'utf-8',
      sha256: null,
      importedAt: '2031-03-14T08:00:00Z',
      reading,
    },
    items: reading.items.map(({ id }) => ({
      id,
      fields: emptyFields,
      status: 'new',
      edited: false,
      starred: false,
      tags: [],
    })),
    unclaimed: 0,
  }
  return { detail, sheet: layOutSheet(reading) }
}
const item = (headline: string) => ({ type: 'item', id: idOf(headline) }) as const
const rest = ({ detail }: ReturnType<typeof read>, words: string) =>
  ({
    type: 'unclaimed',
    at: detail.source.reading.unclaimed.findIndex(one => text.slice(one.start, one.end).includes(words)),
  }) as const

const before = read({})
const titled = read({ sections: [sounds] })
const dropped = read({ furniture: ['What the carrier brought down from the ridge.'] })

it('an item that is still there stays chosen', () => {
  expect(heldChoice(item('Two kestrels seen over the old workings'), before, titled)).toEqual(
    item('Two kestrels seen over the old workings'),
  )
})

it('where an item became a section’s title, the one behind it is chosen', () => {
  expect(heldChoice(item(sounds), before, titled)).toEqual(item('Bakery on Cope Street sold to its own staff'))
})

it('an unclaimed stretch stays chosen, and where it was claimed the item that it went to is', () => {
  expect(heldChoice(rest(dropped, issue), dropped, before)).toEqual(rest(before, issue))
  expect(heldChoice(rest(dropped, 'What the carrier'), dropped, before)).toEqual({ type: 'item', id: 'none' })
})
