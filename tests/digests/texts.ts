import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyDigest } from './all.ts'
import { changed, everyChange, otherWordBeforeNames } from './changed.ts'
import { cropped } from './crops.ts'
import { mixedDigests } from './mixed.ts'
import type { Gold, GoldItem } from './page.ts'
import { placesOf } from './places.ts'
import { inAnotherTongue } from './tongue.ts'
import { readMarked, type Marks } from './marked-lines.ts'
import { readMarkedFiles } from './marked-parts.ts'
import { redressed } from './redress.ts'

/** A digest to learn from, and how much it counts. */
export interface Text {
  readonly name: string
  readonly text: string
  readonly gold: Gold
  readonly weight: number
  readonly marks?: Marks
}

/** Writers whose digests mirror the layout of real ones line by line, of which there are few: they count twice. */
const ofRealLayouts = /^[ghijk]\p{Ll}$/u

/**
 * All that the parser learns from: digests that people of different habits wrote, those dressed in thirty manners,
 * cases and samples; each by itself, in other clothes and in parts.
 */
export function everyText(without: readonly string[], general: number, mixed: number, clothes: number): Text[] {
  const marked = readMarkedFiles().filter(({ writer }) => !without.includes(writer))
  const written = marked.map(({ name, writer, marked }): Text => ({
    name,
    ...readMarked(marked),
    weight: ofRealLayouts.test(writer) ? 2 : 1,
  }))
  const dressedAnew = marked.flatMap(({ name, marked }, i) =>
    Array.from({ length: clothes }, (_, n) => redressed(marked, i * 31 + n)).flatMap((one, n) =>
      one ? [{ name, ...one, weight: 0.6 }, ...(n % 3 === 0 ? tongues({ name, ...one, weight: 1 }, i + n) : [])] : [],
    ),
  )
  const dressed = everyDigest().map(({ manner, digest, text, gold }) => ({
    name: `${manner}.${digest}`,
    text,
    gold,
    weight: manner.startsWith('furnished') ? 1 : general,
  }))
  return [
    ...written.flatMap((one, n) => [
      one,
      ...tongues(one, n),
      ...tongues(one, n + 101),
      ...changed(one.text, n).map(text => ({ name: one.name, text, gold: one.gold, weight: one.weight * 0.4 })),
      ...partsOf(one, n, 3, one.weight * 0.5),
    ]),
    ...dressedAnew,
    ...dressed.flatMap((one, n) => [one, ...partsOf(one, n, 1, one.weight * 0.5)]),
    ...mixedDigests(mixed).map(one => ({ ...one, weight: 0.3 })),
    ...cases(general),
  ]
}

/** The digest in a tongue that nobody knows; none where a field of a mail in it can't be said so. */
function tongues(one: Text, n: number): Text[] {
  const other = inAnotherTongue(one, n)
  return placesOf(other.text, other.gold).length === placesOf(one.text, one.gold).length
    ? [{ ...other, weight: one.weight * 0.6 }]
    : []
}

/** All items without masthead and foot, and one to four of them; `many` such parts, some with a rule under them. */
function partsOf(one: Text, n: number, many: number, weight: number): Text[] {
  const all = one.gold.items.length
  return Array.from({ length: many }, (_, m) => sizes[(n + m) % sizes.length]!).flatMap((size, m) => {
    const from = size === 0 ? 0 : (n * 7 + m * 3) % Math.max(1, all - size)
    const to = size === 0 ? all - 1 : Math.min(all - 1, from + size - 1)
    const part = cropped(one.text, one.gold, from, to, one.marks)
    return part
      ? [
          {
            name: one.name,
            weight,
            text: m % 3 === 1 ? `${part.text}-----\n` : part.text,
            gold: part.gold,
            ...(one.marks ? { marks: part.marks } : {}),
          },
        ]
      : []
  })
}

const sizes = [0, 3, 1, 4, 2]

/** Two parts of a digest by itself. */
export const partsOfOne = (text: string, gold: Gold): Text[] =>
  partsOf({ name: '', text, gold, weight: 1 }, text.length, 2, 1)

const none: GoldItem = { section: null, headline: null, deck: null, byline: [], body: [], links: [], credit: null }
interface Case {
  readonly sections?: readonly (string | { title: string })[]
  readonly items: readonly (Partial<Omit<GoldItem, 'byline' | 'links'>> & {
    byline?: string[] | null
    links?: (string | { label?: string; url: string | null })[]
  })[]
}

/**
 * The parser's own cases, the samples that Galley ships and, where they are beside this checkout, the two founding
 * examples; these in every dress.
 */
function cases(general: number): Text[] {
  const at = (path: string) => join(import.meta.dirname, '..', path)
  const shared = at('../../shared')
  const goldOf = ({ sections, items }: Case): Gold => ({
    sections: sections ? sections.map(one => (typeof one === 'string' ? { title: one } : one)) : titlesOf(items),
    items: items.map(item => ({
      ...none,
      ...item,
      byline: item.byline ?? [],
      links: (item.links ?? []).map(link =>
        typeof link === 'string' ? { label: link, url: null } : { label: link.label ?? '', url: link.url },
      ),
    })),
  })
  const pair = (name: string, text: string, gold: string, weight: number): Text => ({
    name,
    weight,
    text: readFileSync(text, 'utf8'),
    gold: goldOf(JSON.parse(readFileSync(gold, 'utf8')) as Case),
  })
  const pairs = readdirSync(at('fixtures/parse'))
    .filter(name => name.endsWith('.txt'))
    .map(name => pair(name, at(`fixtures/parse/${name}`), at(`fixtures/parse/${name.slice(0, -4)}.json`), 4))
  const samples = readdirSync(at('../data/samples')).map(name =>
    pair(name, at(`../data/samples/${name}`), at(`fixtures/samples/${name}.json`), 1),
  )
  const seeds = existsSync(join(shared, 'seeds'))
    ? readdirSync(join(shared, 'seeds')).map(name =>
        pair(name, join(shared, 'seeds', name), join(shared, 'gold', `${name}.json`), 1),
      )
    : []
  const whole = [...samples, ...seeds]
  const small = readdirSync(at('digests/cases')).map((name): Text => ({
    name,
    ...readMarked(readFileSync(at(`digests/cases/${name}`), 'utf8')),
    weight: 4,
  }))
  const dressed = pairs.flatMap(one => everyChange(one.text).map(text => ({ ...one, text, weight: general })))
  return [
    ...pairs,
    ...dressed,
    ...small,
    ...small.flatMap((one, n) => tongues({ ...one, weight: 2 }, n)),
    ...whole,
    ...whole.flatMap((one, n) => [
      ...partsOf(one, n, 4, 0.4),
      ...[...everyChange(one.text), otherWordBeforeNames(one.text)].map(text => ({ ...one, text, weight: general })),
    ]),
  ]
}

const titlesOf = (items: Case['items']) =>
  [...new Set(items.flatMap(({ section }) => section ?? []))].map(title => ({ title }))
