import type { Seen } from '../looks-alike.ts'

/** Lines that are known already, by index. */
interface Known {
  /** Outlets, decks and the like, which don't count. */
  readonly skip: ReadonlySet<number>
  /** Lines that are asked for, whatever they look like. */
  readonly stop?: ReadonlySet<number>
  /** Stories that open with their headlines. */
  readonly led?: ReadonlySet<number>
}

/** So many lines down at most. */
const reach = 5
const none: ReadonlySet<number> = new Set()

/** What stands under a line: text, or which other line; those to skip, names and credits don't count. */
export function under(
  seen: readonly Seen[],
  i: number,
  { skip, stop = none, led = none }: Known,
): number | 'text' | 'list' | 'end' {
  for (let j = i + 1; j < seen.length && j <= i + reach; j++) {
    const one = seen[j]!
    if (stop.has(j)) return j
    if (led.has(j)) return 'list'
    if (one.marked.form === 'bullet') return isStory(one) ? 'list' : 'text'
    if (one.prose) return 'text'
    if (one.small === 'label' || one.small === 'url') return j === i + 1 ? 'end' : 'text'
    if (!skip.has(j) && !isSmall(one)) return j
  }
  return 'end'
}

/** An entry that leads somewhere: "• [Bridge opens](…)" */
const isStory = ({ marked, linked }: Seen) => linked || (marked.lead > 0 && marked.links.length > 0)

const isSmall = ({ small, marked: { hint } }: Seen) =>
  small !== null || hint === 'deck' || hint === 'byline' || hint === 'credit'
