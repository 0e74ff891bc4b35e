import { kinds, type Seen } from '../roles/signals/seen.ts'
import { casings } from '../text/casing.ts'

/**
 * How much what lines of one look were counts for what another of that look is; the words of a line say more than how
 * it is set.
 */
const weights = { set: 0.5, style: 0.25, among: 0.25, line: 3.5 } as const
type Way = keyof typeof weights

/** One look of a block in words, how much it counts, and whether it is the block's own words. */
export interface Look {
  readonly key: string
  readonly weight: number
  readonly own: boolean
}

/** Only lines as short as titles and labels come again in another issue. */
const short = 60

/**
 * What a block looks like beside others, in words that mean the same in every issue: how it is set, its style alone,
 * the kinds of lines around it, and its own words.
 *
 *     "NATURE"  →  "set: text tiny capitals none 1 0", "among: text, tiny, line 1", "line: nature"
 */
export function looksOfBlock(seen: readonly Seen[], i: number): Look[] {
  const one = seen[i]!
  const { block, shape, kind } = one
  const looks: Look[] = []
  const put = (way: Way, key: string) => {
    looks.push({ key: `${way}: ${key}`, weight: weights[way], own: way === 'line' })
  }
  const sign = block.bullet ?? ''
  const casing = shape.upper
    ? casings[2]
    : shape.capitals === null
      ? casings[3]
      : shape.capitals >= 0.6
        ? casings[1]
        : casings[0]
  const gap = Math.min(2, block.gap)
  const column = Math.min(20, block.column ?? 0)
  const style = `${block.name ?? block.form}${sign && ` ${sign}`}${block.decorated ? ' decorated' : ''}${block.hint ? ` ${block.hint}` : ''}${block.part ? ` ${block.part}` : ''}`
  put(
    'set',
    `${style} ${kinds[kind]!} ${casing} ${shape.ending} ${gap} ${column}${one.rules === 'none' ? '' : ` rule ${one.rules}`}${one.markup ? ` marked ${one.markup.hint ?? one.markup.pattern ?? one.markup.heading ?? one.markup.linked}` : ''}`,
  )
  put('style', `${style} ${casing} ${column}`)
  put('among', `${kindAt(seen, i - 1)}, ${kinds[kind]!}, ${kindAt(seen, i + 1)} ${gap}`)
  const words = block.text.length <= short ? wordsOf(block.text) : ''
  if (words !== '') put('line', words)
  return looks
}

const kindAt = (seen: readonly Seen[], i: number) => {
  const one = seen[i]
  return one ? kinds[one.kind]! : 'edge'
}

/** The words alone, numbers as signs: the next issue has another. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/[^\p{L}\p{M}#]+/gu, ' ')
    .trim()
