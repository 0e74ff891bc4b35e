import type { Picture, Span } from '../../model/reading.ts'
import { photoMarkAt } from '../../model/text-layout.ts'
import { pick, range, spansOf, type Cells } from './cells.ts'

export interface ReadPicture {
  readonly picture: Picture
  readonly spans: readonly Span[]
}

/**
 * `What it shows] Its caption (Photo: Tamsin Roe)`: what stands behind a picture's mark. A backslash keeps a character
 * from ending a part. Null where it isn't of that form. `nth`: which of its entry's pictures it is, from 0.
 */
export function pictureOf(cells: Cells, nth: number): ReadPicture | null {
  const { text } = cells
  const spans: Span[] = []
  const sign = (from: number, to: number) => {
    for (const span of spansOf('picture', pick(cells, range(from, to)))) spans.push(span)
  }
  const part = (field: string, places: readonly number[]): string => {
    const found = pick(cells, places)
    for (const span of spansOf(`pictures[${nth}].${field}`, found)) spans.push(span)
    return found.text
  }
  /** The places of a part's characters, and where it ends. */
  const until = (from: number, ends: (at: number) => boolean): { places: number[]; end: number } => {
    const places: number[] = []
    let at = from
    for (; at < text.length && !ends(at); at++) {
      if (text[at] === '\\' && at + 1 < text.length) at++
      places.push(at)
    }
    return { places, end: at }
  }
  const alt = until(0, at => text[at] === ']')
  if (alt.end === text.length) return null
  const picture: Picture = { url: null, alt: part('alt', alt.places), caption: null, credit: null }
  sign(alt.end, alt.end + 1)
  let at = alt.end + 1
  if (at === text.length) return { picture, spans }
  if (text[at] !== ' ') return null
  at++
  if (photoMarkAt(text, at) === null) {
    const caption = until(at, place => text[place] === ' ' && photoMarkAt(text, place + 1) !== null)
    picture.caption = part('caption', caption.places)
    at = caption.end + 1
  }
  const mark = photoMarkAt(text, at)
  if (mark === null) return at > text.length ? { picture, spans } : null
  if (!text.endsWith(')')) return null
  sign(at, at + mark.length - 1)
  picture.credit = part('credit', until(at + mark.length, place => place === text.length - 1).places)
  sign(text.length - 1, text.length)
  return { picture, spans }
}
