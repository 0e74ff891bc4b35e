import type { Parsed } from '../../model/reading.ts'
import type { MarkedBlock } from '../../model/structured.ts'
import { lastBefore, ownedSpans, type Owned } from './owners.ts'

/**
 * Lines that may stand between a picture and the story below it, in none themselves: what it is about, where it is
 * from.
 */
const between = 2

/**
 * Whose each picture and each caption is, by the item's index: that of the story it stands in, right above or right
 * below; null where it stands with none. Between two stories it is the lower one's where the document sets its pictures
 * over its stories: right under a title, a kicker or what ends the story before, rather than under the last text of a
 * section.
 */
export function pictureOwners(
  parsed: Parsed,
  shown: readonly MarkedBlock[],
  isPictured: (block: MarkedBlock) => boolean,
): (block: MarkedBlock, at: number) => number | null {
  const spans = ownedSpans(parsed.items)
  const titles = parsed.sections.map(({ start, end }): Owned => ({ start, end, field: '', item: -1 }))
  const starts = new Map(parsed.items.map((item, index) => [item.spans[0]?.start ?? -1, index]))
  // Marks, as kickers are, say nothing of whose a line is.
  const fields = spans.filter(({ field }) => field !== 'by' && field !== 'rule')
  const within = (block: MarkedBlock, all: readonly Owned[]) => {
    const one = lastBefore(all, block.end)
    return one && one.end > block.start ? one : null
  }

  // The nearest blocks on either side that are no pictures, by index.
  const next = new Int32Array(shown.length).fill(shown.length)
  const last = new Int32Array(shown.length).fill(-1)
  for (let i = 1; i < shown.length; i++) last[i] = isPictured(shown[i - 1]!) ? last[i - 1]! : i - 1
  for (let i = shown.length - 2; i >= 0; i--) next[i] = isPictured(shown[i + 1]!) ? next[i + 1]! : i + 1

  /** The item that stands before, unless a section's title comes between. */
  const before = (block: MarkedBlock): number | null => {
    const own = lastBefore(spans, block.start)
    const title = lastBefore(titles, block.start)
    return !own || (title && title.start > own.start) ? null : own.item
  }
  /** The item that begins below, a few lines that are in none between, and titles too where these are passed over. */
  const below = (at: number, pastTitles: boolean): number | null => {
    for (let i = next[at]!, passed = 0; i < shown.length && passed <= between; i = next[i]!, passed++) {
      const block = shown[i]!
      const begun = starts.get(block.start)
      if (begun !== undefined) return begun
      if (block.form === 'rule' || within(block, fields) || (!pastTitles && within(block, titles))) return null
    }
    return null
  }
  /** Whether what ends a story stands above: a label, or a line that is in none. */
  const isEnded = (at: number): boolean => {
    const above = shown[last[at]!]
    return !above || (within(above, spans)?.field ?? 'links').startsWith('links')
  }
  // A logo above the masthead is no story's.
  const firstStart = parsed.items[0]?.spans[0]?.start ?? Infinity
  const lastStart = parsed.items.at(-1)?.spans[0]?.start ?? -1
  const firstHeading = shown.findIndex(({ level }) => level !== null)
  const masthead = firstHeading >= 0 && shown[firstHeading]!.start < firstStart ? firstHeading : -1
  /**
   * What the picture's place says of whether pictures stand over their stories here: 1 that they do, -1 that they stand
   * under them.
   */
  const says = (block: MarkedBlock, at: number): number => {
    if (at < masthead) return 0
    const under = shown[next[at]!]
    const own = before(block)
    const ended = isEnded(at)
    if (below(at, own === null) !== null) return own === null || ended ? 1 : 0
    return own !== null && !ended && (!under || within(under, titles) || block.start > lastStart) ? -1 : 0
  }
  let sum = 0
  let first = 0
  shown.forEach((block, at) => {
    if (!isPictured(block) || block.hint === 'furniture') return
    const said = says(block, at)
    sum += said
    first ||= said
  })
  // Where as many say the one as the other, the first that says something does.
  const over = sum > 0 || (sum === 0 && first > 0)
  return (block, at) => {
    if (block.hint === 'furniture' || at < masthead) return null
    const own = before(block)
    return (over ? below(at, own === null || isEnded(at)) : null) ?? own ?? below(at, true)
  }
}
