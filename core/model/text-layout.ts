import type { Kind } from './fields.ts'
import { allWords, wordsOf, type IssueWords } from './words.ts'

/**
 * The layout of an issue as text, shared by the writer (core/export/text/text.ts) and the reader
 * (core/parse/galley/text.ts):
 *
 *     Tidewater Weekly · No. 48 · 24 November 2026
 *
 *     The marsh comes back
 *     ======================================== (as wide as the column)
 *
 *        Introduction, as a body.
 *
 *     Decisions
 *     ---------------------------------------- (without a title over it where none is printed)
 *
 *     Council weighs a moorings ban             headline at column 0; `* * *` for none, but first in a section
 *        A deck, unmarked, then its byline      right under the headline
 *        Opinion · By Ada Lorne
 *
 *        [Picture: What it shows] Its caption (Photo: Tamsin Roe)
 *
 *        A paragraph.
 *
 *        • A bullet
 *
 *        > A quote
 *
 *        → Read the agenda [1]
 *        Also: The associations object [2]
 *        Credit: © Tamsin Roe
 *        Source: Harbour Wire
 *
 *        Editor’s note: …
 *
 *     ========================================
 *
 *        Closing words, as a body.
 *
 *     [1] https://…
 *
 *     --
 *     Tidewater Weekly
 *
 * In the other layout of links there are no numbers: each address stands in a line of its own under its label, at
 * column 7.
 *
 *        → Read the agenda
 *            https://…
 *
 * A line of text that would be taken for part of the layout has a backslash before it. Wrapped lines are joined by one
 * space, or by nothing between two characters of scripts that use no spaces; a backslash at the end of a line turns
 * that rule round. Backslashes of the text itself are doubled where they stand at a line's end.
 */
export const indent = 3
/** Further lines of a marked field stand deeper than its mark. */
export const hang = 5
/** A link's address stands deeper than both, where it stands under its label. */
export const addressIndent = 7
export const narrowest = 32
export const dinkus = '* * *'
export const footerMark = '-- '

export type MarkName = 'bullet' | 'quote' | 'by' | 'link' | 'also' | 'credit' | 'outlet' | 'note' | 'picture'

/** What a field under an entry begins with, in one language. Signs are the same in all. */
export const marksOf = (words: IssueWords): Readonly<Record<MarkName, string>> => ({
  bullet: '• ',
  quote: '> ',
  by: `${words.by} `,
  link: '→ ',
  also: `${words.also}: `,
  credit: `${words.credit}: `,
  outlet: `${words.source}: `,
  note: `${words.note}: `,
  picture: `[${words.picture}: `,
})
const english = marksOf(wordsOf('en'))
export const quoteMark = english.quote

/** Between kind and byline. */
export const middot = ' · '

/** A line of equals signs or hyphens only. Any length counts as one when escaping, only the column's when reading. */
export const isRule = (line: string): boolean => /^(?:=+|-+)$/.test(line)

export interface Mark {
  readonly name: MarkName | 'kind'
  /** The letters it is made of; for a kind its label alone. */
  readonly text: string
  /** For a byline, the word its last name stands after. */
  readonly and: string
}

/** A line may be in any of Galley's languages, whatever the issue's: so a text reads back by its grammar alone. */
const known: readonly Mark[] = [
  ...new Map(
    allWords.flatMap(words =>
      (Object.entries(marksOf(words)) as [MarkName, string][]).map(
        ([name, text]) => [text, { name, text, and: words.and }] as const,
      ),
    ),
  ).values(),
]
const kinds: readonly { readonly kind: Kind; readonly label: string }[] = [
  ...new Map(
    allWords.flatMap(words =>
      (Object.entries(words.kinds) as [Kind, string][]).map(([kind, label]) => [label, { kind, label }] as const),
    ),
  ).values(),
]
const firsts: ReadonlySet<string | undefined> = new Set(known.map(mark => mark.text[0]))

const plainMark = (line: string): Mark | null =>
  (firsts.has(line[0]) && known.find(mark => line.length > mark.text.length && line.startsWith(mark.text))) || null

/** Which mark a line under an entry begins with; null for running text. A mark alone on its line is text. */
export function markOf(line: string): Mark | null {
  const mark = plainMark(line)
  if (mark) return mark
  const kind = kindOf(line)
  return kind && { name: 'kind', text: kind.label, and: kind.by?.and ?? '' }
}

/** `Opinion`, or `Opinion · By …` with the byline's mark. */
export function kindOf(line: string): { readonly kind: Kind; readonly label: string; readonly by: Mark | null } | null {
  for (const { kind, label } of kinds) {
    if (line === label) return { kind, label, by: null }
    if (!line.startsWith(label + middot)) continue
    const rest = line.slice(label.length + middot.length)
    const by = known.find(mark => mark.name === 'by' && rest.startsWith(mark.text))
    if (by) return { kind, label, by }
  }
  return null
}

/** Whether a text line at column 0 would be taken for a rule, a dinkus, the footer or a footnote, or for an escape. */
export const looksLaidOut = (line: string): boolean =>
  line.startsWith('\\') || line === dinkus || isRule(line) || /^\[\d+\] /.test(line)

/** Whether a line at the body's indent would be taken for a marked field, or for an escape. */
export const looksMarked = (line: string): boolean => line.startsWith('\\') || markOf(line) !== null

/** What stands before the name of who took a picture, in one language, and in any. */
export const photoMarkOf = (words: IssueWords): string => `(${words.kinds.photo}: `
const photoMarks: readonly string[] = [...new Set(allWords.map(photoMarkOf))]

/** The mark that begins at a place of a picture's line; null for none. */
export const photoMarkAt = (line: string, at: number): string | null =>
  (line[at] === '(' && photoMarks.find(mark => line.startsWith(mark, at))) || null

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001-\u301f\u30fb\u30fc\uff01-\uff60]/u

/** Whether a character belongs to a script that is written without spaces between words. */
export const isUnspaced = (character: string): boolean => unspaced.test(character)

/** Whether two lines are joined by nothing unless a backslash says otherwise, from the characters at the break. */
export function joinsBare(before: string, after: string): boolean {
  const last = lastBase(before)
  const first = after.codePointAt(0)
  return last !== null && first !== undefined && isUnspaced(last) && isUnspaced(String.fromCodePoint(first))
}

/** The last character of a text that is no combining mark, among its last eight. */
function lastBase(text: string): string | null {
  const tail = [...text.slice(-8)]
  return tail.findLast(character => !/\p{M}/u.test(character)) ?? null
}

export function trailingBackslashes(line: string): number {
  let count = 0
  while (line[line.length - 1 - count] === '\\') count++
  return count
}

/** The footnote number a label ends with, as in "Read the agenda [2]": where its bracket stands, and the number. */
export function endNumber(label: string): { readonly start: number; readonly number: number } | null {
  const match = /\[(\d{1,9})\]$/.exec(label)
  return match && { start: match.index, number: Number(match[1]) }
}
