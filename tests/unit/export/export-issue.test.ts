import { describe, expect, it } from 'vitest'
import { toExportIssue } from '../../../core/export/resolve/export-issue.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import { entry, issue, records } from './two-sources.ts'

describe('toExportIssue', () => {
  it('takes masthead and language from the digest, and the introduction as paragraphs', () => {
    expect(toExportIssue(issue([entry(['dues'])]), records)).toMatchObject({
      masthead: 'Tidewater Weekly',
      language: 'en',
      intro: [
        { type: 'paragraph', text: 'One.' },
        { type: 'paragraph', text: 'Two.' },
      ],
      outro: [],
    })
    expect(toExportIssue(issue([entry(['dues'])], { digestId: null, title: '' }), records)).toMatchObject({
      masthead: '',
      title: 'Untitled issue',
    })
  })

  it('prints a brief as its headline and links', () => {
    const [brief] =
      toExportIssue(issue([entry(['dues'], { level: 'brief', note: 'N' })]), records).sections[0]?.entries ?? []
    expect(brief).toMatchObject({
      headline: 'Dues frozen till 2028',
      deck: null,
      byline: [],
      body: [],
      credit: null,
      note: null,
      links: [{ label: 'Minutes', url: 'https://example.org/m' }],
    })
  })

  it('leaves out entries of which nothing is left, and sections without entries', () => {
    const sections = toExportIssue(
      issue([], {
        sections: [
          { id: 'a', title: 'Gone', printed: true, entries: [entry(['gone']), entry(['bare'])] },
          { id: 'b', title: 'Kept', printed: false, entries: [entry(['gone'], { note: 'Removed.' })] },
        ] as unknown as IssueRecord['sections'],
      }),
      records,
    ).sections
    expect(sections).toMatchObject([{ title: null, entries: [{ note: 'Removed.' }] }])
  })

  it('levels every field to one line', () => {
    const [own] =
      toExportIssue(
        issue([
          entry([], {
            headline: ' Two\nlines\u0000 ',
            links: [
              { label: ' ', url: 'https://example.org/ ' },
              { label: '\t', url: '' },
            ],
          }),
        ]),
        records,
      ).sections[0]?.entries ?? []
    expect(own).toMatchObject({
      headline: 'Two lines',
      links: [{ label: 'https://example.org/', url: 'https://example.org/' }],
    })
  })
})
