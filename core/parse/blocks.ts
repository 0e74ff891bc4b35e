import { glueBetween, type Glue } from './glue.ts'
import type { IsBroken } from './hyphens.ts'
import type { Layout } from './layout.ts'
import { classAtStart, classOf, codeAt, isLetter, isLower, isMark, isUpper } from './letters.ts'
import { columnsOf, type Line, type Stretch } from './lines.ts'
import { looksOf } from './looks.ts'
import type { Repetition } from './repetition.ts'
import { saidToGoOn, type Said } from './said.ts'
import { bulletLength, decoration, emphasis, footnoteOf, isRule, isUrlLine, numberLength, numberOf } from './signs.ts'
import { suspendedBefore } from './words.ts'

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
  /** What a curator or the publisher's profile says it is. */
  readonly said?: Said | null
  /** What the document's manner says it is, whatever it looks like. */
  readonly hint?: 'headline' | 'paragraph' | 'byline'
  /** Where in an item it stands by the document's manner. */
  readonly place?: 'start' | 'end'
  /** A rule that parts items stands before it. */
  readonly ruled?: boolean
  /** It says where its story is from, and names nobody. */
  readonly outlet?: boolean
}

/**
 * Lines → blocks. Whether a line goes on with the one before is weighed from how both are written and from the
 * document's own width; bullets, bylines, labels, credits, addresses and rules begin a block.
 *
 *     "Bridge opens after" / "a year" / "By Ann Lee"  →  [Bridge opens after a year] [By Ann Lee]
 */
export function groupLines(text: string, lines: readonly Line[], layout: Layout, repetition: Repetition, said: readonly (Said | null)[] = [], hyphens: IsBroken = () => false): Block[] {
  const groups: Line[][] = [], sayings: (Said | null)[] = []
  let group: Line[] = [], widest = 0
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const own = said[i] ?? null
    if (before && (saidToGoOn(said[i - 1] ?? null, own, line, repetition.bullet) ?? goesOn(before, line, group, widest, layout, repetition))) { widest = Math.max(widest, before.text.length); group.push(line) }
    else { groups.push(group = [line]); sayings.push(own); widest = 0 }
  })
  return groups.map((lines, i) => blockOf(text, lines, layout, repetition, isCounted(groups[i - 1], lines, groups[i + 1]), sayings[i] ?? null, hyphens))
}

/** A numbered block right under or over the one with the next number is a bullet; a number by itself is part of the text. */
function isCounted(before: readonly Line[] | undefined, group: readonly Line[], after: readonly Line[] | undefined): boolean {
  const number = numberOf(group[0]!.text)
  if (number === null) return false
  return (after?.[0]!.gap === 0 && numberOf(after[0]!.text) === number + 1) || (group[0]!.gap === 0 && before !== undefined && numberOf(before[0]!.text) === number - 1)
}

/** Whether `line` continues the block that ends with `last`. */
function goesOn(last: Line, line: Line, group: readonly Line[], widest: number, layout: Layout, repetition: Repetition): boolean {
  if (line.gap > 0) return false
  if (startsBlock(line.text, repetition) || endsBlock(last.text)) return false
  const a = last.text, b = line.text
  const head = group[0]!
  const quoted = a.startsWith('>')
  if (quoted !== b.startsWith('>')) return false
  let weight = !layout.spaced ? 0 : layout.wrap !== null || group.length > 1 ? 1.5 : -0.2
  if (/^[([][\d\p{Ll}]/u.test(b)) weight += 2
  if (isShouted(a) && !isShouted(b)) weight -= 2
  if (looksApart(line.text, repetition)) weight -= 3.5
  if (looksApart(a, repetition) && !/[,;&]$/u.test(a)) weight -= 3.5
  if (numberLength(b) > 0) weight -= 2.5
  if (classAtStart(b) & isLower) weight += layout.spaced && group.length === 1 && !/[\p{P}\p{S}]$/u.test(a) ? 5 : 3
  const dangling = /(?:^|\s)\p{Ll}{1,3}$/u.test(a.slice(-8))
  if (dangling || /[,;\-–—(]$/u.test(a)) weight += 1.5
  const room = unspaced.test(b.slice(0, 2)) ? 2 : b.search(/\s|$/) + 1
  if (layout.wrap !== null) {
    const left = layout.wrap - columnsOf(a) - room
    weight += left < 0 ? 2.5 : left > layout.wrap * 0.3 ? -4.5 - (dangling ? 1.5 : 0) : left > layout.wrap * 0.15 ? -3 : left > layout.wrap * 0.05 ? -0.5 : 0.5
  } else {
    if (a.length > 110) weight -= 2
    else if (layout.spaced && group.length > 1 && a.length >= 40 && !/[.!?…]["”’»)]?$/u.test(a)) weight += 0.5
    if (group.length > 1 && a.length + room > widest) weight += 1
  }
  if (/[.!?…:]["”’»)]?$/u.test(a) && /^["“«„]?\p{Lu}/u.test(b)) weight -= 0.5
  if (layout.wrap === null && /[。！？][」』”]?$/u.test(a)) weight -= 1.5
  if (capitalShare(a) > 0.6 && capitalShare(b) < 0.5) weight -= 1.5
  if (bulletLength(head.text, repetition.bullet) > 0) weight += line.indent > head.indent ? 2 : -0.5
  else if (line.indent > last.indent + 1 && group.length > 1) weight -= 1
  return weight > 0
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** A line that begins a block whatever stands before it. */
function startsBlock(line: string, repetition: Repetition): boolean {
  if (bulletLength(line, repetition.bullet) > 0 || isRule(line) || isUrlLine(line) || footnoteOf(line) || decoration(line) || line === '--') return true
  const { byline, credit, label } = looksOf(line, repetition)
  return (byline !== null && byline.by > 0) || credit || label >= 5.5
}

/** A line nothing goes on from. */
function endsBlock(line: string): boolean {
  return isRule(line) || isUrlLine(line) || footnoteOf(line) !== null || decoration(line) !== null || line === '--'
}

/** A byline or label by its looks, which a full line before it can still claim as its own end. */
function looksApart(line: string, repetition: Repetition): boolean {
  const { byline, label } = looksOf(line, repetition)
  return (byline !== null && byline.by > 0) || label >= 3
}

/** Two capitals side by side and no small letter. */
function isShouted(line: string): boolean {
  if (line.length >= 200) return false
  let before = false, pair = false
  for (let at = 0; at < line.length;) {
    const code = codeAt(line, at), bits = classOf(code)
    if (bits & isLower) return false
    const capital = (bits & isUpper) !== 0
    pair ||= capital && before
    before = capital
    at += code > 0xffff ? 2 : 1
  }
  return pair
}

/** Share of capitalised words among those of four letters and more; 0 where there are none. */
function capitalShare(line: string): number {
  const part = line.slice(0, 400)
  let long = 0, capitals = 0, run = 0, capital = false
  for (let at = 0; at < part.length;) {
    const code = codeAt(part, at), bits = classOf(code)
    at += code > 0xffff ? 2 : 1
    if (!(bits & (isLetter | isMark))) { run = 0; continue }
    if (++run === 1) capital = (bits & isUpper) !== 0
    if (run !== 4) continue
    long++
    if (capital) capitals++
  }
  return long === 0 ? 0 : capitals / long
}

/** A line that was divided inside a word is whole again where its pieces belong together after all. */
function mended(text: string, group: readonly Line[]): readonly Line[] {
  if (!group.some((line, i) => i > 0 && line.start === group[i - 1]!.end)) return group
  return group.reduce<Line[]>((lines, line) => {
    const last = lines.at(-1)
    return last && last.end === line.start ? [...lines.slice(0, -1), { ...last, end: line.end, next: line.next, text: text.slice(last.start, line.end) }] : [...lines, line]
  }, [])
}

function blockOf(text: string, divided: readonly Line[], layout: Layout, { bullet }: Repetition, counted: boolean, said: Said | null, hyphens: IsBroken): Block {
  const group = mended(text, divided)
  const first = group[0]!, signs: Stretch[] = []
  const form = said ? formSaid(said, counted ? 'bullet' : formOf(first.text, bullet)) : counted ? 'bullet' : formOf(first.text, bullet)
  let decorated = false
  const stress = form === 'text' && group.length <= 4 ? emphasis(group.map(line => line.text).join(' ')) : 0
  const pieces = group.map((line, i): Stretch => {
    const cut = (before: number, after: number) => {
      const start = line.start + before, end = line.end - after
      if (before > 0) signs.push({ start: line.start, end: line.start + line.text.slice(0, before).trimEnd().length })
      if (after > 0) signs.push({ start: line.end - line.text.slice(line.text.length - after).trimStart().length, end: line.end })
      return { start, end }
    }
    if (form === 'quoted') return cut(/^[>\s]*/u.exec(line.text)![0].length, 0)
    if (form === 'bullet' && i === 0) return cut(bulletLength(line.text, bullet) || numberLength(line.text), 0)
    const around = form === 'text' && group.length === 1 ? decoration(line.text) : null
    if (around && stress === 0) { decorated = true; return cut(around.before, around.after) }
    if (stress > 0) return cut(i === 0 ? stress : 0, i === group.length - 1 ? stress : 0)
    return { start: line.start, end: line.end }
  }).filter(piece => piece.end > piece.start)
  if (pieces.length === 0) { pieces.push(...group.map(({ start, end }) => ({ start, end }))); signs.length = 0 }
  const glue = pieces.slice(1).map((piece, i) => glueBetween(text, pieces[i]!, piece, suspendedBefore, hyphens))
  return {
    said, ...(said?.outlet ? { outlet: true } : {}), form, pieces, glue, signs, decorated, text: signs.length === 0 && group.length === 1 ? first.text : joined(text, pieces, glue),
    firstLine: first.no, lastLine: group.at(-1)!.no, gap: first.gap, indent: Math.max(0, first.indent - layout.indent), column: first.indent,
  }
}

/** A rule or footnote of which something was said is text; an address stays one only as a link. */
export function formSaid({ part }: Said, form: Block['form']): Block['form'] {
  if (form === 'bullet' || form === 'quoted' || (form === 'url' && (part === 'label' || part === null))) return form
  return 'text'
}

function formOf(line: string, bullet: string | null): Block['form'] {
  if (isRule(line)) return 'rule'
  if (isUrlLine(line)) return 'url'
  if (footnoteOf(line)) return 'footnote'
  if (line.startsWith('>')) return 'quoted'
  return bulletLength(line, bullet) > 0 ? 'bullet' : 'text'
}

function joined(text: string, pieces: readonly Stretch[], glue: readonly Glue[]): string {
  if (pieces.length === 1) return text.slice(pieces[0]!.start, pieces[0]!.end)
  const parts: string[] = []
  pieces.forEach(({ start, end }, i) => {
    if (i > 0 && glue[i - 1] === 'space') parts.push(' ')
    parts.push(text.slice(start, glue[i] === 'soft' ? end - 1 : end))
  })
  return parts.join('')
}
