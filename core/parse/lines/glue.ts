import type { Stretch } from '../../model/stretch.ts'
import type { IsBroken } from './hyphens.ts'

/**
 * How two lines of a block are joined: by one space, by nothing (a word broken at its own hyphen, or a script without
 * spaces), or by nothing with the hyphen at the end of the first line left out (a soft one, or one that broke the
 * word).
 */
export type Glue = 'space' | 'none' | 'soft'

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\u30a0-\u30ff\uff00-\uffef]/u

/** No sign below this, where the letters of most scripts are, goes without a space. */
const firstUnspaced = 0xe00

/**
 * A hyphen at a line's end stays in the text unless `isBroken` knows that it isn't the word's own.
 *
 *     "the north-" / "east wind" → none      "pre-" / "and post-war" → space      "橋が" / "開いた" → none
 */
export function glueBetween(
  text: string,
  a: Stretch,
  b: Stretch,
  suspendedBefore: ReadonlySet<string>,
  isBroken: IsBroken = () => false,
): Glue {
  const end = text.charCodeAt(a.end - 1)
  if (end < firstUnspaced && end !== 0x2d && end !== 0xad) return 'space'
  const before = text.slice(Math.max(a.start, a.end - 2), a.end)
  const after = text.slice(b.start, Math.min(b.end, b.start + 24))
  if (/[\p{L}\p{M}]\u00ad$/u.test(before)) return 'soft'
  if (/[\p{L}\p{M}][-\u2010]$/u.test(before) && /^\p{L}/u.test(after)) {
    if (suspendedBefore.has(/^[\p{L}]+/u.exec(after)![0].toLowerCase())) return 'space'
    const first = /[\p{L}\p{M}]+(?=.$)/u.exec(text.slice(Math.max(a.start, a.end - 40), a.end))
    const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(text.slice(b.start, Math.min(b.end, b.start + 40)))
    return first && second && isBroken(first[0], second[0]) ? 'soft' : 'none'
  }
  const last = [...before].at(-1) ?? ''
  const first = [...after][0] ?? ''
  return unspaced.test(last) && unspaced.test(first) ? 'none' : 'space'
}
