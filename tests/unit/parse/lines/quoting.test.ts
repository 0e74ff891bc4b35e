import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { unquote } from '../../../../core/parse/lines/quoting.ts'

const read = (text: string) => unquote(text, splitLines(text))

describe('quoted mail', () => {
  test('loses the signs before its lines, and lines of nothing but the sign are blank', () => {
    const { lines } = read('> Bridge opens\n>\n> >\n> The bridge was opened.')
    expect(lines.map(line => [line.no, line.gap, line.text])).toEqual([
      [1, 0, 'Bridge opens'],
      [4, 2, 'The bridge was opened.'],
    ])
  })

  test('keeps the signs as marks', () => {
    const text = '> a\n>> b'
    expect(read(text).marks.map(mark => text.slice(mark.start, mark.end))).toEqual(['>', '>>'])
  })

  test('keeps the indentation behind the sign', () => {
    expect(read('> a\n>   b').lines.map(line => line.indent)).toEqual([0, 2])
  })

  test('is only what is quoted as a whole: single quoted lines stay as they are', () => {
    expect(read('a\n> b\nc\nd').lines.map(line => line.text)).toEqual(['a', '> b', 'c', 'd'])
  })
})
