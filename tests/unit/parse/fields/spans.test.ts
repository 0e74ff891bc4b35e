import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../core/parse/blocks/block.ts'
import { spansOf } from '../../../../core/parse/fields/spans.ts'

const block = (pieces: Block['pieces'], glue: Block['glue'], text: string): Block => ({
  form: 'text',
  pieces,
  glue,
  signs: [],
  text,
  firstLine: 1,
  lastLine: pieces.length,
  gap: 0,
  indent: 0,
  decorated: false,
})

describe('spans', () => {
  test('one a line, under the same field', () => {
    const text = 'the bridge\nwas opened'
    expect(
      spansOf(
        text,
        block(
          [
            { start: 0, end: 10 },
            { start: 11, end: 21 },
          ],
          ['space'],
          'the bridge was opened',
        ),
        'body[0]',
      ),
    ).toEqual([
      { field: 'body[0]', start: 0, end: 10 },
      { field: 'body[0]', start: 11, end: 21 },
    ])
  })

  test('a part of the text has spans of that part only', () => {
    const text = 'By Ann\nLee'
    expect(
      spansOf(
        text,
        block(
          [
            { start: 0, end: 6 },
            { start: 7, end: 10 },
          ],
          ['space'],
          'By Ann Lee',
        ),
        'byline[0]',
        3,
        10,
      ),
    ).toEqual([
      { field: 'byline[0]', start: 3, end: 6 },
      { field: 'byline[0]', start: 7, end: 10 },
    ])
  })

  test('a join stands where two lines meet without a space, over a soft hyphen too', () => {
    const text = 'infor\u00ad\r\nmation'
    expect(
      spansOf(
        text,
        block(
          [
            { start: 0, end: 6 },
            { start: 8, end: 14 },
          ],
          ['soft'],
          'information',
        ),
        'headline',
      ),
    ).toEqual([
      { field: 'headline', start: 0, end: 5 },
      { field: 'join', start: 5, end: 8 },
      { field: 'headline', start: 8, end: 14 },
    ])
  })

  test('a soft hyphen at the end of a part is not lost', () => {
    expect(
      spansOf(
        'in\u00ad\n[1]',
        block(
          [
            { start: 0, end: 3 },
            { start: 4, end: 7 },
          ],
          ['soft'],
          'in[1]',
        ),
        'headline',
        0,
        2,
      ),
    ).toEqual([
      { field: 'headline', start: 0, end: 2 },
      { field: 'join', start: 2, end: 3 },
    ])
  })
})
