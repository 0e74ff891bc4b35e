import type { Anchor } from '../../model/curation.ts'
import type { Stretch } from '../../model/stretch.ts'

/** Characters kept before and behind a quotation, to tell it from the same words elsewhere. */
const around = 32
/** So many places of the same words are compared. */
const most = 200

/** Where a stretch of a text stands, so that it is found again in another version of it. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  }
}

/**
 * Finds an anchor's stretch: at its own place if the same words stand there, else where they stand with most of the
 * same words around, nearest to the old place; null where they are gone.
 */
export function findAnchor(text: string, { start, end, exact, prefix, suffix }: Anchor): Stretch | null {
  if (exact === '') return null
  if (text.startsWith(exact, start) && end - start === exact.length) return { start, end }
  let best: number | null = null
  let fit = -1
  for (let at = text.indexOf(exact), tries = 0; at >= 0 && tries < most; at = text.indexOf(exact, at + 1), tries++) {
    const same =
      sameEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      sameStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix)
    if (same > fit || (same === fit && Math.abs(at - start) < Math.abs(best! - start))) {
      best = at
      fit = same
    }
  }
  return best === null ? null : { start: best, end: best + exact.length }
}

function sameStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function sameEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
