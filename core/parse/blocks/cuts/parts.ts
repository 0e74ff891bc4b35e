import { rangeOf } from '../../learned/signal-names.ts'
import { isByline } from '../../words/bylines.ts'
import { givenNameAt } from '../../words/given-names.ts'
import { outletWeight } from '../../words/outlets.ts'

/** How likely what a sign sets off names an outlet, and how it may name a person. */
export const outlets = { edges: [-1, 0.6, 2], names: ['no', 'hardly', 'maybe', 'likely'] } as const
export const persons = ['none', 'a given name first', 'behind a word for it'] as const

/** What a part names; of outlets the number of a range. */
interface Part {
  readonly outlet: number
  readonly person: (typeof persons)[number]
}

/** Longer parts name none. */
const longest = 90
const longestPerson = 60
const namesNothing: Part = { outlet: 0, person: 'none' }

/**
 * A document's parts, each read once: what signs set off comes again and again, and where a block may come apart in two
 * ways, its parts are often the same.
 */
export class Parts {
  readonly #known = new Map<string, Part>()

  of(part: string): Part {
    if (part.length > longest) return namesNothing
    const known = this.#known.get(part) ?? read(part)
    this.#known.set(part, known)
    return known
  }
}

const read = (part: string): Part => ({
  outlet: rangeOf(outletWeight(part, 1), outlets.edges),
  person: part.length > longestPerson ? 'none' : personOf(part),
})

function personOf(part: string): Part['person'] {
  if (isByline(part)) return 'behind a word for it'
  return givenNameAt(part) === 0 ? 'a given name first' : 'none'
}
