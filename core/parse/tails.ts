import { trailingUrl } from './signs.ts'

/** What stands behind a text on its own line: an address, or a footnote's sign. Offsets count in the text. */
export type Tail = {
  /** Where the text proper ends. */
  readonly end: number
  readonly url: { readonly start: number; readonly end: number } | null
  /** The footnote's number in "[3]". */
  readonly note: string | null
}

/**
 * Takes the address or footnote off the end of a headline, paragraph, bullet or label.
 *
 *     "Read more: https://x.example/1"  →  "Read more", url        "Bridge opens [3]"  →  "Bridge opens", note 3
 *
 * An address in the middle of a sentence stays where it is, and so does one that ends a sentence begun before it.
 */
export function cutTail(text: string, kind: 'label' | 'line' | 'prose', notes: ReadonlySet<string>): Tail {
  const note = /\s*\[(\d{1,4})\]$/u.exec(text.slice(-12))
  if (note && notes.has(note[1]!) && note[0].length < text.length) return { end: text.length - note[0].length, url: null, note: note[1]! }
  const url = trailingUrl(text)
  if (!url || url.from === 0) return { end: text.length, url: null, note: null }
  const before = text.slice(Math.max(0, url.from - 40), url.from).trimEnd()
  if (kind === 'prose' && !/[.!?…:。！？"”»)>-]$/u.test(before)) return { end: text.length, url: null, note: null }
  let end = text.slice(0, url.from).trimEnd().length
  if (kind === 'label') end -= /\s*[:：–—-]?$/u.exec(text.slice(Math.max(0, end - 8), end))![0].length
  return end > 0 ? { end, url, note: null } : { end: text.length, url: null, note: null }
}
