import { describe, expect, it } from 'vitest'
import { parseStructured } from '../../../core/parse/structured.ts'
import { readHtml } from '../../../main/formats/html.ts'
import { readMarkdown } from '../../../main/formats/markdown.ts'

/** Each block as "form | text", its hint in brackets. */
const shown = ({ text, blocks }: ReturnType<typeof readHtml>['structured']) => blocks.map(({ form, hint, start, end }) => `${form}${hint ? ` (${hint})` : ''} | ${text.slice(start, end)}`)
const blocksOf = (markdown: string) => shown(readMarkdown(markdown).structured)

describe('a table', () => {
  const dated = '| Day | Event | Where |\n|---|---|---|\n| 5 June | Boat market | Quay |\n| Sa, 7. 6. | [Open mills](https://x.example/m) | Ebbin |\n'

  it('of events has a heading in each row', () => {
    expect(blocksOf(dated)).toEqual([
      'text (furniture) | Day', 'text (furniture) | Event', 'text (furniture) | Where', 'text (furniture) | 5 June', 'heading | Boat market', 'text (outlet) | Quay',
      'text (furniture) | Sa, 7. 6.', 'heading | Open mills', 'text (outlet) | Ebbin',
    ])
    const { items } = parseStructured(readMarkdown(`# Quay Post\n\n## News\n\n### Gulls move in\n\nThey like the roof.\n\n### Bridge opens\n\nIt opened on Monday.\n\n## Diary\n\n${dated}`).structured)
    expect(items.slice(-2).map(({ section, headline }) => [section, headline])).toEqual([['Diary', 'Boat market'], ['Diary', 'Open mills']])
  })

  it('of figures has none, and its header is no text', () => {
    expect(blocksOf('| Fruit | Share |\n|---|---|\n| Apples and pears | 61% |\n| Plums | 12% |')).toEqual(['text (furniture) | Fruit', 'text (furniture) | Share', 'text | Apples and pears', 'text | 61%', 'text | Plums', 'text | 12%'])
  })

  it('of a page is read alike, by its links where no column says when', () => {
    const page = '<table><tr><th>Paper</th><th>Story</th></tr><tr><td>Eye</td><td><a href="https://x.example/1">Gulls move in</a></td></tr><tr><td>Mercury</td><td><a href="https://x.example/2">Bridge opens early</a></td></tr></table>'
    expect(shown(readHtml(page).structured)).toEqual(['text (furniture) | Paper', 'text (furniture) | Story', 'text (furniture) | Eye', 'heading | Gulls move in', 'text (furniture) | Mercury', 'heading | Bridge opens early'])
  })

  it('keeps longer cells as the text of its item', () => {
    const long = 'Boats of every size are sold from the quay, and those who can’t swim should stay on it.'
    expect(blocksOf(`| Day | Event | What |\n|---|---|---|\n| 5 June | Boat market | ${long} |\n| 6 June | Open mills | ${long} |`).filter(line => line.startsWith('heading') || line.endsWith(long))).toEqual(['heading | Boat market', `text | ${long}`, 'heading | Open mills', `text | ${long}`])
  })
})
