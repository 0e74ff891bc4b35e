import type { Part } from './marked-parts.ts'
import type { Chance } from './chance.ts'

/**
 * Where the parts of an item stand that have no place of their own: as written, over the headline, right under it, or
 * last.
 */
export interface Order {
  readonly byline: 'kept' | 'over' | 'under' | 'last'
  readonly credit: 'kept' | 'under' | 'last'
  readonly outlet: 'kept' | 'under' | 'last'
  readonly label: 'kept' | 'last'
}

export function drawOrder(chance: Chance): Order {
  return {
    byline: chance.of(['kept', 'kept', 'kept', 'under', 'last', 'last', 'over'] as const),
    credit: chance.of(['kept', 'kept', 'under', 'last'] as const),
    outlet: chance.of(['kept', 'kept', 'under', 'last'] as const),
    label: chance.of(['kept', 'kept', 'last'] as const),
  }
}

/** Items whose parts are lines of their own, in another order; the others stay as they are. */
export function reordered(parts: readonly Part[], order: Order): Part[] {
  const made: Part[] = []
  for (let at = 0; at < parts.length;) {
    const over = parts[at]!.sign === '@' && parts[at + 1]?.sign === '!'
    if (parts[at]!.sign !== '!' && !over) {
      made.push(parts[at++]!)
      continue
    }
    let end = at + (over ? 2 : 1)
    while (
      end < parts.length &&
      inside.has(parts[end]!.sign) &&
      !(parts[end]!.sign === '@' && parts[end + 1]?.sign === '!')
    ) {
      end++
    }
    const item = parts.slice(at, end)
    made.push(...(parts[end]?.sign === '*' ? item : ordered(item, order)))
    at = end
  }
  return made
}

const inside = new Set(['~', '@', '@<', 'p', '-', 'q', '+', 'u', '%', 'o'])

function ordered(item: readonly Part[], order: Order): Part[] {
  const isOf =
    (signs: string) =>
    ({ sign }: Part) =>
      signs.includes(sign[0]!)
  const moved = (signs: string, to: string) => (to === 'kept' ? [] : item.filter(isOf(signs)))
  const bylines = moved('@', order.byline)
  const credits = moved('%', order.credit)
  const outlets = moved('o', order.outlet)
  const labels = moved('+u', order.label)
  const gone = new Set([...bylines, ...credits, ...outlets, ...labels])
  const rest = item.filter(part => !gone.has(part))
  const head = rest.filter(isOf('!~'))
  const body = rest.filter(part => !head.includes(part))
  const at = (place: string, own: string, parts: readonly Part[]) => (own === place ? parts : [])
  const made = [
    ...at('over', order.byline, bylines),
    ...head,
    ...at('under', order.outlet, outlets),
    ...at('under', order.byline, bylines),
    ...at('under', order.credit, credits),
    ...body,
    ...at('last', order.outlet, outlets),
    ...at('last', order.label, labels),
    ...at('last', order.credit, credits),
    ...at(
      'last',
      order.byline,
      bylines.map(part => ({ ...part, sign: '@<' })),
    ),
  ]
  // The item keeps its distance, and a part that goes on with nothing between keeps none.
  return made.map((part, i) =>
    i === 0 ? { ...part, gap: item[0]!.gap } : part === item[0] ? { ...part, gap: 0 } : part,
  )
}
