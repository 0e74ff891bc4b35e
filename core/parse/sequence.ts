import { roles, type Role, type Weighed } from './roles.ts'

/** A block with the role that fits it and its neighbours best. */
export type Decided = Weighed & {
  readonly role: Role
  /** The next best role, and how much worse the best reading with it is: 0 is a toss-up, above 3 is safe. */
  readonly second: Role
  readonly margin: number
}

type Place = 'start' | Role
const x = -20

/**
 * How well a role follows another: rows come first, columns in the order of `roles`.
 * A headline proper has something under it and a bare one has not, which is what makes them different roles.
 */
const follows: Readonly<Record<Place, readonly number[]>> = {
  //          title headl  bare  deck byline  para bullet label credit furn
  start: [0, 0.5, 0, x, -5, 0, -1, -4, -3, 0],
  title: [-2.5, 1.5, -0.8, x, -5, -0.4, 0.3, -4, -4, -3],
  headline: [x, x, x, 1, 1, 1, 1, 1, -0.5, x],
  bare: [-0.5, -0.3, -0.3, x, x, x, x, x, x, -0.5],
  deck: [x, x, x, x, 1.5, 1, 0, -1.5, -1.5, x],
  byline: [-4, -3, -3, x, -1.5, 1, 0, 0, -0.5, -1],
  paragraph: [0, 0.3, 0, x, -3, 0, 0.3, 0.5, 0.5, 0],
  bullet: [0, 0.3, 0, x, -3, -0.3, 0.5, 0.5, 0, 0],
  label: [0.2, 0.5, 0.2, x, -3, -0.7, -1, -0.3, 0, 0],
  credit: [0.2, 0.4, 0.1, x, -3, -0.2, -1, 0, -1, 0],
  furniture: [0, 0.3, 0, x, -5, -0.3, -1, -1, -2, 1],
}
const end: Readonly<Record<Role, number>> = {
  title: -4, headline: x, bare: -0.3, deck: x, byline: -1, paragraph: 0, bullet: 0, label: 0, credit: 0, furniture: 0.3,
}
/** What a rare wide gap or a rule between two blocks says about the second. */
const afterBreak: Readonly<Record<Role, number>> = {
  title: 0.5, headline: 0.5, bare: 0, deck: x, byline: -3, paragraph: -0.5, bullet: -1.5, label: -2, credit: -2, furniture: 0.5,
}

/**
 * Chooses the most fitting roles for all blocks together (Viterbi), in time linear to their number. The margin comes from
 * the best reading through every other role (max-marginals), so that a place in doubt is known as such.
 */
export function decideRoles(weighed: readonly Weighed[]): Decided[] {
  const n = weighed.length
  const ahead = new Float64Array(n * k), behind = new Float64Array(n * k), own = new Float64Array(n * k)
  weighed.forEach(({ weights, breakBefore }, i) => {
    for (let r = 0; r < k; r++) own[i * k + r] = weights[roles[r]!] + (breakBefore ? afterBreak[roles[r]!] : 0)
  })
  for (let i = 0; i < n; i++) {
    const steps = i === 0 ? byThemselves : stepsTo(weighed, i)
    for (let to = 0; to < k; to++) {
      let best = i === 0 ? follows.start[to]! : -Infinity
      for (let from = 0; i > 0 && from < k; from++) best = Math.max(best, ahead[(i - 1) * k + from]! + steps[from * k + to]!)
      ahead[i * k + to] = best + own[i * k + to]!
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    const steps = i === n - 1 ? byThemselves : stepsTo(weighed, i + 1)
    for (let from = 0; from < k; from++) {
      let best = i === n - 1 ? end[roles[from]!] : -Infinity
      for (let to = 0; i < n - 1 && to < k; to++) best = Math.max(best, steps[from * k + to]! + own[(i + 1) * k + to]! + behind[(i + 1) * k + to]!)
      behind[i * k + from] = best
    }
  }
  let previous = -1
  return weighed.map((block, i) => {
    const steps = i === 0 ? start : stepsTo(weighed, i), row = i === 0 ? 0 : previous * k
    let best = 0, most = -Infinity
    for (let r = 0; r < k; r++) {
      const value = steps[row + r]! + own[i * k + r]! + behind[i * k + r]!
      if (value > most) { most = value; best = r }
    }
    previous = best
    const total = (r: number) => ahead[i * k + r]! + behind[i * k + r]!
    let second = best === 0 ? 1 : 0
    for (let r = 0; r < k; r++) if (r !== best && total(r) > total(second)) second = r
    return { ...block, role: roles[best]!, second: roles[second]!, margin: Math.max(0, total(best) - total(second)) }
  })
}

const k = roles.length
const start = new Float64Array(follows.start)
/** The rows of `follows` but the first, one behind the other. */
const byThemselves = new Float64Array(roles.flatMap(role => follows[role]))
/** What never follows of itself may follow, or be followed by, what a curator said to be so: a deck under a byline. */
const besideSaid = byThemselves.map(fit => (fit === x ? -4 : fit))

const stepsTo = (weighed: readonly Weighed[], i: number) => (isSaid(weighed[i - 1]!) || isSaid(weighed[i]!) ? besideSaid : byThemselves)
const isSaid = ({ block: { said } }: Weighed) => said !== null && said !== undefined && said.part !== null && said.by > 0
