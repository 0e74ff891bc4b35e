import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { writeText } from '../../../core/export/text/text.ts'
import { hostileIssue } from './hostile-issue.ts'
import { entry, issue, paragraph } from './issue-fixture.ts'

const body = (text: string) =>
  text
    .split(`${'-'.repeat(72)}\n`)[1]
    ?.split('\n\n\n')[0]
    ?.slice(1)

describe('writeText', () => {
  it('breaks no tag of a mailing program', () => {
    const written = writeText(
      issue([
        entry({
          body: [paragraph('To leave us for good and without a word, {{ unsubscribe }} at the harbour. '.repeat(6))],
        }),
      ]),
      { width: 40 },
    )
    expect(written.split('{{ unsubscribe }}')).toHaveLength(7)
  })

  it('marks what would be taken for the layout, and nothing else', () => {
    const written = writeText(
      issue([
        entry({
          headline: '-----',
          body: [
            paragraph('By the way'),
            paragraph('From here'),
            paragraph('[3] and - and 1. stay'),
            paragraph('• no bullet'),
            paragraph('\\ itself'),
          ],
          links: [{ label: 'Page [3]', url: null }],
        }),
      ]),
    )
    expect(body(written)).toBe(
      '\\-----\n\n   \\By the way\n\n   From here\n\n   [3] and - and 1. stay\n\n   \\• no bullet\n\n   \\\\ itself\n\n   → Page \\[3]',
    )
  })

  it('sets stars for a headline only where an entry without one would run into the one above', () => {
    const bare = entry({ body: [paragraph('Low water.')] })
    expect(body(writeText(issue([bare, bare])))).toBe('   Low water.')
    expect(writeText(issue([bare, bare]))).toContain('   Low water.\n\n\n* * *\n\n   Low water.')
    expect(body(writeText(issue([{ ...bare, deck: 'Weir' }])))).toBe('* * *\n   Weir\n\n   Low water.')
  })

  it('breaks a word only where it is longer than a line, and an address nowhere', () => {
    const long = `https://example.org/${'path/'.repeat(20)}`
    const written = writeText(issue([entry({ body: [paragraph(`See ${'w'.repeat(100)} or ${long} today`)] })]))
    expect(body(written)).toBe(`   See\n   ${'w'.repeat(68)}\\\n   ${'w'.repeat(32)} or\n   ${long}\n   today`)
  })

  it('breaks scripts without spaces between characters, never before closing punctuation', () => {
    const written = writeText(issue([entry({ body: [paragraph(`${'渉'.repeat(34)}。禽`)] })]))
    expect(body(written)).toBe(`   ${'渉'.repeat(33)}\n   渉。禽`)
  })

  it('says its own words in the issue’s language, with the and of its names', () => {
    const written = writeText(
      issue(
        [
          entry({
            kind: 'opinion',
            headline: 'Watt',
            byline: ['Ada Lorne', 'Jo Winter'],
            body: [paragraph('Von hier an')],
            credit: '© Roe',
            note: 'Seit 2021.',
            outlet: 'Hafenbrief',
            also: [{ label: 'Zahlen', url: null }],
          }),
        ],
        { language: 'de-AT' },
      ),
    )
    expect(written).toContain('Tidewater Weekly · Nr. 48 · 24. November 2026')
    expect(body(written)).toBe(
      'Watt\n   Meinung · Von Ada Lorne und Jo Winter\n\n   \\Von hier an\n\n   Auch: Zahlen\n   Bildnachweis: © Roe\n   Quelle: Hafenbrief\n\n   Anmerkung der Redaktion: Seit 2021.',
    )
  })

  it('stays within its columns as a terminal counts them, but for addresses, and tags that break nowhere', () => {
    fc.assert(
      fc.property(
        hostileIssue,
        fc.constantFrom(40, 72, 100),
        fc.constantFrom('footnotes' as const, 'under' as const),
        (given, width, links) => {
          const over = writeText(given, { width, links })
            .split('\n')
            .filter(
              line =>
                stringWidth(line) > width &&
                !/https:|www\.|^\[\d+\] |^ {7}\S|^[^:՝]+[:՝] (?:\{\{ unsubscribe \}\}|%unsubscribe_url%)\\?$|\*\|[^|]* [^|]*\|\*/.test(
                  line,
                ),
            )
          expect(over).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('writes the same text for the same issue, with LF, without trailing blanks but for the footer’s mark', () => {
    fc.assert(
      fc.property(hostileIssue, given => {
        const written = writeText(given)
        expect(written).toBe(writeText(structuredClone(given)))
        expect(written.endsWith('\n')).toBe(true)
        expect(written).not.toMatch(/[\r\u0000-\u0009\u000b-\u001f]/)
        expect(written.split('\n').filter(line => /[ \t]$/.test(line))).toEqual(['-- '])
      }),
      { numRuns: 100 },
    )
  })
})
