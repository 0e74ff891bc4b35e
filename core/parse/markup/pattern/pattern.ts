import type { Hint, MarkedBlock } from '../../../model/structured.ts'
import type { Led } from '../leads/lead.ts'
import type { Seen } from '../looks-alike.ts'
import { addListed, addNumbered } from './entries.ts'
import { headlinesOf } from './headlines.ts'
import { kindsOf, type Kind } from './kinds.ts'
import { namesOf } from './names.ts'
import { firstOf, lastOf } from './places.ts'
import { areOutletsUnder, hintBeside, type Told } from './small-lines.ts'
import { splitTitles, titlesOf } from './titles.ts'
import { under } from './under.ts'

/** What the document's pattern says of single blocks, and which of them were told by it. */
export interface Pattern {
  readonly hints: ReadonlyMap<MarkedBlock, Hint>
  /** Index of the first title or headline, and of the last headline; -1 where the document has no pattern. */
  readonly first: number
  readonly last: number
}

const none: Pattern = { hints: new Map(), first: -1, last: -1 }

/** So many stories that open with their headlines are enough to tell a document by. */
const fewestLed = 3

/**
 * Tells sections' titles, headlines and the small lines beside them by what comes again: lines that are set alike play
 * the same part. Over a text stands its headline, with names or an outlet between; over a headline, once for several, a
 * section's title.
 *
 *     NEWS            12px, spaced      title
 *     Bridge opens    22px, bold        headline
 *     The Gazette     13px, grey        outlet
 *     It was opened on Monday. …        text
 */
export function patternOf(seen: readonly Seen[], led: Led): Pattern {
  const kinds = kindsOf(seen, led)
  const minor = new Set(kinds.filter(kind => kind.outlet).flatMap(kind => kind.at))
  const headlines = likelyHeadlines(seen, led, kinds, minor)
  addNumbered(seen, headlines)
  if (headlines.size < 2) return none
  addListed(seen, led, headlines)
  const titles = titlesOf(seen, kinds, headlines, minor)
  if (titles.size === 0) splitTitles(seen, headlines, titles)
  dropMasthead(seen, headlines, titles, minor)
  const told: Told = {
    headlines,
    titles,
    names: namesOf(seen, kinds, headlines),
    minor,
    first: Math.min(firstOf(headlines), firstOf(titles)),
    outletsUnder: areOutletsUnder(seen, headlines),
  }
  return { hints: hintsOf(seen, led, told), first: told.first, last: lastOf(headlines) }
}

/** Lines set as headlines are, and those that stand on their story's own line. */
function likelyHeadlines(
  seen: readonly Seen[],
  led: Led,
  kinds: readonly Kind[],
  minor: ReadonlySet<number>,
): Set<number> {
  const own = new Set(seen.flatMap(({ marked }, i) => (led.has(marked) ? [i] : [])))
  const mayHead = kinds.filter(kind => !kind.outlet)
  const set = headlinesOf(seen, mayHead, minor, own)
  // Stories that open with their headlines say nothing of those that have headings.
  return own.size < fewestLed ? set : new Set([...own, ...[...set].filter(i => seen[i]!.marked.level !== null)])
}

/** What is set as headlines are over the first title, with no text under it, is the letter's own. */
function dropMasthead(
  seen: readonly Seen[],
  headlines: Set<number>,
  titles: ReadonlySet<number>,
  minor: ReadonlySet<number>,
): void {
  const top = titles.size >= 2 ? firstOf(titles) : -1
  for (const i of headlines) {
    if (i < top && (i === 0 || under(seen, i, { skip: minor }) !== 'text')) headlines.delete(i)
  }
}

function hintsOf(seen: readonly Seen[], led: Led, told: Told): Map<MarkedBlock, Hint> {
  const { headlines, titles } = told
  const hints = new Map<MarkedBlock, Hint>()
  for (const i of headlines) {
    const { marked, linked } = seen[i]!
    // A headline right over another may be a title where titles aren't set apart.
    const isPlain = titles.size >= 2 || !headlines.has(i + 1) || linked
    if (!led.has(marked) && isPlain) hints.set(marked, 'headline')
  }
  for (const i of titles) hints.set(seen[i]!.marked, 'title')
  seen.forEach(({ marked }, i) => {
    const isKnown = hints.has(marked) || led.has(marked)
    const hint = hintBeside(seen, i, told, isKnown)
    if (hint) hints.set(marked, hint)
  })
  return hints
}
