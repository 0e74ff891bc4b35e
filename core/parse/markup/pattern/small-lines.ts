import type { Hint } from '../../../model/structured.ts'
import { outletWeight } from '../../words/outlets.ts'
import type { Seen } from '../looks-alike.ts'

/** What the pattern tells of lines, by index. */
export interface Told {
  readonly headlines: ReadonlySet<number>
  readonly titles: ReadonlySet<number>
  readonly names: ReadonlySet<number>
  /** Lines of kinds that name outlets. */
  readonly minor: ReadonlySet<number>
  /** The first title or headline. */
  readonly first: number
  /** Outlets stand right under headlines. */
  readonly outletsUnder: boolean
}

/** In characters. */
const longestLine = 60

/**
 * What a line is by where it stands among titles and headlines, if that says anything: a name, a label, an outlet, or
 * part of the letter's frame. Lines that are known and those that the page itself calls something are that.
 */
export function hintBeside(seen: readonly Seen[], i: number, told: Told, isKnown: boolean): Hint | null {
  const { first, names, titles } = told
  const one = seen[i]!
  const { hint, form } = one.marked
  if (i < first && (hint === 'deck' || hint === 'byline') && !one.prose) return 'furniture'
  if (isKnown || hint !== null || form === 'bullet' || form === 'quoted') return null
  if (names.has(i)) return 'byline'
  if (isLabel(one, i, told)) return 'label'
  if (isOutlet(one, i, told)) return i < first || titles.has(i - 1) ? 'furniture' : 'outlet'
  if (i < first && !one.prose && !isOverFirstText(seen, i)) return 'furniture'
  return i > first && one.small === null && isStray(seen, i, told) ? 'furniture' : null
}

/**
 * Whether a short line under a headline is an outlet's name, whatever else it may be: of those that may be one at all
 * some plainly are.
 */
export function areOutletsUnder(seen: readonly Seen[], headlines: ReadonlySet<number>): boolean {
  const weights = seen
    .filter(({ prose, small }, i) => !prose && small === null && headlines.has(i - 1) && !headlines.has(i))
    .map(({ text, times }) => outletWeight(text, times))
    .filter(weight => weight >= 0.4)
  return weights.length >= 3 && weights.filter(weight => weight >= 1.2).length >= weights.length * 0.3
}

const isUnderHead = (i: number, { headlines, titles }: Told) => headlines.has(i - 1) || titles.has(i - 1)

/** A short link by itself, behind a text: "Continue" */
const isLabel = ({ linked, small, text, prose }: Seen, i: number, told: Told) =>
  linked && i > told.first && small === null && text.length <= longestLine && !prose && !isUnderHead(i, told)

function isOutlet({ marked, small, text, times, prose }: Seen, i: number, told: Told): boolean {
  const mayBe = small === null || (small === 'label' && marked.links.length === 0)
  return !prose && mayBe && outletWeight(text, times) >= leastWeight(i, told)
}

/** How heavily a line's words must weigh as an outlet's name. */
function leastWeight(i: number, { headlines, minor, outletsUnder }: Told): number {
  if (outletsUnder && headlines.has(i - 1)) return 0
  return minor.has(i) ? 1 : 2.5
}

/** A heading over a text, some lines down: the letter's opening has one. */
const isOverFirstText = (seen: readonly Seen[], i: number) =>
  seen[i]!.marked.form === 'heading' && seen[i + 1]?.prose === true && i > 2

/**
 * A short line by itself between a text's end and the next headline: a sponsor's mark or the like, in a document whose
 * titles are known.
 */
function isStray(seen: readonly Seen[], i: number, told: Told): boolean {
  const { prose, text, marked } = seen[i]!
  return (
    told.titles.size >= 2 &&
    !prose &&
    marked.links.length === 0 &&
    text.length <= longestLine &&
    !isUnderHead(i, told) &&
    (told.headlines.has(i + 1) || told.titles.has(i + 1)) &&
    seen[i - 1]?.marked.form !== 'bullet'
  )
}
