import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toThin } from '../../../../main/library/copies/thinning.ts'

const now = '2026-11-22T12:00:00Z'
const at = (daysAgo: number, hour = 9) =>
  `${new Date(Date.parse(now) - daysAgo * 86_400_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`

describe('thinning snapshots', () => {
  it('keeps one of each of seven days, four weeks and twelve months of a year taken twice a day', () => {
    const times = Array.from({ length: 500 }, (_, day) => [at(day, 8), at(day, 18)])
      .flat()
      .filter(time => time < now)
    const gone = new Set(toThin(times, now))
    const left = times
      .filter(time => !gone.has(time))
      .sort()
      .toReversed()
    expect(left.slice(0, 8)).toEqual([
      at(0, 8),
      at(1, 18),
      at(2, 18),
      at(3, 18),
      at(4, 18),
      at(5, 18),
      at(6, 18),
      at(7, 18),
    ])
    expect(left).toHaveLength(7 + 3 + 11)
    expect(new Set(left.map(time => time.slice(0, 7)))).toHaveProperty('size', 12)
  })

  it('keeps all of the last 24 hours', () => {
    const times = ['2026-11-21T13:00:00Z', '2026-11-22T08:00:00Z', '2026-11-22T08:00:01Z', '2026-11-22T11:59:59Z']
    expect(toThin(times, now)).toEqual([])
  })

  it('never takes the newest, and takes nothing more when asked again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.integer({ min: 0, max: 60_000 }).map(hours => new Date(Date.parse(now) - hours * 3_600_000).toISOString()),
          { minLength: 1 },
        ),
        times => {
          const gone = toThin(times, now)
          const left = times.filter(time => !gone.includes(time))
          expect(left).toContain(times.toSorted().at(-1))
          expect(toThin(left, now)).toEqual([])
        },
      ),
    )
  })
})
