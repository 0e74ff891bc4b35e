import type { Stretch } from '../../model/stretch.ts'
import { trimmed } from '../text/lines.ts'
import { emphasis } from '../text/signs.ts'
import { outletWeight } from './outlets.ts'
import { labelStarts, labelWords, sourceWords } from './words.ts'

const brackets = /^[[【(（][^[\]【】()（）]+[\]】)）]$|^\[[^[\]]+\]$/u
const before =
  /^(?:[→⟶↗←⟵»›>▸►▶◄◀➔➜⇒]+|\p{Extended_Pictographic}\uFE0F?|[-=]{1,2}>|[*_]{1,2}|\[\d{1,3}\](?=\p{L})|[([][^()[\]]{2,60}[)\]]\s*(?=[→⟶↗←⟵»›>▸►▶◄◀➔➜⇒]))\s*(?=[\p{L}\p{N}"“„«[(【→⟶»›>▸►▶➔➜⇒])/u
/** A bracket that closes behind the label's address: "[Read more: https://…]" */
const opened = /^[[【(（][^\])】）]{2,119}$/u
/** What leads over from an outlet's name to a label. */
const bar = /\s[|·•–—-]\s+(?=\S)/gu
/** Longer texts have no label to find, and arrows and colons at their end take few characters. */
const longest = 120
const few = 12
const lead = 64

/**
 * A link's label without what adorns it: brackets, arrows, the colon before its address, and what stands before it on
 * its line.
 *
 *     "[Read more]"   "Read more →"   ">> Read more"   "The Gazette | Read more:"   →  "Read more"
 */
export function properLabel(text: string, until = text.length): Stretch {
  let start = 0
  let end = text.slice(0, until).trimEnd().length
  for (const found of text.slice(0, Math.min(end, longest)).matchAll(bar)) {
    if (isLabel(text.slice(found.index + found[0].length, end))) start = found.index + found[0].length
  }
  for (;;) {
    const inner = text.slice(start, end)
    const stress = inner.length <= longest ? emphasis(inner) : 0
    const from = stress || adornsStart(inner)
    const to = stress || adornsEnd(inner, until < text.length)
    if (inner.length > from + to && from + to > 0) {
      start += from
      end -= to
    } else if (inner.length <= longest && brackets.test(inner)) {
      start++
      end--
    } else if (until < text.length && opened.test(inner)) {
      start++
    } else {
      return trimmed(text, { start, end }) ?? { start: 0, end: until }
    }
  }
}

/**
 * Labels that stand in a row, where signs part a text into short parts none of which names an outlet: "Read | Watch |
 * Register"; without the outlet behind one. One stretch where it is one label.
 */
export function labelsInRow(label: string): Stretch[] {
  const whole = [{ start: 0, end: label.length }]
  if (label.length > longest) return whole
  const row: { start: number; end: number }[] = []
  let start = 0
  const dividers = [...label.matchAll(/\s+[|·•/]\s+|\s*\]\s*\[\s*/gu)]
  for (const found of dividers) {
    row.push({ start, end: found.index })
    start = found.index + found[0].length
  }
  row.push({ start, end: label.length })
  // "[Report] [Pictures]"
  if (
    row.length > 1 &&
    label.startsWith('[') &&
    label.endsWith(']') &&
    dividers.every(([sign]) => sign.includes(']'))
  ) {
    row[0]!.start++
    row.at(-1)!.end--
  }
  const parts = row.map(({ start, end }) => label.slice(start, end))
  // "Read more | Radio Vell, 11 March"
  if (parts.length === 2 && isLabel(parts[0]!) && !isLabel(parts[1]!) && outletWeight(parts[1]!, 1) >= 1.2) {
    return row.slice(0, 1)
  }
  return parts.every(
    part =>
      part.length >= 2 &&
      part.length <= 40 &&
      part.split(/\s+/u).length <= 6 &&
      (labelStarts.has(part.split(/\s/u)[0]!.toLowerCase()) || outletWeight(part, 1) < 1.5),
  )
    ? row
    : whole
}

/** How many characters at the beginning do: no » that opens a quotation. */
const adornsStart = (label: string): number =>
  /^[»›>]/u.test(label) && /[«‹<]/u.test(label) ? 0 : (before.exec(label.slice(0, lead))?.[0].length ?? 0)

/**
 * How many characters at the end adorn a label: an arrow, a colon, a » that closes no quotation; where its address
 * follows, a comma too.
 */
function adornsEnd(label: string, addressed: boolean): number {
  if (addressed && label.endsWith(',')) return 1
  const tail =
    /\s{0,4}(?:[→⟶↗←⟵▸►▶◄◀➔➜⇒]{1,4}|[»›>]{1,4}|[-=]{1,2}>|[:：՝]|(?<=[\])])[*_]{1,2})$/u.exec(label.slice(-few))?.[0] ??
    ''
  return /[»›>]$/u.test(tail) && /[«‹<]/u.test(label) ? 0 : tail.length
}

/** Whether a text is nothing but words that labels are made of. */
export function isLabel(text: string): boolean {
  const words =
    text
      .slice(0, longest)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  return (
    words.length > 0 && labelStarts.has(words[0]!) && words.every(word => labelStarts.has(word) || labelWords.has(word))
  )
}

/** Whether words before an address say no more than that it is the source, which is no label: "Source: https://…". */
export const namesSource = (words: string): boolean =>
  words.length <= 20 && sourceWords.has(words.replace(/\s{0,4}[:：]?\s{0,4}$/u, '').toLowerCase())

/** Whether what stands before an address only counts it: "[a] https://…". */
export const countsOnly = (words: string): boolean => words.length <= 6 && /^[[(]\p{Ll}[\])]\s*$/u.test(words)

/** A text without the brackets around all of it: "(Photo: Ann Lee)". */
export const withoutBrackets = (text: string): Stretch =>
  (text.length <= 240 && brackets.test(text) ? trimmed(text, { start: 1, end: text.length - 1 }) : null) ?? {
    start: 0,
    end: text.length,
  }
