import { describe, expect, it } from 'vitest'
import type { Parsed } from '../../../../core/model/reading.ts'
import { read, readOr } from '../make-document.ts'
import { faultsIn } from '../marked-decoder.ts'
import { headlines, headlinesOf, letter } from './ferry-letter.ts'

/** One item, its words in one piece that ends behind a blank. */
const isOneLongParagraph = ({ text, items }: Parsed): boolean => {
  const [item, ...more] = items
  if (item === undefined || more.length > 0 || !text.endsWith(' ')) return false
  return [item.headline ?? '', ...item.body.map(block => block.text)].some(words => words.length > 100_000)
}

describe('10–12: size and bait', () => {
  it('a line of 50 MB is one paragraph after another, each cut at a blank, with nothing left out', async () => {
    const { parsed, more = [] } = await read('a.txt', 'word and more words. '.repeat(2_500_000))
    const parts = [parsed, ...more]
    expect(parts.reduce((sum, part) => sum + part.text.length, 0)).toBe(52_500_000)
    expect(parts.every(isOneLongParagraph)).toBe(true)
  })
  it('a million blank lines part two stories, and 200,000 headlines are nearly as many items', async () => {
    expect(await headlinesOf('a.txt', letter.replace('\n\nGulls', `${'\n'.repeat(1_000_000)}Gulls`))).toEqual(headlines)
    const { parsed, more = [] } = await read(
      'b.txt',
      Array.from({ length: 200_000 }, (_, i) => `Ferry number ${i} runs again\n\n`).join(''),
    )
    expect([parsed, ...more].flatMap(part => part.items).length).toBeGreaterThan(198_000)
  }, 600_000)
  it('a page or mail over 20 MB is refused, telling what it is and how large', async () => {
    expect(await readOr('a.html', `<html>${' '.repeat(20 * 1024 * 1024)}x`)).toBe(
      '‘a.html’ is too large: it has 20 MB, and Galley reads web pages up to 20 MB.',
    )
  })
  it.each([
    ['a', `${'a'.repeat(200_000)}!`],
    ['brackets', '[('.repeat(100_000)],
    ['signs', `${'- '.repeat(100_000)}\n${'>'.repeat(100_000)}\n${'[1] '.repeat(50_000)}`],
    ['names', `By ${'Ann and '.repeat(30_000)}`],
    ['blanks', `x${' '.repeat(500_000)}y`],
    ['tags', `<html>${'<'.repeat(100_000)}${'&'.repeat(100_000)}`],
    ['comments', `<html><p>x${'<!--'.repeat(50_000)}`],
    ['styles', `<html><p style="${'a:b;'.repeat(100_000)}">x`],
    ['stars', `# x\n[a](https://x.example)\n${'*a **b '.repeat(3_000)}`],
    ['ticks', `# x\n[a](https://x.example)\n${'`'.repeat(20_000)}`],
    ['nested brackets', `# x\n[a](https://x.example)\n${'['.repeat(10_000)}`],
  ])('bait for regular expressions (%s) is read like anything else', async (_, text) => {
    const { parsed } = await read('bait', text)
    expect(faultsIn(parsed)).toEqual([])
  })
})
