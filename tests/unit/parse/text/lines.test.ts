import { describe, expect, test } from 'vitest'
import { isBlank, splitLines } from '../../../../core/parse/text/lines.ts'

describe('lines', () => {
  test('end at LF, CR LF, a lone CR and U+2028, which each count once', () => {
    const lines = splitLines('a\nb\r\nc\rd\u2028e')
    expect(lines.map(line => [line.no, line.text])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ])
  })

  test('keep their places in the text, white space around them left out', () => {
    const [line] = splitLines('\n \t Bridge opens \u00a0\r\nnext')
    expect(line).toMatchObject({ no: 2, start: 4, end: 16, next: 20, indent: 5, gap: 1, text: 'Bridge opens' })
  })

  test('a line of nothing but tabs, spaces or a byte order mark is blank', () => {
    expect(splitLines('a\n\t\t\n \u00a0\n\ufeff\nb').map(line => [line.no, line.gap])).toEqual([
      [1, 0],
      [5, 3],
    ])
  })

  test('blank is what \\s matches, for every code unit', () => {
    for (let code = 0; code <= 0xffff; code++) {
      expect(isBlank(code), code.toString(16)).toBe(/\s/.test(String.fromCharCode(code)))
    }
  })
})
