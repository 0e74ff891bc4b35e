import type { Hint, MarkedBlock } from '../../model/structured.ts'
import { isName } from '../words/bylines.ts'
import { outletWeight } from '../words/outlets.ts'
import type { Led } from './lead-words.ts'
import type { Seen } from './looks-alike.ts'
import { kindsOf, type Kind } from './pattern-kinds.ts'

/** What the document's pattern says of single blocks, and which of them were told by it. */
export interface Pattern {
  readonly hints: ReadonlyMap<MarkedBlock, Hint>
  /** Index of the first title or headline, and of the last headline; -1 where the document has no pattern. */
  readonly first: number
  readonly last: number
}

const none: Pattern = { hints: new Map(), first: -1, last: -1 }

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
  const own = seen.flatMap(({ marked }, i) => (led.has(marked) ? [i] : []))
  // Stories that open with their headlines say nothing of those that have headings.
  const set = headlinesOf(
    seen,
    kinds.filter(kind => !kind.outlet),
    minor,
    new Set(own),
  )
  const headlines = own.length < 3 ? set : new Set([...own, ...[...set].filter(i => seen[i]!.marked.level !== null)])
  addNumbered(seen, headlines)
  if (headlines.size < 2) return none
  addListed(seen, led, headlines)
  const titles = titlesOf(seen, kinds, headlines, minor)
  if (titles.size === 0) splitTitles(seen, headlines, titles)
  const top = titles.size >= 2 ? least(titles) : -1
  for (const i of headlines) if (i < top && (i === 0 || under(seen, i, minor) !== 'text')) headlines.delete(i)
  const hints = new Map<MarkedBlock, Hint>()
  const first = Math.min(least(headlines), least(titles))
  const last = most(headlines)
  // A headline right over another may be a title where titles aren't set apart.
  for (const i of headlines) {
    if (!led.has(seen[i]!.marked) && (titles.size >= 2 || !headlines.has(i + 1) || seen[i]!.linked)) {
      hints.set(seen[i]!.marked, 'headline')
    }
  }
  for (const i of titles) hints.set(seen[i]!.marked, 'title')
  const names = namesOf(seen, kinds, headlines)
  // Where outlets stand right under headlines, a short line there is one.
  const lines = seen
    .flatMap(({ text, times, prose, small }, i) =>
      !prose && small === null && headlines.has(i - 1) && !headlines.has(i) ? [outletWeight(text, times)] : [],
    )
    .filter(weight => weight >= 0.4)
  const beside = lines.length >= 3 && lines.filter(weight => weight >= 1.2).length >= lines.length * 0.3
  seen.forEach(({ marked, text, small, times, prose }, i) => {
    if (i < first && (marked.hint === 'deck' || marked.hint === 'byline') && !prose) {
      hints.set(marked, 'furniture')
      return
    }
    if (
      hints.has(marked) ||
      led.has(marked) ||
      marked.hint !== null ||
      marked.form === 'bullet' ||
      marked.form === 'quoted'
    ) {
      return
    }
    if (names.has(i)) {
      hints.set(marked, 'byline')
    } else if (
      seen[i]!.linked &&
      i > first &&
      small === null &&
      text.length <= 60 &&
      !headlines.has(i - 1) &&
      !titles.has(i - 1) &&
      !prose
    ) {
      hints.set(marked, 'label')
    } else if (
      !prose &&
      (small === null || (small === 'label' && marked.links.length === 0)) &&
      outletWeight(text, times) >= (beside && headlines.has(i - 1) ? 0 : minor.has(i) ? 1 : 2.5)
    ) {
      hints.set(marked, i < first || titles.has(i - 1) ? 'furniture' : 'outlet')
    } else if (i < first && !prose && !(marked.form === 'heading' && seen[i + 1]?.prose === true && i > 2)) {
      hints.set(marked, 'furniture')
    } else if (i > first && small === null && isStray(seen, i, headlines, titles)) {
      hints.set(marked, 'furniture')
    }
  })
  return { hints, first, last }
}

/** Titles set as headlines are: right over one, and much shorter. */
function splitTitles(seen: readonly Seen[], headlines: Set<number>, titles: Set<number>): void {
  const over = [...headlines].filter(i => headlines.has(i + 1))
  const others = [...headlines]
    .filter(i => !headlines.has(i + 1))
    .map(i => seen[i]!.text.length)
    .sort((a, b) => a - b)
  const usual = others[others.length >> 1] ?? 0
  const short = over.filter(i => seen[i]!.text.length <= usual * 0.6 && !seen[i]!.linked)
  if (short.length < 2 || short.length < over.length * 0.7 || others.length < short.length) return
  for (const i of short) {
    headlines.delete(i)
    titles.add(i)
  }
}

/** A bullet that is nothing but a link, among bullets that open with their headline, is a headline too. */
function addListed(seen: readonly Seen[], led: Led, headlines: Set<number>): void {
  for (let from = 0; from < seen.length; from++) {
    if (seen[from]!.marked.form !== 'bullet') continue
    let to = from
    while (seen[to + 1]?.marked.form === 'bullet' && (seen[to + 1]!.marked.gap === 0 || to + 1 === from)) to++
    const list = seen.slice(from, to + 1)
    if (
      list.filter(({ marked, linked }) => led.has(marked) || linked).length >= list.length * 0.8 &&
      list.some(({ marked }) => led.has(marked))
    ) {
      for (let i = from; i <= to; i++) if (seen[i]!.linked) headlines.add(i)
    }
    from = to
  }
}

/** Numbered entries with text under each are headlines too: "1. The mill opens again" over its byline and text. */
function addNumbered(seen: readonly Seen[], headlines: Set<number>): void {
  const entries = seen.flatMap(({ marked, text, numbered }, i) =>
    marked.form === 'bullet' && numbered && text.length <= 160 ? [i] : [],
  )
  const over = entries.filter(i => {
    const next = seen[i + 1]
    return (
      next !== undefined &&
      next.marked.level === null &&
      next.marked.form !== 'bullet' &&
      !/[.。]$/u.test(seen[i]!.text)
    )
  })
  if (over.length >= 3 && over.length >= entries.length * 0.8) for (const i of entries) headlines.add(i)
}

const least = (places: ReadonlySet<number>) => {
  let best = Infinity
  for (const i of places) best = Math.min(best, i)
  return best
}
const most = (places: ReadonlySet<number>) => {
  let best = -1
  for (const i of places) best = Math.max(best, i)
  return best
}

/** What stands under a line: text, or which other line; lines in `skip`, names and credits don't count. */
function under(
  seen: readonly Seen[],
  i: number,
  skip: ReadonlySet<number>,
  stop: ReadonlySet<number> = new Set(),
  led: ReadonlySet<number> = new Set(),
): number | 'text' | 'list' | 'end' {
  for (let j = i + 1; j < seen.length && j <= i + 5; j++) {
    const { prose, small, marked, linked } = seen[j]!
    if (stop.has(j)) return j
    if (led.has(j)) return 'list'
    if (marked.form === 'bullet') return linked || (marked.lead > 0 && marked.links.length > 0) ? 'list' : 'text'
    if (prose) return 'text'
    if (small === 'label' || small === 'url') return j === i + 1 ? 'end' : 'text'
    if (
      small !== null ||
      skip.has(j) ||
      marked.hint === 'deck' ||
      marked.hint === 'byline' ||
      marked.hint === 'credit'
    ) {
      continue
    }
    return j
  }
  return 'end'
}

const isAttendant = (other: Kind, beside: number, kind: Kind) =>
  beside >= other.at.length * 0.8 || (beside >= other.at.length * 0.5 && beside >= kind.at.length * 0.5)

/** How most of the text is set. */
function bodyOf(seen: readonly Seen[]): string {
  const lengths = new Map<string, number>()
  for (const { prose, rough, text } of seen) if (prose) lengths.set(rough, (lengths.get(rough) ?? 0) + text.length)
  return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0]
}

function headlinesOf(
  seen: readonly Seen[],
  kinds: readonly Kind[],
  minor: ReadonlySet<number>,
  led: ReadonlySet<number>,
): Set<number> {
  const body = bodyOf(seen)
  const kindAt = new Map(kinds.flatMap(kind => kind.at.map(i => [i, kind] as const)))
  /** Lines that nearly always stand right under lines of this kind, such as decks. */
  const attendants = (kind: Kind) =>
    kinds.filter(
      other =>
        other !== kind &&
        other.rank === 50 &&
        other.rank >= kind.rank &&
        other.at.length >= 2 &&
        isAttendant(other, other.at.filter(i => kindAt.get(i - 1) === kind).length, kind),
    )
  const candidates = kinds.flatMap(kind => {
    const apart = kind.rank < 50 || kind.name.endsWith(' L') || kind.rough !== body
    if (!apart || kind.distinct < 0.7 || kind.at.length < 2) return []
    const skip = new Set([...minor, ...attendants(kind).flatMap(other => other.at)])
    const texts = kind.at.filter(i => under(seen, i, skip, undefined, led) === 'text').length
    const same = kind.at.filter(i => {
      const next = under(seen, i, skip, undefined, led)
      return next === 'end' || (typeof next === 'number' && kindAt.get(next)?.rough === kind.rough)
    }).length
    return [{ kind, texts, same, share: (texts + same * 0.5) / kind.at.length }]
  })
  const usual = candidates.reduce((n, { texts }) => Math.max(n, texts), 0)
  const found = candidates
    .filter(
      ({ texts, kind, share }) => texts >= 2 && texts >= usual * 0.3 && texts >= kind.at.length * 0.3 && share >= 0.5,
    )
    .sort(
      (a, b) =>
        a.kind.rank - b.kind.rank ||
        Number(b.kind.name.endsWith(' L')) - Number(a.kind.name.endsWith(' L')) ||
        b.texts - a.texts ||
        a.kind.at[0]! - b.kind.at[0]!,
    )[0]
  const best = new Set<number>()
  if (found) {
    const own = new Set(found.kind.at)
    for (const kind of kinds) {
      if (kind.rough !== found.kind.rough || (kind.rough === body && kind !== found.kind)) continue
      const over = kind.at.filter(i => {
        const next = under(seen, i, minor)
        return typeof next === 'number' && own.has(next)
      }).length
      if (kind === found.kind || over < kind.at.length * 0.5) {
        for (const i of kind.at) if (kind === found.kind || under(seen, i, minor) !== 'list') best.add(i)
      }
    }
    // What opens the letter and is set as headlines are, with no text under it, is its masthead.
    const [top] = found.kind.at
    if (top === 0 && under(seen, top, minor) !== 'text' && found.texts >= 2) best.delete(top)
  }
  // Rows that are nothing but links, each another one, are stories too.
  for (const kind of kinds) {
    if (
      kind.name.endsWith(' L') &&
      kind.rank >= (found?.kind.rank ?? 0) &&
      kind.at.length >= 3 &&
      kind.distinct >= 0.9 &&
      kind.words >= 20
    ) {
      for (const i of kind.at) if (!titleLike(seen, i, best)) best.add(i)
    }
  }
  return best
}

const titleLike = (seen: readonly Seen[], i: number, headlines: ReadonlySet<number>) =>
  headlines.has(i + 1) && seen[i]!.text.length < 20

/** Lines of one kind, fewer than headlines, most of them right over a headline or a list of links. */
function titlesOf(
  seen: readonly Seen[],
  kinds: readonly Kind[],
  headlines: ReadonlySet<number>,
  minor: ReadonlySet<number>,
): Set<number> {
  const start = least(headlines)
  const body = bodyOf(seen)
  const skip = new Set([...minor].filter(i => !headlines.has(i)))
  const rank = seen[[...headlines][0]!]!.marked.level ?? 50
  const over = (i: number) => {
    const next = under(seen, i, skip, headlines)
    return next === 'list' || (typeof next === 'number' && headlines.has(next))
  }
  const ranked = kinds
    .flatMap(kind => {
      const at = kind.at.filter(i => !headlines.has(i))
      const hits = at.filter(over).length
      const single =
        at.length === 1 &&
        kind.rough.startsWith('h') &&
        at[0]! >= Math.min(1, start) &&
        (kind.rank < rank || under(seen, at[0]!, minor) === 'list')
      if (kind.rough === body && !kind.name.endsWith(' C')) return []
      return at.length > 0 &&
        hits >= at.length * 0.6 &&
        kind.distinct >= 0.75 &&
        kind.words <= 70 &&
        (at.length >= 2 || single) &&
        hits <= headlines.size * 0.75
        ? [{ kind, at, hits }]
        : []
    })
    .sort((a, b) => b.hits - a.hits || a.kind.rank - b.kind.rank)
  const [best] = ranked
  if (!best) return new Set()
  const titles = new Set(ranked.filter(({ kind }) => kind.rough === best.kind.rough).flatMap(({ at }) => at))
  // What is set as the titles are and opens the letter is its masthead.
  for (const i of titles) if (i < start && !over(i)) titles.delete(i)
  return titles
}

/** Lines of one kind right under headlines that are mostly somebody's name. */
function namesOf(seen: readonly Seen[], kinds: readonly Kind[], headlines: ReadonlySet<number>): Set<number> {
  const names = new Set<number>()
  for (const { at, outlet } of kinds) {
    const own = at.filter(i => !headlines.has(i) && headlines.has(i - 1))
    if (outlet || own.length < 2) continue
    const named = own.filter(i =>
      seen[i]!.text.split(/\s*(?:,|&|·|\||\band\b)\s*/u).every(name => name.includes(' ') && isName(name, false)),
    )
    if (named.length >= own.length * 0.8) for (const i of named) names.add(i)
  }
  return names
}

/**
 * A short line by itself between a text's end and the next headline: a sponsor's mark or the like, in a document whose
 * titles are known.
 */
function isStray(
  seen: readonly Seen[],
  i: number,
  headlines: ReadonlySet<number>,
  titles: ReadonlySet<number>,
): boolean {
  const { prose, text, marked } = seen[i]!
  return (
    titles.size >= 2 &&
    !prose &&
    marked.links.length === 0 &&
    text.length <= 60 &&
    !headlines.has(i - 1) &&
    !titles.has(i - 1) &&
    (headlines.has(i + 1) || titles.has(i + 1)) &&
    seen[i - 1]?.marked.form !== 'bullet'
  )
}
