import type { SourceDetail } from '../../core/contract/views.ts'
import type { ReadingChange } from '../../core/curate/reading/commands.ts'
import type { Part } from '../../core/model/correction.ts'
import type { Chosen } from './contents.ts'
import { linesOf } from './contents.ts'
import { lineAt, type Sheet } from './sheet.ts'
import { boundsOf, linesWithin, partOf, type Stretch } from './stretch.ts'

export interface Answer {
  readonly key: string
  readonly label: string
  readonly change: ReadingChange
}
/** What the desk asks about lines of a document, below the last of them, each answer with a key of its own. */
export interface Question {
  readonly ask: string
  readonly first: number
  readonly last: number
  readonly answers: readonly Answer[]
}

const parts: readonly (readonly [string, string, Part])[] = [
  ['h', 'Section title', 'title'],
  ['e', 'Headline', 'headline'],
  ['d', 'Deck', 'deck'],
  ['y', 'Byline', 'byline'],
  ['b', 'Body', 'body'],
  ['u', 'Bullet', 'bullet'],
  ['q', 'Quote', 'quote'],
  ['l', 'Link', 'label'],
  ['c', 'Credit', 'credit'],
  ['x', 'Not content', 'furniture'],
]

/** What a selection can be made: lines, a part of them, or at a caret a boundary. */
export function questionAbout(stretch: Stretch, { source }: SourceDetail, sheet: Sheet): Question {
  const [first, last] = linesWithin(sheet, stretch)
  const own = source.reading.items[sheet.owners[first - 1] ?? -1]
  const next = source.reading.items[(sheet.owners[first - 1] ?? -2) + 1]
  const { id } = source
  const part = partOf(sheet, stretch)
  const caret = stretch.anchor === stretch.focus
  const within = part && !caret ? { within: part } : {}
  const at = part && part.start > boundsOf(sheet, first)[0] ? { at: part.start } : {}
  const start: Answer[] = [
    { key: 's', label: 'An item starts here', change: { type: 'reading.split', source: id, line: first, ...at } },
    ...(own && next && (first > own.lines[0] || part)
      ? [
          {
            key: 'v',
            label: 'The next item starts here',
            change: { type: 'reading.move', source: id, item: next.id, line: first, ...at } satisfies ReadingChange,
          },
        ]
      : []),
    ...(own && part
      ? [
          {
            key: 'w',
            label: 'This item starts here',
            change: { type: 'reading.move', source: id, item: own.id, line: first, ...at } satisfies ReadingChange,
          },
        ]
      : []),
  ]
  if (caret) {
    return { ask: `What begins behind “${wordsAround(sheet.text, stretch.focus)}”?`, first, last, answers: start }
  }
  return {
    ask: part
      ? `What is “${shortened(sheet.text.slice(part.start, part.end))}”?`
      : first === last
        ? `What is line ${first}?`
        : `What are lines ${first}–${last}?`,
    first,
    last,
    answers: [
      ...parts.map(([key, label, as]) => ({
        key,
        label,
        change: { type: 'reading.mark', source: id, first, last, ...within, as } satisfies ReadingChange,
      })),
      ...start.slice(0, 1),
      {
        key: 'p',
        label: 'Part of the item before',
        change: { type: 'reading.claim', source: id, first, last, ...within },
      },
      ...(own && !part
        ? [
            {
              key: 'm',
              label: 'Join item to the one before',
              change: { type: 'reading.join', source: id, item: own.id } satisfies ReadingChange,
            },
          ]
        : []),
      ...start.slice(1),
    ],
  }
}

const shortened = (words: string) => {
  const line = words.replace(/\s+/gu, ' ')
  return line.length > 48 ? `${line.slice(0, 30).trimEnd()} … ${line.slice(-14).trimStart()}` : line
}

/** The words a caret stands behind, on its line. */
const wordsAround = (text: string, at: number) =>
  shortened(text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 24), at)) || '…'

/** What is asked of an item that is in doubt; null where nothing is. */
export function questionOf(chosen: Chosen | null, detail: SourceDetail, sheet: Sheet): Question | null {
  const { id: source, reading, format } = detail.source
  if (chosen?.type !== 'item' || format === 'hand') return null
  const at = reading.items.findIndex(item => item.id === chosen.id)
  const item = reading.items[at]
  const before = reading.items[at - 1]
  const lines = linesOf(chosen, detail, sheet)
  if (!item || !lines || item.check.length === 0) return null
  const [first, last] = lines
  const bare = (one: typeof item | undefined) =>
    one !== undefined && one.headline !== null && one.body.length + one.links.length + one.byline.length === 0
  const pair = bare(item) && bare(before) && before!.section === item.section
  const head = item.spans.filter(span => span.field === 'headline')
  const titled = {
    first: head[0] ? lineAt(sheet, head[0].start) : first,
    last: head[0] ? lineAt(sheet, head.at(-1)!.end - 1) : first,
  }
  return {
    ask: pair
      ? 'One story or two?'
      : item.check.some(reason => reason.includes('section title'))
        ? 'A story or a section title?'
        : 'Is this read right?',
    first,
    last,
    answers: [
      {
        key: 's',
        label: pair ? 'Two items' : 'It’s right',
        change: { type: 'reading.confirm', source, items: pair ? [before!.id, item.id] : [item.id] },
      },
      ...(before && before.section === item.section
        ? [
            {
              key: 'm',
              label: pair ? 'One, with a deck' : 'Join to the item before',
              change: { type: 'reading.join', source, item: item.id } satisfies ReadingChange,
            },
          ]
        : []),
      { key: 'h', label: 'Section title', change: { type: 'reading.mark', source, ...titled, as: 'title' } },
      { key: 'x', label: 'Not content', change: { type: 'reading.mark', source, first, last, as: 'furniture' } },
    ],
  }
}
