import { endsIn } from '../text/signs.ts'
import { readByline, type Byline } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { outletWeight } from '../words/outlets.ts'
import type { Repetition } from './repetition.ts'
import { looksLikeCredit } from './credits.ts'
import { labelWeight } from './label-weight.ts'

/** What a line or block looks like beside its shape. */
export type Looks = {
  /** How much like a link's label, see `labelWeight`. */
  readonly label: number
  readonly credit: boolean
  readonly byline: Byline | null
  /** The place among its words of the first that is a given name; -1 without one. */
  readonly given: number
  /** How much like the name of a story's outlet, see `outletWeight`; -5 where it can't be one. */
  readonly outlet: number
}

/** Longer lines are neither labels nor bylines nor credits, which costs nothing to find out. */
const longest = 240

const kept = new WeakMap<Repetition, Map<string, Looks>>()

/**
 * Read once for each short line of a text and remembered as long as what is known of the text is: lines are asked about
 * again as blocks.
 */
export function looksOf(text: string, repetition: Repetition): Looks {
  if (text.length > longest) return read(text, repetition)
  let known = kept.get(repetition)
  if (known === undefined) kept.set(repetition, (known = new Map()))
  let looks = known.get(text)
  if (looks === undefined) known.set(text, (looks = read(text, repetition)))
  return looks
}

function read(text: string, repetition: Repetition): Looks {
  return {
    label: labelWeight(text, repetition),
    credit: looksLikeCredit(text),
    byline: readByline(text, repetition.opener),
    given: givenNameAt(text),
    outlet: text.length > 90 || endsAsText(text) ? -5 : outletWeight(text, repetition.times(text)),
  }
}

/** A line that ends as sentences do. */
const endsAsText = (line: string) => endsIn(line, '.,;!?') && /\p{Ll}{3}.$/u.test(line.slice(-7))
