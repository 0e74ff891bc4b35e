import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { writeText } from '../../../core/export/text.ts'
import { hostileIssue } from './hostile-issue.ts'
import { bullet, entry, issue, paragraph, quote } from './issue-fixture.ts'

const body = (text: string) =>
  text
    .split(`${'-'.repeat(72)}\n`)[1]
    ?.split('\n\n\n')[0]
    ?.slice(1)

describe('writeText', () => {
  it('sets an issue in seventy-two columns, links as footnotes', () => {
    const lead = entry({
      headline: 'Salt marsh returns to Corran Flats',
      body: [
        paragraph(
          'Surveyors counted eleven species of wading birds on ground that was pasture in 2021. The harbour trust calls it the quickest return on the coast.',
        ),
      ],
      links: [
        { label: 'Read the survey', url: 'https://example.org/survey' },
        { label: 'Read More Here', url: null },
      ],
      outlet: 'Estuary Letter',
    })
    const decisions = [
      entry({
        kind: 'opinion',
        headline: 'Council weighs a moorings ban to protect the eelgrass beds of the eastern anchorage',
        deck: 'Two votes in a week',
        byline: ['Ada Lorne', 'Jo Winter'],
        body: [
          quote('The harbour committee decides on 4 December whether to close the anchorage in summer.'),
          bullet('Boats under six metres pay what they paid in 2024, whatever the berth they lie at.'),
          bullet('Visitors pay by the tide.'),
        ],
        also: [{ label: 'The county’s figures', url: 'https://example.org/county' }],
        credit: '© Tamsin Roe',
        note: 'The survey’s figure is for 2019 to 2025.',
      }),
      entry({ headline: 'Harbour dues frozen' }),
      entry({ headline: 'Ferry follows the tide', links: [{ label: 'Timetable', url: 'https://example.org/ferry' }] }),
      entry({ kind: 'photo', body: [paragraph('Low water.')] }),
    ]
    expect(
      writeText({
        ...issue([]),
        intro: [paragraph('A week of decisions.')],
        outro: [paragraph('Until Tuesday.')],
        sections: [
          { title: null, entries: [lead] },
          { title: 'Decisions', entries: decisions },
        ],
      }),
    ).toBe(`Tidewater Weekly · No. 48 · 24 November 2026

The marsh comes back
========================================================================

   A week of decisions.


------------------------------------------------------------------------

Salt marsh returns to Corran Flats

   Surveyors counted eleven species of wading birds on ground that was
   pasture in 2021. The harbour trust calls it the quickest return on
   the coast.

   → Read the survey [1]
   → Read More Here
   Source: Estuary Letter


Decisions
------------------------------------------------------------------------

Council weighs a moorings ban to protect the eelgrass beds of the
eastern anchorage
   Two votes in a week
   Opinion · By Ada Lorne and Jo Winter

   > The harbour committee decides on 4 December whether to close the
   > anchorage in summer.

   • Boats under six metres pay what they paid in 2024, whatever the
     berth they lie at.
   • Visitors pay by the tide.

   Also: The county’s figures [2]
   Credit: © Tamsin Roe

   Editor’s note: The survey’s figure is for 2019 to 2025.


Harbour dues frozen

Ferry follows the tide
   → Timetable [3]


* * *
   Photo

   Low water.


========================================================================

   Until Tuesday.

[1] https://example.org/survey
[2] https://example.org/county
[3] https://example.org/ferry


-- 
Tidewater Weekly
`)
  })

  it('sets each address under its item where that is asked for, and says where readers leave under the footer’s mark', () => {
    const given = issue(
      [
        entry({
          headline: 'Dues frozen',
          links: [
            {
              label: 'Read the table of dues that the harbour trust pinned up on its door',
              url: 'https://example.org/dues',
            },
            { label: 'Page [3]', url: 'https://example.org/3' },
            { label: 'By post', url: null },
          ],
          also: [{ label: 'The county’s figures', url: 'https://example.org/county' }],
        }),
      ],
      { unsubscribe: { address: '*|UNSUB|*', oneClick: false }, layout: { textWidth: 60, links: 'under' } },
    )
    expect(writeText(given).split(`${'-'.repeat(60)}\n`)[1]).toBe(`
Dues frozen
   → Read the table of dues that the harbour trust pinned up
     on its door
       https://example.org/dues
   → Page \\[3]
       https://example.org/3
   → By post
   Also: The county’s figures
       https://example.org/county


-- 
Tidewater Weekly
Unsubscribe: *|UNSUB|*
`)
    expect(writeText({ ...given, masthead: '', unsubscribe: undefined }).endsWith('\n-- \n')).toBe(true)
  })

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
