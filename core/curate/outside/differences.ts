import { isGroup, Order, Value, type Part, type Parts } from './parts.ts'

/** Where two versions of a record differ; undefined where one doesn't have it. */
export interface Difference {
  readonly path: readonly string[]
  readonly ours: Part | undefined
  readonly theirs: Part | undefined
}

/** Names a difference within its record. */
export const idOf = ({ path }: Pick<Difference, 'path'>): string => path.join('/')

/** Every place where two versions differ, in the order of ours and then theirs. */
export function differences(ours: Parts, theirs: Parts, path: readonly string[] = []): Difference[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap(name => {
    const [a, b] = [ours.get(name), theirs.get(name)]
    if (isGroup(a) && isGroup(b)) return differences(a, b, [...path, name])
    return same(a, b) ? [] : [{ path: [...path, name], ours: a, theirs: b }]
  })
}

/** Ours, with theirs at the places chosen; orders are completed by what the other one has. */
export function merged(ours: Parts, theirs: Parts, chosen: ReadonlySet<string>, path: readonly string[] = []): Parts {
  const parts = new Map<string, Part>()
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [a, b] = [ours.get(name), theirs.get(name)]
    const at = [...path, name]
    const taken = chosen.has(idOf({ path: at })) ? b : a
    if (isGroup(a) && isGroup(b)) {
      parts.set(name, merged(a, b, chosen, at))
    } else if (a instanceof Order && b instanceof Order) {
      parts.set(name, new Order(taken === b ? withOthers(b.ids, a.ids) : withOthers(a.ids, b.ids)))
    } else if (taken !== undefined) {
      parts.set(name, taken)
    }
  }
  return parts
}

/** A section stands before its entries in an order; other ids stand for themselves. */
export const sectionMark = 'section:'
const isSection = (id: string): boolean => id.startsWith(sectionMark)

/**
 * An order with what only the other has: each behind what it follows there, and a section behind the whole of the one
 * it follows.
 */
function withOthers(base: readonly string[], other: readonly string[]): string[] {
  const order = [...base]
  other.forEach((id, at) => {
    if (order.includes(id)) return
    const before = other.slice(0, at).findLast(each => order.includes(each) && (!isSection(id) || isSection(each)))
    let place = before === undefined ? 0 : order.indexOf(before) + 1
    if (isSection(id)) while (place < order.length && !isSection(order[place]!)) place++
    order.splice(place, 0, id)
  })
  return order
}

function same(a: Part | undefined, b: Part | undefined): boolean {
  if (a instanceof Value && b instanceof Value) return JSON.stringify(a.value) === JSON.stringify(b.value)
  return a instanceof Order && b instanceof Order && sequence(a.ids, b.ids) === sequence(b.ids, a.ids)
}

/** What both have, and all sections, in the order that one gives them. */
function sequence(ids: readonly string[], other: readonly string[]): string {
  return withOthers(ids, other)
    .filter(id => isSection(id) || (ids.includes(id) && other.includes(id)))
    .join(' ')
}
