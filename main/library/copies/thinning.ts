const day = 86_400_000

/** Days, weeks and months of which the newest snapshot is kept. */
const kept = { days: 7, weeks: 4, months: 12 }

/**
 * Which snapshots may go: all but those of the last 24 hours, the newest of each of the last 7 days, of the last 4
 * weeks (from Monday), and of the last 12 months (all by UTC). The newest of all is always kept. `times` are ISO 8601.
 */
export function toThin(times: readonly string[], now: string): string[] {
  const present = Date.parse(now)
  const newestFirst = times.toSorted().toReversed()
  const keep = new Set(newestFirst.slice(0, 1))
  for (const time of newestFirst) if (present - Date.parse(time) < day) keep.add(time)
  const weekOf = (time: string) => Math.floor((Date.parse(time) / day + 3) / 7)
  const periods: readonly (readonly [(time: string) => string | number, number])[] = [
    [time => time.slice(0, 10), kept.days],
    [weekOf, kept.weeks],
    [time => time.slice(0, 7), kept.months],
  ]
  for (const [periodOf, count] of periods) {
    const newest = new Map<string | number, string>()
    for (const time of newestFirst) if (!newest.has(periodOf(time))) newest.set(periodOf(time), time)
    for (const time of [...newest.values()].slice(0, count)) keep.add(time)
  }
  return times.filter(time => !keep.has(time))
}
