import type { Stretch } from '../../model/stretch.ts'
import { oddsBy } from '../learned/tables.ts'
import { glueBetween, type Glue } from '../lines/glue.ts'
import type { IsBroken } from '../lines/hyphens.ts'
import { findInitials } from '../lines/initials.ts'
import type { Layout } from '../lines/layout.ts'
import type { Repetition } from '../lines/repetition.ts'
import { saidToGoOn, type Said } from '../lines/said.ts'
import { findSpeech } from '../lines/speech.ts'
import { findSplitHeads } from '../lines/split-heads.ts'
import type { Line } from '../text/lines.ts'
import { isMixed, narrowed } from '../text/narrow.ts'
import {
  bulletLength,
  decoration,
  emphasis,
  endsIn,
  footnoteOf,
  isRule,
  isUrlLine,
  letterC,
  numberLength,
  numberOf,
} from '../text/signs.ts'
import { suspendedBefore } from '../words/words.ts'
import { LinesAround } from './join-lines.ts'
import { joins, joinSignals } from './join-signals.ts'

/** Lines that belong together, before it is known what they are. */
export type Block = {
  readonly form: 'text' | 'bullet' | 'quoted' | 'rule' | 'url' | 'footnote'
  /** One a line, signs taken off. */
  readonly pieces: readonly Stretch[]
  /** How each piece but the first is joined to the one before. */
  readonly glue: readonly Glue[]
  /** Signs of the block itself: its bullet, ">" before its lines, what decorates a title. */
  readonly signs: readonly Stretch[]
  /** The pieces joined. */
  readonly text: string
  readonly firstLine: number
  readonly lastLine: number
  /** Blank lines before it. */
  readonly gap: number
  readonly indent: number
  /** Columns of white space before its first line, as it stands there. */
  readonly column?: number
  /** Whether signs were set around it, as around a title. */
  readonly decorated: boolean
  /** The sign of a bullet, its number or letter aside: "*", "#.", "(a)". */
  readonly bullet?: string
  /** What a curator or the publisher's profile says it is. */
  readonly said?: Said | null
  /** What the document's manner says it is, whatever it looks like. */
  readonly hint?: 'headline' | 'paragraph' | 'byline'
  /** Where in an item it stands by the document's manner. */
  readonly place?: 'start' | 'end'
  /** A rule that parts items stands before it. */
  readonly ruled?: boolean
  /** The field's name that stands before it, in small letters: "abstract". */
  readonly name?: string
  /** It stood behind another part on its line. */
  readonly part?: 'tail'
  /** It says where its story is from, and names nobody. */
  readonly outlet?: boolean
  /**
   * How likely it is that its lines don't belong together, that it goes on with the one before or comes apart, where
   * any of these is in doubt: up to 0.5.
   */
  readonly seam?: number
}

/**
 * Lines → blocks. Whether a line goes on with the one before is weighed from how both are written and from the
 * document's own width; bullets, bylines, labels, credits, addresses and rules begin a block.
 *
 *     "Bridge opens after" / "a year" / "By Ann Lee"  →  [Bridge opens after a year] [By Ann Lee]
 */
export function groupLines(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  repetition: Repetition,
  said: readonly (Said | null)[] = [],
  hyphens: IsBroken = () => false,
): Block[] {
  const groups: Line[][] = []
  const sayings: (Said | null)[] = []
  const seams: number[] = []
  const initials = findInitials(lines)
  const speech = findSpeech(lines)
  const oddsOf = joiner(lines, layout, repetition, initials)
  const mixed = isMixed(text)
  let group: Line[] = []
  let head = 0
  lines.forEach((line, i) => {
    const own = said[i] ?? null
    const told = i > 0 ? saidToGoOn(said[i - 1] ?? null, own, line, repetition.bullet) : false
    const odds = told === null ? oddsOf(i, head) : null
    if (told ?? odds! > 0) {
      group.push(line)
    } else {
      groups.push((group = [line]))
      sayings.push(own)
      seams.push(0)
      head = i
    }
    if (odds !== null) seams[seams.length - 1] = Math.max(seams.at(-1)!, unlikely(odds))
  })
  return groups.map((divided, i) => {
    const group = mended(text, divided)
    const said = sayings[i] ?? null
    const form = isCounted(groups[i - 1], divided, groups[i + 1])
      ? 'bullet'
      : speech.has(group[0]!.start) && !said
        ? 'text'
        : formOf(group, repetition.bullet)
    const block = blockOf(text, group, layout, repetition, said ? formSaid(said, form) : form, said, hyphens, initials)
    const kept = mixed ? { ...block, text: narrowed(block.text) } : block
    return seams[i]! >= doubtful ? { ...kept, seam: seams[i]! } : kept
  })
}

/** Less likely seams are passed over. */
export const doubtful = 0.03
/** How likely the other answer is, by the logarithm of the odds. */
export const unlikely = (odds: number): number => 1 / (1 + Math.exp(Math.abs(odds)))

const joinOdds = oddsBy('joins', joins)

/**
 * The logarithm of the odds that line `i` goes on with the group that begins with line `head` and ends right before it.
 */
function joiner(
  lines: readonly Line[],
  layout: Layout,
  repetition: Repetition,
  initials: ReadonlyMap<number, Glue>,
): (i: number, head: number) => number {
  const around = new LinesAround(lines, layout, repetition)
  const heads = findSplitHeads(lines)
  const on: number[] = []
  return (i, head) =>
    !mayGoOn(lines, i) || initials.has(lines[i]!.start)
      ? -Infinity
      : initials.has(lines[i - 1]!.start) ||
          mustGoOn(lines[i - 1]!, lines[i]!) ||
          around.plainlyGoesOn(i) ||
          heads.has(i)
        ? Infinity
        : joinOdds(joinSignals(around, i, head, on))
}

/**
 * Whether a line may go on with the one before: not behind a blank line, and neither is an address, a rule or the like.
 */
export function mayGoOn(lines: readonly Line[], i: number): boolean {
  const { text: line, gap } = lines[i]!
  const { text: last } = lines[i - 1]!
  return gap === 0 && !standsAlone(line) && !standsAlone(last) && last.startsWith('>') === line.startsWith('>')
}

/**
 * A word broken at a soft hyphen, or a paragraph's number, "501(c)" / "(3)", was whole before it was wrapped; and so
 * was a line that was divided inside a word.
 */
const mustGoOn = ({ text: last, end }: Line, { text: line, start }: Line) =>
  (start === end && /^\p{L}/u.test(line) && /[\p{L}\p{M}]$/u.test(last.slice(-2))) ||
  /[\p{L}\p{M}]\u00ad$/u.test(last.slice(-3)) ||
  (/\d\(\p{L}\)$/u.test(last.slice(-5)) && /^\(\d/u.test(line))

const standsAlone = (line: string) => isRule(line) || isUrlLine(line) || footnoteOf(line) !== null || line === '--'

/**
 * A numbered block right under or over the one with the next number is a bullet; a number by itself is part of the
 * text.
 */
function isCounted(
  before: readonly Line[] | undefined,
  group: readonly Line[],
  after: readonly Line[] | undefined,
): boolean {
  return (
    (after?.[0]!.gap === 0 && countsOn(group[0]!.text, after[0]!.text)) ||
    (group[0]!.gap === 0 && before !== undefined && countsOn(before[0]!.text, group[0]!.text))
  )
}

/** Whether the second line has the next number; "(c)" is one only beside "(b)" or "(d)". */
function countsOn(line: string, next: string): boolean {
  const number = numberOf(line) ?? (letterC(line) > 0 && next.startsWith('(d)') ? 3 : null)
  const follows = numberOf(next) ?? (letterC(next) > 0 && line.startsWith('(b)') ? 3 : null)
  return number !== null && follows === number + 1
}

/** A line that was divided inside a word is whole again where its pieces belong together after all. */
function mended(text: string, group: readonly Line[]): readonly Line[] {
  if (!group.some((line, i) => i > 0 && line.start === group[i - 1]!.end)) return group
  return group.reduce<Line[]>((lines, line) => {
    const last = lines.at(-1)
    return last && last.end === line.start
      ? [...lines.slice(0, -1), { ...last, end: line.end, next: line.next, text: text.slice(last.start, line.end) }]
      : [...lines, line]
  }, [])
}

function blockOf(
  text: string,
  group: readonly Line[],
  layout: Layout,
  { bullet }: Repetition,
  form: Block['form'],
  said: Said | null,
  hyphens: IsBroken,
  initials: ReadonlyMap<number, Glue>,
): Block {
  const first = group[0]!
  const signs: Stretch[] = []
  let decorated = false
  const stress = form === 'text' && group.length <= 4 ? emphasis(group.map(line => line.text).join(' ')) : 0
  const pieces = group
    .map((line, i): Stretch => {
      const cut = (before: number, after: number) => {
        const start = line.start + before
        const end = line.end - after
        if (before > 0) signs.push({ start: line.start, end: line.start + line.text.slice(0, before).trimEnd().length })
        if (after > 0) {
          signs.push({ start: line.end - line.text.slice(line.text.length - after).trimStart().length, end: line.end })
        }
        return { start, end }
      }
      if (form === 'quoted') return cut(/^[>\s]*/u.exec(line.text)![0].length, 0)
      if (form === 'bullet' && i === 0) {
        return cut(bulletLength(line.text, bullet) || numberLength(line.text) || letterC(line.text), 0)
      }
      const around = form === 'text' && group.length === 1 ? decoration(line.text) : null
      if (around && stress === 0) {
        decorated = true
        return cut(around.before, around.after)
      }
      if (stress > 0) return cut(i === 0 ? stress : 0, i === group.length - 1 ? stress : 0)
      return { start: line.start, end: line.end }
    })
    .filter(piece => piece.end > piece.start)
  if (pieces.length === 0) {
    pieces.push(...group.map(({ start, end }) => ({ start, end })))
    signs.length = 0
  }
  const glue = pieces
    .slice(1)
    .map((piece, i) => initials.get(pieces[i]!.start) ?? glueBetween(text, pieces[i]!, piece, suspendedBefore, hyphens))
  const block: Block = {
    said,
    form,
    pieces,
    glue,
    signs,
    decorated,
    text: signs.length === 0 && group.length === 1 ? first.text : joined(text, pieces, glue),
    firstLine: first.no,
    lastLine: group.at(-1)!.no,
    gap: first.gap,
    indent: Math.max(0, first.indent - layout.indent),
    column: first.indent,
  }
  const sign =
    form === 'bullet' && signs[0]
      ? {
          bullet: text
            .slice(signs[0].start, signs[0].end)
            .replace(/\p{Nd}+/u, '#')
            .replace(/[a-h](?=\))/u, 'a'),
        }
      : null
  return sign || said?.outlet ? { ...block, ...sign, ...(said?.outlet ? { outlet: true } : {}) } : block
}

/** A rule or footnote of which something was said is text; an address stays one only as a link. */
export function formSaid({ part }: Said, form: Block['form']): Block['form'] {
  if (form === 'bullet' || form === 'quoted' || (form === 'url' && (part === 'label' || part === null))) return form
  return 'text'
}

function formOf(group: readonly Line[], bullet: string | null): Block['form'] {
  const line = group[0]!.text
  if (isRule(line)) return 'rule'
  if (isUrlLine(line)) return 'url'
  if (footnoteOf(line)) return 'footnote'
  if (group.length === 1 && mayBeSet(line) && decoration(line)) return 'text'
  if (line.startsWith('>')) return 'quoted'
  return bulletLength(line, bullet) > 0 ? 'bullet' : 'text'
}

/** Begins as a bullet or a quotation does, and ends in a sign as nothing but a title does. */
const mayBeSet = (line: string) => line.length <= 160 && endsIn(line, line.startsWith('>') ? '<' : '<~=◆◇■□●○▪•★☆*–—-')

function joined(text: string, pieces: readonly Stretch[], glue: readonly Glue[]): string {
  if (pieces.length === 1) return text.slice(pieces[0]!.start, pieces[0]!.end)
  const parts: string[] = []
  pieces.forEach(({ start, end }, i) => {
    if (i > 0 && glue[i - 1] === 'space') parts.push(' ')
    parts.push(text.slice(start, glue[i] === 'soft' ? end - 1 : end))
  })
  return parts.join('')
}
