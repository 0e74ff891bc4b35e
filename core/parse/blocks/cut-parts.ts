import { rangeOf } from '../learned/signal-names.ts'
import { isByline } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { outletWeight } from '../words/outlets.ts'

/** How likely what a sign sets off names an outlet, and how it may name a person. */
export const outlets = ['no', 'hardly', 'maybe', 'likely'] as const
export const persons = ['none', 'a given name first', 'behind a word for it'] as const

/** What a part names: a number of `outlets`, and one of `persons`. */
interface Part {
  readonly outlet: number
  readonly person: number
}

/** Longer parts name none. */
const longest = 90
const longestPerson = 60
const namesNothing: Part = { outlet: 0, person: 0 }

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

function read(part: string): Part {
  const outlet = rangeOf(outletWeight(part, 1), [-1, 0.6, 2])
  return { outlet, person: part.length > longestPerson ? 0 : isByline(part) ? 2 : givenNameAt(part) === 0 ? 1 : 0 }
}
