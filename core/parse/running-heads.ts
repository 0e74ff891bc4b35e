import type { Line } from './lines.ts'

/** A running head is no longer than this. */
export const longestHead = 120
/** From one page's head to the next the number rises by no more than this. */
const farthest = 10

const before = /^(\d{1,4})(?:\s*[|·•–—]\s*|\s{3,})(\p{L}.*)$/u
const behind = /^(\p{L}.*?)(?:\s*[|·•–—]\s*|\s{3,})(\d{1,4})(?:\s*(?:of|von|de|di|\/|af|av|sur)\s*\d{1,4})?$/u

/**
 * Lines that are a running head with its page's number on either side: the same words come again with numbers that rise, at least once inside a sentence.
 *
 *     "2 | The Lineside" … "The Lineside | 3" … "4 | The Lineside"        "Kiln & Clay, October          211" … "212          Kiln & Clay, October"
 */
export function numberedHeads(lines: readonly Line[]): ReadonlySet<number> {
  const pages = new Map<string, { at: number; no: number }[]>()
  lines.forEach(({ text }, at) => {
    if (text.length > longestHead || !/^\d|\d$/u.test(text)) return
    const first = before.exec(text), last = first ? null : behind.exec(text)
    if (!first && !last) return
    const head = (first ? first[2]! : last![1]!).toLowerCase().replace(/\s+/gu, ' '), no = Number(first ? first[1] : last![2])
    pages.set(head, [...pages.get(head) ?? [], { at, no }])
  })
  const found = new Set<number>()
  for (const of of pages.values()) {
    if (of.length < 2 || !of.every(({ no }, n) => n === 0 || (no > of[n - 1]!.no && no - of[n - 1]!.no <= farthest))) continue
    // A press review names its outlets so, over headlines: a page ends inside a sentence sooner or later.
    if (of.some(({ at }) => isBroken(lines[at - 1]?.text ?? '', nextOf(lines, at)))) for (const { at } of of) found.add(at)
  }
  return found
}

/** The first text under a running head that begins small, perhaps under another line of it. */
const nextOf = (lines: readonly Line[], at: number) => lines.slice(at + 1, at + 3).find(({ text }) => /^\p{Ll}/u.test(text))?.text ?? ''

/** A sentence that is cut in two. */
const isBroken = (before: string, after: string) => after !== '' && before.length >= 20 && !/[.!?…:。！？]["”’»)]?$/u.test(before)

/** Pages that a mark may pass over. */
const fewPages = 4

/**
 * Of lines that seem to be page marks, those that name an outlet and its page, as a press review's do: their words come once, or with pages in no order.
 *
 *     "Morning Post, p. 7" … "Dagens Handel, p. 12" … "Morning Post, p. 1"
 */
export function outletsByPage(lines: readonly Line[], isMark: (i: number) => boolean): ReadonlySet<number> {
  const named = new Map<string, { at: number; no: number }[]>()
  lines.forEach(({ text }, at) => {
    if (!isMark(at)) return
    const words = text.toLowerCase().replace(/\p{Nd}+/gu, '#').replace(/\s+/gu, ' '), rest = words.replace(/^[\s([-–—]*\p{L}{1,8}\.?\s?#|\p{L}{1,8}\.?\s?#(?:\s*(?:\p{L}{2,3}|\/)\s*#)?[\s)\]-–—]*$/u, '')
    if (/\p{L}{2}/u.test(rest) && !/\S\s{3,}\S/u.test(text)) named.set(words, [...named.get(words) ?? [], { at, no: Number(/\p{Nd}+/u.exec(text.slice(text.search(/\p{Nd}+\D*(?:\p{Nd}+\D*)?$/u)))![0].normalize('NFKC')) }])
  })
  const found = new Set<number>()
  for (const of of named.values()) {
    if (of.length >= 2 && of.every(({ no }, n) => n === 0 || (no > of[n - 1]!.no && no - of[n - 1]!.no <= fewPages))) continue
    for (const { at } of of) found.add(at)
  }
  return found
}
