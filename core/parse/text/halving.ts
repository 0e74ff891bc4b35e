/** How many at the beginning of an order a test holds for, by halving: it holds for those and for none behind them. */
export function countWhile<T>(all: readonly T[], test: (one: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(all[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
