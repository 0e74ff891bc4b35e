import type { Line } from '../text/lines.ts'

/** Whether a word cut in two by a hyphen at a line's end was broken there, so that the hyphen isn't its own. */
export type IsBroken = (first: string, second: string) => boolean

const endsInHyphen = (line: string) => line.endsWith('-') || line.endsWith('\u2010')

/** Line ends with hyphens, if they are not rare, from which on a text breaks its words. */
const habit = 2

/**
 * What a text says of the hyphens at its line ends: a word that stands elsewhere in one piece was broken, one that
 * stands elsewhere with its hyphen was not. Of others, a text that often ends its lines so has broken them, unless the
 * second half is a word of the text itself.
 *
 *     "engin-" / "eer"  …  "engineers, an engineer"  →  broken        "north-" / "east"  …  "the east wind"  →  not
 */
export function findHyphens(lines: readonly Line[]): IsBroken {
  const halves: (readonly [string, string])[] = []
  lines.forEach(({ text, gap }, i) => {
    const before = gap === 0 ? lines[i - 1]?.text : undefined
    const first =
      before === undefined || !endsInHyphen(before) ? null : /(\p{L}[\p{L}\p{M}]*)[-\u2010]$/u.exec(before.slice(-40))
    const second = first ? /^\p{Ll}[\p{L}\p{M}]*/u.exec(text.slice(0, 40)) : null
    if (first && second) halves.push([first[1]!.toLowerCase(), second[0]])
  })
  if (halves.length === 0) return () => false
  const asked = new Set(halves.flatMap(([first, second]) => [first + second, `${first}-${second}`, second]))
  const seen = new Set<string>()
  lines.forEach(({ text, gap }, i) => {
    const broken = gap === 0 && /\p{L}[-\u2010]$/u.test(lines[i - 1]?.text.slice(-2) ?? '')
    for (const { 0: word, index } of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
      if (asked.has(word) && !(broken && index === 0)) seen.add(word)
    }
  })
  const often = halves.length >= habit && halves.length >= lines.length * 0.015
  return (first, second) => {
    const a = first.toLowerCase()
    const whole = a + second
    if (seen.has(whole)) return true
    return often && !seen.has(`${a}-${second}`) && !seen.has(second)
  }
}
