import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { levelIssue, levelText } from '../../../core/export/level.ts'
import { writeMarkdown } from '../../../core/export/markdown.ts'
import { mergeTags } from '../../../core/model/merge-tags.ts'
import { hostileIssue } from './hostile-issue.ts'
import { bullet, entry, issue, paragraph, quote } from './issue-fixture.ts'

const afterFrontMatter = (markdown: string) => markdown.slice(markdown.indexOf('\n---\n') + 5)

describe('writeMarkdown', () => {
  it('sets an issue as GitHub-flavoured Markdown, front matter first', () => {
    expect(
      writeMarkdown(
        issue(
          [
            entry({
              kind: 'opinion',
              headline: 'Council weighs a ban',
              deck: 'Two votes in a week',
              byline: ['Ada Lorne', 'Jo Winter'],
              body: [
                paragraph('The committee decides on *4 December*.'),
                bullet('Boats under 6 m'),
                bullet('- Visitors'),
                quote('The quickest return.'),
              ],
              links: [
                { label: 'Read the agenda', url: 'https://example.org/a_(b)' },
                { label: 'Read More Here', url: null },
              ],
              also: [{ label: 'Figures', url: 'https://example.org/f' }],
              credit: '© Roe',
              outlet: 'Harbour Wire',
              note: 'Since 2021.',
            }),
            entry({ body: [paragraph('1. Low water')] }),
          ],
          { outro: [paragraph('Until Tuesday.')] },
        ),
      ),
    ).toBe(`---
galley: 1
masthead: "Tidewater Weekly"
title: "The marsh comes back"
subject: null
preheader: null
number: 48
date: "2026-11-24"
language: "en"
template: "broadsheet"
---

# The marsh comes back

## Decisions

### Council weighs a ban

**Two votes in a week**

*Opinion · By Ada Lorne and Jo Winter*

The committee decides on \\*4 December\\*.

- Boats under 6 m
- \\- Visitors

> The quickest return.

[Read the agenda](<https://example.org/a_(b)>)

[Read More Here]()

*Also:* [Figures](https://example.org/f)

*Credit:* © Roe

*Source:* Harbour Wire

**Editor’s note:** Since 2021.

* * *

1\\. Low water

___

Until Tuesday.
`)
  })

  it('shows every headline and block letter by letter where any other program renders it', () => {
    const plain = (text: string) => mergeTags(text).length === 0
    fc.assert(
      fc.property(hostileIssue, given => {
        const rendered = parseDocument(
          micromark(afterFrontMatter(writeMarkdown(given)), { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
        )
        const shown = new Set(
          DomUtils.findAll(element => ['h1', 'h2', 'h3', 'p', 'li'].includes(element.name), rendered.childNodes).map(
            element => `${element.name} ${levelText(DomUtils.textContent(element))}`,
          ),
        )
        for (const { title, entries } of levelIssue(given).sections) {
          const wanted = [
            ...(title === null ? [] : [['h2', title]]),
            ...entries.flatMap(each => [
              ...(each.headline === null ? [] : [['h3', each.headline]]),
              ...each.body.map(block => [block.type === 'bullet' ? 'li' : 'p', block.text]),
            ]),
          ]
          for (const [name, text = ''] of wanted) if (plain(text)) expect(shown).toContain(`${name} ${text}`)
        }
      }),
      { numRuns: Number(process.env['GALLEY_PROPERTY_RUNS'] ?? 100) },
    )
  }, 60_000)
})
