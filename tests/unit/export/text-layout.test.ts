import { describe, expect, it } from 'vitest'
import { writeText } from '../../../core/export/text/text.ts'
import { bullet, entry, issue, paragraph, quote } from './issue-fixture.ts'

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
})
