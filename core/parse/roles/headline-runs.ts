import { roles } from './role.ts'
import type { Seen } from './signals/seen.ts'

/** So many lines in a row that end as no sentence does are no text. */
const fewest = 12
/** The longest of them, in letters. */
const longest = 160

const bare = roles.indexOf('bare')
const paragraph = roles.indexOf('paragraph')
const opening = roles.indexOf('opening')

/**
 * A dozen lines or more between blank lines, none of which ends as a sentence does, are a list of headlines, not one
 * story's paragraphs. Changes `best`, the role of each block by its number in `roles`.
 *
 *     "Ferry number 1 runs again" / "" / "Ferry number 2 runs again" / "" / …
 */
export function headlineRuns(seen: readonly Seen[], best: Uint8Array): void {
  for (let from = 0; from < seen.length;) {
    let to = from
    while (to < seen.length && (best[to] === paragraph || best[to] === opening) && isOpen(seen[to]!)) to++
    if (to - from >= fewest) best.fill(bare, from, to)
    from = Math.max(to, from + 1)
  }
}

const isOpen = ({ block, shape, markup }: Seen) =>
  block.form === 'text' &&
  block.gap > 0 &&
  !block.said &&
  markup === null &&
  block.hint === undefined &&
  shape.ending === 'none' &&
  shape.sentences === 0 &&
  shape.length <= longest
