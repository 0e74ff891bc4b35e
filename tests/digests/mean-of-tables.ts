/** A table of numbers, however deep. */
export type Mean = number | undefined | readonly Mean[] | { readonly [name: string]: Mean }

/**
 * The mean of second readings that were learned further from one table: they lie so near each other that it reads as
 * well as the best of them. Nought where one has no number.
 */
export function meanOf(all: readonly Mean[]): Mean {
  const one = all.find(value => value !== undefined)
  if (typeof one === 'number' || one === undefined) {
    return Math.round(
      (all as readonly (number | undefined)[]).reduce<number>((sum, value) => sum + (value ?? 0), 0) / all.length,
    )
  }
  if (Array.isArray(one)) {
    return Array.from(
      { length: Math.max(...all.map(value => (value as readonly Mean[] | undefined)?.length ?? 0)) },
      (_, i) => meanOf(all.map(value => (value as readonly Mean[] | undefined)?.[i] ?? 0)),
    )
  }
  return Object.fromEntries(
    [...new Set(all.flatMap(value => Object.keys(value ?? {})))].map(name => [
      name,
      meanOf(all.map(value => (value as { readonly [name: string]: Mean } | undefined)?.[name])),
    ]),
  )
}
