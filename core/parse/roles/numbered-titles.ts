import { isOrder } from '../lines/said.ts'
import { at, beginsItem } from './role.ts'
import type { Document } from './signals/seen.ts'

/** So many numbers must count on, and of them so many must have an item without a number under them. */
const fewest = 3
const most = 0.75
/** Lines that look less like an outlet's name aren't taken for one. */
const anOutlet = 1.2
/** Longer lines are headlines. */
const longest = 60

/** What a line under a headline becomes where that is a title. */
const under: ReadonlyMap<number, number> = new Map([
  [at('byline'), at('overline')],
  [at('outlet'), at('overline')],
  [at('paragraph'), at('opening')],
  [at('bullet'), at('point')],
  [at('deck'), at('headline')],
])

/**
 * Short lines with numbers that count on are titles where the items between them have none; changes `best`, the role of
 * each block by its number. What was said of a line stays, and the line counts with the others: to correct one changes
 * none of them.
 *
 *     "1. Sea" / "Ferry late" / … / "Mill sold" / … / "2. Land" / "Road opens" / …
 */
export function numberedTitles({ seen }: Document, best: Uint8Array): void {
  const numbered: number[] = []
  seen.forEach((one, i) => {
    if (numberAt(one) === numbered.length + 1 && isLine(one)) numbered.push(i)
  })
  if (numbered.length < fewest) return
  const itemsUnder = numbered.map((from, n) => {
    let items = 0
    for (let i = from + 1; i < (numbered[n + 1] ?? seen.length); i++) if (beginsItem.has(best[i]!)) items++
    return items
  })
  if (
    itemsUnder.filter(items => items > 0).length < numbered.length * most ||
    itemsUnder.reduce((sum, items) => sum + items, 0) <= numbered.length
  ) {
    return
  }
  for (const i of numbered) {
    if (isOrder(seen[i]!.block.said)) continue
    best[i] = at('title')
    const next = best[i + 1]
    if (next !== undefined && under.has(next) && !isOrder(seen[i + 1]!.block.said)) {
      best[i + 1] = under.get(next)!
    } else if (next === at('headline') && best[i + 2] === at('paragraph') && isOutletOver(seen, best, i + 1)) {
      best[i + 1] = at('overline')
      best[i + 2] = at('headline')
    }
  }
}

/**
 * Whether a line that was taken for a headline is set as outlets of other stories are, and the line right under it as
 * their headlines.
 */
function isOutletOver(seen: Document['seen'], best: Uint8Array, i: number): boolean {
  const own = seen[i]!
  const under = seen[i + 1]!
  return (
    !isOrder(own.block.said) &&
    !isOrder(under.block.said) &&
    under.block.gap === 0 &&
    under.shape.ending === 'none' &&
    own.looks.outlet >= anOutlet &&
    seen.some(
      ({ looks }, j) =>
        best[j] === at('outlet') &&
        best[j + 1] === at('headline') &&
        seen[j + 1]!.block.gap === 0 &&
        looks.outlet >= anOutlet,
    )
  )
}

/** "1. Sea", "2) Land", "3 Air" */
const numberAt = ({ block: { text } }: Document['seen'][number]): number | null => {
  const found = /^\(?(\p{Nd}{1,2})[.):]?\s+(?=\p{L})/u.exec(text)
  return found && Number(found[1]!.normalize('NFKC'))
}

const isLine = ({ block, shape, markup }: Document['seen'][number]) =>
  markup === null &&
  !block.said?.listed &&
  !block.said?.beside &&
  block.form === 'text' &&
  shape.ending === 'none' &&
  shape.length <= longest
