import { describe, expect, it } from 'vitest'
import { read } from '../make-document.ts'
import { faultsIn } from '../marked-decoder.ts'
import { headlines, letter } from './ferry-letter.ts'

describe('6–9: odd characters', () => {
  it('form feeds and page heads stand in no item', async () => {
    const pages = letter.replace('\n\nGulls', '\n\nHarbour Letter, page 1\n\fHarbour Letter, page 2\n\nGulls')
    const { parsed } = await read('a.txt', pages)
    expect(parsed.items.map(item => item.headline)).toEqual(headlines)
    expect(parsed.items.flatMap(item => item.body.map(block => block.text)).join(' ')).not.toContain('page')
    expect(faultsIn(parsed)).toEqual([])
  })
  it('soft hyphens stay where they stand and part no item', async () => {
    const { parsed } = await read('a.txt', letter.replace('harbour', 'har\u00adbour'))
    expect(parsed.items[0]!.body[0]!.text).toBe('The ferry runs again on Tuesdays, the har\u00adbour office said.')
  })
  it('zero-width characters and piles of accents are kept to the letter', async () => {
    const odd = `T\u200bhe fe\u0301\u0302\u0303\u0304\u0305\u0306rry ru\u200dns again`
    const { parsed } = await read('a.txt', letter.replace('The ferry runs again', odd))
    expect(parsed.items.map(item => item.headline)).toEqual([odd, headlines[1]])
    expect(faultsIn(parsed)).toEqual([])
  })
  it('bidi overrides are kept and told; Hebrew and Arabic read as they are', async () => {
    const spoof = await read('a.txt', letter.replace('Gulls', '\u202eGulls'))
    expect(spoof.parsed.items[1]!.headline).toBe('\u202eGulls move inland')
    expect(spoof.parsed.notices).toEqual([
      {
        line: 9,
        message: 'This line holds signs that turn the direction of writing; what is shown may not be what is written.',
      },
    ])
    const hebrew = await read(
      'a.txt',
      'המעבורת חזרה\n\nהמעבורת חזרה ביום שלישי, אמר משרד הנמל. התושבים קיבלו אותה בדגלים.\n',
    )
    const arabic = await read(
      'b.txt',
      'عادت العبارة\n\nعادت العبارة يوم الثلاثاء، بحسب مكتب الميناء. واستقبلها السكان بالأعلام.\n',
    )
    expect([hebrew, arabic].map(({ parsed }) => parsed.items.map(item => item.headline))).toEqual([
      ['המעבורת חזרה'],
      ['عادت العبارة'],
    ])
    expect([hebrew, arabic].flatMap(({ parsed }) => parsed.notices)).toEqual([])
  })
})

describe('20: false friends', () => {
  it('"Read More Here is what he said." is a sentence and "By the People" a headline', async () => {
    const { parsed } = await read(
      'a.txt',
      `By the People\n\nRead More Here is what he said. It was a long speech about benches on the pier, and few had stayed to hear the end of it.\n\n${letter}`,
    )
    expect(parsed.items.map(item => item.headline)).toEqual(['By the People', ...headlines])
    expect(parsed.items[0]).toMatchObject({ byline: [], links: [] })
  })
  it('and so they are in a page', async () => {
    const { parsed } = await read(
      'a.html',
      '<html><h2>By the People</h2><p>Read More Here is what he said. It was a long speech.</p><h2>Gulls move inland</h2><p>A hundred were counted.</p>',
    )
    expect(parsed.items.map(({ headline, byline, links }) => ({ headline, byline, links }))).toEqual([
      { headline: 'By the People', byline: [], links: [] },
      { headline: 'Gulls move inland', byline: [], links: [] },
    ])
  })
})
