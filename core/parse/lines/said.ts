import type { Part } from '../../model/correction.ts'
import { noRules, type ReadingRules } from '../../model/profile.ts'
import type { Stretch } from '../../model/stretch.ts'
import { countWhile } from '../text/halving.ts'
import { trimmed, type Line } from '../text/lines.ts'
import { bulletLength, isUrlLine, numberLength } from '../text/signs.ts'
import { readByline } from '../words/bylines.ts'
import { withoutUrl, type Repetition } from './repetition.ts'

/** What a curator says of some lines, 1-based and inclusive: see `Correction`. Later ones win over earlier ones. */
export interface Forced {
  readonly what: Part | 'start' | 'part' | 'right'
  readonly first: number
  readonly last: number
  /** Where only this much of the lines is meant: UTF-16 offsets, `end` exclusive, no blanks at either end. */
  readonly within?: Stretch
}

/**
 * What is said of one line: what it is, whether an item starts with it or goes on; `listed` in a list of contents,
 * `outlet` where it says where a story is from, `message` is the subject over a message among others, `beside` where it
 * stands among what is sent along with the stories, `shown` where only the document's layout shows it: both are signals
 * among others. Lines of one saying share its number.
 */
export interface Said {
  readonly part: Part | null
  readonly place: 'start' | 'part' | null
  readonly by: number
  readonly listed?: boolean
  readonly outlet?: boolean
  readonly beside?: boolean
  readonly shown?: boolean
  readonly message?: boolean
}

/** What the text's own form says lines are: told by messages' heads, lists of contents, outlets' lines, surroundings. */
const tellers = ['messages', 'contents', 'outlets', 'headlines by outlets', 'surroundings'] as const

/** A saying's number, by who tells it and which of theirs it is: beyond those of a curator, who has fewer to say. */
export const sayingOf = (teller: (typeof tellers)[number], i: number): number => (tellers.indexOf(teller) + 1) * 1e9 + i

/** Whether it decides: what the text's own form shows is a signal among others. */
export const isOrder = (said: Said | null | undefined): said is Said => Boolean(said) && !said!.beside && !said!.shown

/**
 * What was said of each line: by the curator of these lines, else by the publisher's profile of lines that read so;
 * `known` is what the text's own form says beyond doubt.
 *
 *     sections ["Nature notes"]   "*** NATURE NOTES ***"  →  title
 */
export function saidOf(
  lines: readonly Line[],
  forced: readonly Forced[],
  rules: ReadingRules = noRules,
  known: readonly (Said | null)[] = [],
): (Said | null)[] {
  const said = byProfile(lines, rules, known)
  forced.forEach((one, by) => {
    for (let i = countWhile(lines, ({ no }) => no < one.first); i < lines.length && lines[i]!.no <= one.last; i++) {
      if (!one.within || (lines[i]!.start >= one.within.start && lines[i]!.end <= one.within.end)) {
        said[i] = after(said[i] ?? null, one, by + 1)
      }
    }
  })
  return said
}

/**
 * Divides the lines of which a part was said to be something, so that each piece can be something else. Pieces keep
 * their line's number.
 *
 *     "By Ann Lee The bridge opened", byline "By Ann Lee"  →  "By Ann Lee" / "The bridge opened"
 */
export function divideLines(text: string, lines: readonly Line[], forced: readonly Forced[]): readonly Line[] {
  const cuts = [...new Set(forced.flatMap(({ within }) => (within ? [within.start, within.end] : [])))].sort(
    (a, b) => a - b,
  )
  if (cuts.length === 0) return lines
  let next = 0
  return lines.flatMap(line => {
    while (next < cuts.length && cuts[next]! <= line.start) next++
    const inside: number[] = []
    for (let i = next; i < cuts.length && cuts[i]! < line.end; i++) inside.push(cuts[i]!)
    // The signs of quoted mail stay with their words.
    const signs = inside.length === 0 ? 0 : /^[>\s]*/u.exec(line.text)![0].length
    while (inside.length > 0 && inside[0]! <= line.start + signs) inside.shift()
    const edges = [line.start, ...inside, line.end]
    return inside.length === 0
      ? [line]
      : edges.slice(1).flatMap((end, i): Line[] => {
          const piece = trimmed(text, { start: edges[i]!, end })
          return piece
            ? [{ ...line, ...piece, gap: i === 0 ? line.gap : 0, text: text.slice(piece.start, piece.end) }]
            : []
        })
  })
}

/**
 * What of it counts where the document is one story: no section's title and no beginning of another item, and one
 * headline; of the profile nothing that divides.
 */
export function saidOfStory(
  forced: readonly Forced[],
  profile: ReadingRules,
): { forced: readonly Forced[]; profile: ReadingRules } {
  const head = forced.filter(({ what }) => what === 'headline').sort((a, b) => a.first - b.first)[0]
  return {
    forced: forced.filter(
      one => one.what !== 'title' && one.what !== 'start' && (one.what !== 'headline' || one === head),
    ),
    profile: { ...profile, sections: [], separators: [], issues: {} },
  }
}

/** A line of which something was said, and now more. */
function after(before: Said | null, { what }: Forced, by: number): Said | null {
  if (what === 'right') return before
  const part = before?.part ?? null
  if (what === 'start') {
    return { part: part === 'title' || part === 'furniture' || part === 'deck' ? null : part, place: 'start', by }
  }
  if (what === 'part') {
    return { part: part === 'title' || part === 'furniture' || part === 'headline' ? null : part, place: 'part', by }
  }
  const free = what === 'title' || what === 'headline' || what === 'furniture'
  return { part: what, place: free ? null : what === 'deck' ? 'part' : (before?.place ?? null), by }
}

function byProfile(lines: readonly Line[], rules: ReadingRules, known: readonly (Said | null)[]): (Said | null)[] {
  const said: (Said | null)[] = lines.map((_, i) => known[i] ?? null)
  const labels = keys(rules.labels)
  const sections = keys(rules.sections)
  const separators = new Set(rules.separators.map(one => one.trim()))
  const furniture = new Set(rules.furniture.map(masked).filter(Boolean))
  const credits = rules.credits.map(word => word.toLowerCase()).filter(Boolean)
  const bylines = rules.bylines.map(word => word.toLowerCase()).filter(Boolean)
  if (!labels.size && !sections.size && !separators.size && !furniture.size && !credits.length && !bylines.length) {
    return said
  }
  let by = 0
  lines.forEach((line, i) => {
    if (said[i] || line.text.length > 300) return
    const say = (part: Part | null, place: Said['place'] = null) => {
      said[i] = { part, place, by: --by }
    }
    const key = keyOf(line.text)
    const next = lines[i + 1]
    if (separators.has(line.text)) {
      say('furniture')
      if (next) said[i + 1] = { part: null, place: 'start', by: --by }
    } else if (key !== '' && sections.has(key)) {
      say('title')
    } else if (key !== '' && next?.gap === 0 && sections.has(keyOf(`${line.text} ${next.text}`))) {
      say('title')
      said[i + 1] = said[i]!
    } else if (furniture.has(masked(line.text))) {
      say('furniture')
    } else if (labels.has(keyOf(withoutUrl(line.text)))) {
      say('label')
    } else if (credits.some(word => startsWith(line.text, word))) {
      say('credit')
    } else if (bylines.some(word => startsWith(line.text, word) && (readByline(line.text, word)?.by ?? 0) > 0)) {
      say('byline')
    }
  })
  return said
}

const keys = (lines: readonly string[]) => new Set(lines.map(keyOf).filter(Boolean))
/** A line as lines are compared: letters and digits, without case. */
export const keyOf = (line: string) =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const masked = (line: string) => keyOf(line).replace(/\d+/gu, '#')
const startsWith = (line: string, word: string) =>
  line.length <= 140 &&
  line.slice(0, word.length).toLowerCase() === word &&
  /^[\s:：/|]+\S/u.test(line.slice(word.length))

/** The document's own signs, with the word that the publisher sets before names. */
export function withOpener(repetition: Repetition, lines: readonly Line[], { bylines }: ReadingRules): Repetition {
  const opener = bylines.map(word => word.toLowerCase()).find(word => lines.some(line => startsWith(line.text, word)))
  return opener === undefined ? repetition : { ...repetition, opener }
}

/** Whether a line goes on with the one before by what was said of the two; null where nothing decides. */
export function saidToGoOn(
  before: Said | null,
  line: Said | null,
  { text, gap }: Line,
  bullet: string | null,
): boolean | null {
  if (before?.by !== line?.by) return line !== null || before?.part ? false : null
  if (!line?.part) return null
  switch (line.part) {
    case 'title':
    case 'headline':
    case 'deck':
    case 'byline':
    case 'credit':
      return true
    case 'label':
      return false
    case 'bullet':
      return gap === 0 && bulletLength(text, bullet) === 0 && numberLength(text) === 0
    default:
      return gap === 0 && !isUrlLine(text)
  }
}
