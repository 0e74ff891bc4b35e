import type { Gold } from './page.ts'

type Field = 'title' | 'headline' | 'deck' | 'byline' | 'paragraph' | 'bullet' | 'label' | 'credit'
/** Where a field of the gold stands. */
export interface Place {
  readonly field: Field
  readonly item: number
  readonly start: number
  readonly end: number
  readonly first: boolean
}

/** Letters and digits of a text, each with where it stands. */
class Bare {
  readonly text: string
  readonly at: number[] = []

  constructor(text: string) {
    let bare = ''
    for (let i = 0; i < text.length;) {
      const char = String.fromCodePoint(text.codePointAt(i)!)
      for (const small of bareOf(char)) {
        bare += small
        this.at.push(i)
      }
      i += char.length
    }
    this.text = bare
  }
}

const bareOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Where each field of the gold stands in the text, found from the end backwards so that lists of contents are passed
 * over.
 */
export function placesOf(text: string, gold: Gold): Place[] {
  const bare = new Bare(text)
  const places: Place[] = []
  let bound = bare.text.length
  const put = (field: Field, item: number, words: string, from: number, to: number, first = false): number => {
    const key = bareOf(words)
    if (key === '') return -1
    const at = bare.text.lastIndexOf(key, to - key.length)
    if (at < from || at < 0 || to < key.length) return -1
    places.push({ field, item, start: bare.at[at]!, end: bare.at[at + key.length - 1]! + 1, first })
    return at
  }
  const sections: { title: string; before: number; after: number }[] = []
  for (let n = gold.items.length - 1; n >= 0; n--) {
    const item = gold.items[n]!
    const own = bound
    let to = bound
    let least = bound
    for (let b = item.body.length - 1; b >= 0; b--) {
      const at = put(
        item.body[b]!.type === 'bullet' ? 'bullet' : 'paragraph',
        n,
        item.body[b]!.text,
        0,
        to,
        item.headline === null && b === 0,
      )
      if (at >= 0) least = to = at
    }
    if (item.headline !== null) {
      const at = put('headline', n, item.headline, 0, to)
      if (at >= 0) least = Math.min(least, at)
    }
    // Names may stand over, under or behind; a little before the item at most.
    const over = Math.max(0, least - 160)
    for (const name of [...item.byline].reverse()) {
      const at = put('byline', n, name, least, own)
      const found = at >= 0 ? at : put('byline', n, name, over, least)
      if (found >= 0) least = Math.min(least, found)
    }
    if (item.deck !== null) put('deck', n, item.deck, least, own)
    if (item.credit !== null) put('credit', n, item.credit, least, own)
    let links = own
    for (const { label } of [...item.links].reverse()) {
      if (label !== item.headline) {
        const at = put('label', n, label, least, links)
        if (at >= 0) links = at
      }
    }
    bound = least
    if (n > 0 ? gold.items[n - 1]!.section !== item.section : true) {
      sections.push({ title: item.section ?? '', before: least, after: n })
    }
  }
  // Titles stand between the last item of one section and the first of the next; sections without items where they fit.
  const starts = new Map<number, number>()
  for (const { item, start } of places) starts.set(item, Math.min(starts.get(item) ?? Infinity, start))
  let top = bare.text.length
  for (const { title } of [...gold.sections].reverse()) {
    const first = gold.items.findIndex(item => item.section === title)
    const limit =
      first >= 0 && starts.has(first)
        ? Math.min(
            top,
            bare.at.findIndex(at => at >= starts.get(first)!),
          )
        : top
    const at = put('title', -1, title, 0, limit)
    if (at >= 0) top = at
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end)
}
