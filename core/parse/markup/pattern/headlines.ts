import type { Seen } from '../looks-alike.ts'
import { bodyOf, isLinked, noHeading, type Kind } from './kinds.ts'
import { under } from './under.ts'

/** A document's lines, as they are asked for its headlines. */
interface Asked {
  readonly seen: readonly Seen[]
  /** Those that may be headlines. */
  readonly kinds: readonly Kind[]
  readonly kindAt: ReadonlyMap<number, Kind>
  /** Lines of outlets. */
  readonly minor: ReadonlySet<number>
  /** Stories that open with their headlines. */
  readonly led: ReadonlySet<number>
  /** How most of the text is set. */
  readonly body: string
}

/** A kind that may be that of headlines: how many of its lines have a text under them, and their share. */
interface Candidate {
  readonly kind: Kind
  readonly texts: number
  readonly share: number
}

/** Lines of the kind that most often has texts under it, of others set like it, and rows of links. */
export function headlinesOf(
  seen: readonly Seen[],
  kinds: readonly Kind[],
  minor: ReadonlySet<number>,
  led: ReadonlySet<number>,
): Set<number> {
  const kindAt = new Map(kinds.flatMap(kind => kind.at.map(i => [i, kind] as const)))
  const asked = { seen, kinds, kindAt, minor, led, body: bodyOf(seen) }
  const best = bestOf(asked)
  const headlines = best ? setLike(best, asked) : new Set<number>()
  addRowsOfLinks(asked, best?.kind.rank ?? 0, headlines)
  return headlines
}

function bestOf(asked: Asked): Candidate | undefined {
  const candidates = asked.kinds.flatMap(kind => candidateOf(kind, asked) ?? [])
  const usual = candidates.reduce((n, { texts }) => Math.max(n, texts), 0)
  return candidates
    .filter(
      ({ texts, kind, share }) => texts >= 2 && texts >= usual * 0.3 && texts >= kind.at.length * 0.3 && share >= 0.5,
    )
    .sort(
      (a, b) =>
        a.kind.rank - b.kind.rank ||
        Number(isLinked(b.kind)) - Number(isLinked(a.kind)) ||
        b.texts - a.texts ||
        a.kind.at[0]! - b.kind.at[0]!,
    )[0]
}

/** Null where a kind is set as text is, or comes once, or says the same again and again. */
function candidateOf(kind: Kind, asked: Asked): Candidate | null {
  const { seen, kindAt, minor, led, body } = asked
  const isApart = kind.rank < noHeading || isLinked(kind) || kind.rough !== body
  if (!isApart || kind.distinct < 0.7 || kind.at.length < 2) return null
  const skip = new Set([...minor, ...attendantsOf(kind, asked).flatMap(other => other.at)])
  let texts = 0
  /** What stands over nothing, or over another such line, may be a headline without a text. */
  let alone = 0
  for (const i of kind.at) {
    const next = under(seen, i, { skip, led })
    if (next === 'text') texts++
    else if (next === 'end' || (typeof next === 'number' && kindAt.get(next)?.rough === kind.rough)) alone++
  }
  return { kind, texts, share: (texts + alone * 0.5) / kind.at.length }
}

/** Kinds whose lines nearly always stand right under lines of this one, such as decks. */
const attendantsOf = (kind: Kind, { kinds, kindAt }: Asked) =>
  kinds.filter(other => {
    if (other === kind || other.rank !== noHeading || other.rank < kind.rank || other.at.length < 2) return false
    const beside = other.at.filter(i => kindAt.get(i - 1) === kind).length
    return beside >= other.at.length * 0.8 || (beside >= other.at.length * 0.5 && beside >= kind.at.length * 0.5)
  })

/** Lines of the kind, and of those that differ from it by links and capitals alone and don't stand over it. */
function setLike({ kind: best, texts }: Candidate, { seen, kinds, minor, body }: Asked): Set<number> {
  const headlines = new Set<number>()
  const own = new Set(best.at)
  const isOverOwn = (i: number) => {
    const next = under(seen, i, { skip: minor })
    return typeof next === 'number' && own.has(next)
  }
  for (const kind of kinds) {
    if (kind === best) {
      for (const i of kind.at) headlines.add(i)
      continue
    }
    if (kind.rough !== best.rough || kind.rough === body) continue
    if (kind.at.filter(isOverOwn).length >= kind.at.length * 0.5) continue
    for (const i of kind.at) if (under(seen, i, { skip: minor }) !== 'list') headlines.add(i)
  }
  // What opens the letter and is set as headlines are, with no text under it, is its masthead.
  if (best.at[0] === 0 && under(seen, 0, { skip: minor }) !== 'text' && texts >= 2) headlines.delete(0)
  return headlines
}

/** Rows that are nothing but links, each another one, are stories too; `rank` is that of headlines. */
function addRowsOfLinks({ seen, kinds }: Asked, rank: number, headlines: Set<number>): void {
  /** A word or two right over a headline: a title that leads somewhere. */
  const isTitle = (i: number) => headlines.has(i + 1) && seen[i]!.text.length < 20
  for (const kind of kinds) {
    if (!isLinked(kind) || kind.rank < rank || kind.at.length < 3 || kind.distinct < 0.9 || kind.words < 20) continue
    for (const i of kind.at) if (!isTitle(i)) headlines.add(i)
  }
}
