import type { Kind } from './fields.ts'

/**
 * The layout of an issue as text, shared by the writer (core/export/text.ts) and the reader (core/parse/galley-text.ts):
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
 * A line of text that would be taken for part of the layout has a backslash before it. Wrapped lines are joined by one
 * space, or by nothing between two characters of scripts that use no spaces; a backslash at the end of a line turns that
 * rule round. Backslashes of the text itself are doubled where they stand at a line's end.
 */
export const indent = 3
/** Further lines of a marked field stand deeper than its mark. */
export const hang = 5
export const narrowest = 32
export const dinkus = '* * *'
export const footerMark = '-- '

export const marks = {
  bullet: '• ', quote: '> ', by: 'By ', link: '→ ', also: 'Also: ', credit: 'Credit: ', outlet: 'Source: ', note: 'Editor’s note: ',
} as const
export type MarkName = keyof typeof marks
export const kindLabels: Readonly<Record<Exclude<Kind, 'story'>, string>> = {
  opinion: 'Opinion', photo: 'Photo', event: 'Event', notice: 'Notice', video: 'Video',
}
/** Between kind and byline. */
export const middot = ' · '

/** A line of equals signs or hyphens only. Any length counts as one when escaping, only the column's when reading. */
export const isRule = (line: string): boolean => /^(?:=+|-+)$/.test(line)

/** Which mark a line under an entry begins with; null for running text. A mark alone on its line is text. */
export function markOf(line: string): MarkName | 'kind' | null {
  for (const name of Object.keys(marks) as MarkName[]) {
    if (line.length > marks[name].length && line.startsWith(marks[name])) return name
  }
  return kindOf(line) ? 'kind' : null
}

/** `Opinion`, or `Opinion · By …`. */
export function kindOf(line: string): { readonly kind: Kind; readonly label: string } | null {
  for (const [kind, label] of Object.entries(kindLabels)) {
    if (line === label || line.startsWith(label + middot + marks.by)) return { kind: kind as Kind, label }
  }
  return null
}

/** Whether a text line at column 0 would be taken for a rule, a dinkus, the footer or a footnote, or for an escape. */
export const looksLaidOut = (line: string): boolean =>
  line.startsWith('\\') || line === dinkus || isRule(line) || /^\[\d+\] /.test(line)

/** Whether a line at the body's indent would be taken for a marked field, or for an escape. */
export const looksMarked = (line: string): boolean => line.startsWith('\\') || markOf(line) !== null

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001-\u301f\u30fb\u30fc\uff01-\uff60]/u

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
