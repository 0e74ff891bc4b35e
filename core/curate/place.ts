/**
 * A list with those of the given ids taken out and put back together, in the order given, at `to`: a place counted from
 * 0 among the rest, and past its end the end. Null where that is the order it had. Ids not in the list are passed over.
 */
export function place<T extends { readonly id: string }>(
  list: readonly T[],
  ids: readonly string[],
  to: number,
): T[] | null {
  const moved = [...new Set(ids)].flatMap(id => list.find(one => one.id === id) ?? [])
  const result = list.filter(one => !ids.includes(one.id))
  result.splice(to, 0, ...moved)
  return result.every((one, index) => one.id === list[index]!.id) ? null : result
}
