import { describe, expect, test } from 'vitest'
import type { ItemDetail } from '../../../core/contract/views.ts'
import type { Anchor } from '../../../core/model/curation.ts'
import { blocksOf } from '../../../core/export/blocks.ts'
import { anchorOf, marksIn } from '../../../renderer/store/anchor.ts'
import { textOf } from '../../../renderer/store/body-text.ts'

// Lines 4–7 of a document; the item's text begins at offset 100. Line 4 ends in a broken word, line 6 in a whole one.
const lines = ['The pier was shut by the har-', 'bour master on Monday.', '- Boats wait', 'outside.']
const starts = [100, 130, 153, 166]
const detail = (anchors: readonly Anchor[] = [], edits = {}): ItemDetail =>
  ({
    fields: {
      body: [
        { type: 'paragraph', text: 'The pier was shut by the harbour master on Monday.' },
        { type: 'bullet', text: 'Boats wait outside.' },
      ],
    },
    read: {
      spans: [
        { field: 'body[0]', start: 100, end: 128 },
        { field: 'join', start: 128, end: 129 },
        { field: 'body[0]', start: 130, end: 152 },
        { field: 'bullet', start: 153, end: 154 },
        { field: 'body[1]', start: 155, end: 165 },
        { field: 'body[1]', start: 166, end: 174 },
      ],
    },
    curation: { edits, notes: anchors.map((anchor, at) => ({ id: `n${at}`, text: 'x', anchor, at: '' })) },
    passage: lines.map((text, at) => ({ line: at + 4, start: starts[at], text })),
  }) as unknown as ItemDetail
const words = (item: ItemDetail, block: number) =>
  marksIn(item, block).map(mark => item.fields.body[block]!.text.slice(mark.from, mark.to))

describe('a note on selected words', () => {
  test('is anchored in the source by position and quote', () => {
    expect(anchorOf(detail(), { block: 0, at: 4 }, { block: 0, at: 8 })).toEqual({
      start: 104,
      end: 108,
      exact: 'pier',
      prefix: 'The ',
      suffix: ' was shut by the har-\nbour maste',
    })
  })

  test('over a line break quotes the source as it stands', () => {
    const anchor = anchorOf(detail(), { block: 0, at: 25 }, { block: 0, at: 32 })
    expect(anchor?.exact).toBe('har-\nbour')
    expect(words(detail([anchor!]), 0)).toEqual(['harbour'])
  })

  test('over two blocks marks the words in both', () => {
    const anchor = anchorOf(detail(), { block: 0, at: 43 }, { block: 1, at: 5 })!
    expect([words(detail([anchor]), 0), words(detail([anchor]), 1)]).toEqual([['Monday.'], ['Boats']])
  })

  test('over lines joined by a space marks the space too', () => {
    const anchor = anchorOf(detail(), { block: 1, at: 6 }, { block: 1, at: 19 })!
    expect([anchor.exact, words(detail([anchor]), 1)]).toEqual(['wait\noutside.', ['wait outside.']])
  })

  test('in an edited body has no place in the source, and older notes are found by their words', () => {
    const anchor = anchorOf(detail(), { block: 1, at: 0 }, { block: 1, at: 5 })!
    const edited = detail([anchor], { body: [] })
    expect([anchorOf(edited, { block: 0, at: 0 }, { block: 0, at: 3 }), words(edited, 1)]).toEqual([null, ['Boats']])
  })

  test('marks that meet are one', () => {
    const one = anchorOf(detail(), { block: 0, at: 0 }, { block: 0, at: 8 })!
    const two = anchorOf(detail(), { block: 0, at: 4 }, { block: 0, at: 12 })!
    expect(words(detail([two, one]), 0)).toEqual(['The pier was'])
  })
})

test('a body as it is edited reads back to the same blocks', () => {
  const body = [
    { type: 'paragraph' as const, text: 'One.' },
    { type: 'bullet' as const, text: 'a' },
    { type: 'bullet' as const, text: 'b' },
    { type: 'quote' as const, text: 'Said.' },
    { type: 'quote' as const, text: 'Said again.' },
    { type: 'paragraph' as const, text: 'Two.' },
  ]
  expect(blocksOf(textOf(body))).toEqual(body)
})
