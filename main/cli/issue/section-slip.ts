import { Refused } from '../desk.ts'
import { fold } from './within.ts'

/** Refuses a section's name that is nearly that of one which is there. */
export function refuseSlip(titles: readonly string[], named: string): void {
  const near = titles.find(title => title !== '' && isSlip(fold(title), fold(named)))
  if (near === undefined) return
  const others = titles
    .filter(title => title !== '')
    .map(title => `“${title}”`)
    .join(', ')
  throw new Refused(
    `There is no section “${named}” in that issue, which has ${others}; was “${near}” meant? --new-section makes the other.`,
  )
}

/**
 * Whether one is the beginning of the other, or at most two letters (of five and more) are added, left out or wrong.
 */
function isSlip(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length)
  if (short.length > 2 && long.startsWith(short)) return true
  if (long.length < 5 || long.length - short.length > 2) return false
  let row = Array.from({ length: long.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...short].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= long.length; to++) {
      next.push(Math.min(next[to - 1]! + 1, row[to]! + 1, row[to - 1]! + (long[to - 1] === letter ? 0 : 1)))
    }
    row = next
  }
  return row[long.length]! <= 2
}
