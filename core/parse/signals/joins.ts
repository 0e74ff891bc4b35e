import { casingOf, casings } from '../casing.ts'
import { classAtStart, isLower, isNumber, isUpper } from '../letters.ts'
import type { Layout } from '../layout.ts'
import { columnsOf, type Line } from '../lines.ts'
import { looksOf } from '../looks.ts'
import type { Repetition } from '../repetition.ts'
import { bulletLength, decoration, footnoteOf, isRule, isUrlLine, numberLength } from '../signs.ts'
import { Names } from './names.ts'

/** Signals of whether a line goes on with the one before it. */
export const joins = new Names()

const yesNo = ['no', 'yes']
const bias = joins.family('any', ['line'])
const rooms = ['is wrapped, and has no room', 'hardly any', 'little', 'some', 'much', 'isn’t wrapped']
const room = joins.family('the line before', rooms)
const ends = ['stop', 'question', 'colon', 'comma', 'hyphen', 'dash', 'small word', 'bracket or quote', 'digit', 'letter'] as const
const starts = ['small', 'capital', 'digit', 'quote', 'bracket', 'bullet', 'number', 'dash', 'other', 'wide'] as const
const endsStarts = joins.pairs('ends in, goes on with', ends, starts)
const roomEnds = joins.pairs('room and end', rooms, ends)
const roomStarts = joins.pairs('room and start', rooms, starts)
const indented = joins.family('stands', ['level', 'further in', 'further out'])
const groupSize = joins.family('behind', ['one line', 'two lines', 'more lines'])
const sizeRoom = joins.pairs('lines and room', ['one', 'two', 'more'], rooms)
const hanging = joins.pairs('behind a bullet, and stands', ['no', 'bullet', 'number'], ['level with its sign', 'level with the line before', 'further in', 'further out'])
const looks = joins.family('', [
  'looks like a byline', 'like a credit', 'like a label', 'much like a label', 'is decorated', 'is an address', 'is a rule', 'is a footnote', 'begins quoted', 'is a signature’s sign',
  'before it: a byline', 'before it: a credit', 'before it: a label', 'before it: decorated', 'before it: an address', 'before it: a rule', 'before it: a footnote', 'before it: quoted', 'may be a name',
])
const outlets = ['no', 'hardly', 'maybe', 'likely'], outletBefore = joins.pairs('names an outlet before, first line', outlets, ['no', 'yes']), outletNow = joins.family('names an outlet', outlets)
const oddBracket = joins.family('begins in brackets with', ['a digit', 'a small letter'])
const cased = joins.pairs('letters before and now', casings, casings)
const casedSize = joins.pairs('letters before and now, first lines', casings, casings)
const spaced = joins.pairs('text is spaced, room', yesNo, rooms)
const spacedStart = joins.pairs('text is spaced, end', yesNo, ends)
const lastOf = joins.pairs('is the last of its lines, and lines before', yesNo, ['one', 'two', 'more'])
const relEdges = [0.3, 0.5, 0.7, 0.85, 0.95], relNames = ['up to 30%', 'up to 50%', 'up to 70%', 'up to 85%', 'up to 95%', 'as long']
const widthBefore = joins.pairs('length of the line before to the widest around, size', relNames, ['one', 'two', 'more'])
const widthNow = joins.pairs('length to the widest around, size', relNames, ['one', 'two', 'more'])
const both = joins.pairs('lengths', relNames, relNames)
const lengthBefore = joins.family('letters before', ['below 15', 'below 30', 'below 50', 'below 80', 'below 130', 'more'])

/** How lines of a text are measured against each other: the widest line of each run, by index. */
export class Widths {
  readonly #lines: readonly Line[]
  readonly #columns: readonly number[]
  readonly #usual: number
  #from = 0
  #to = -1
  #most = 0

  constructor(lines: readonly Line[]) {
    this.#lines = lines
    this.#columns = lines.map(({ text }) => (text.length > 400 ? text.length : isUrlLine(text) || isRule(text) ? 0 : columnsOf(text)))
    const sorted = [...this.#columns].sort((a, b) => a - b)
    this.#usual = Math.min(132, sorted[Math.floor(sorted.length * 0.9)] ?? 0)
  }

  of(i: number): number { return this.#columns[i]! }

  /** The widest line of the run without blank lines that line `i` stands in, no less than most lines of the text. */
  around(i: number): number {
    if (i < this.#from || i > this.#to) {
      let from = i, to = i
      while (from > 0 && this.#lines[from]!.gap === 0 && i - from < 40) from--
      while (to + 1 < this.#lines.length && this.#lines[to + 1]!.gap === 0 && to - i < 40) to++
      this.#from = from
      this.#to = to
      this.#most = 0
      for (let j = from; j <= to; j++) this.#most = Math.max(this.#most, this.#columns[j]!)
    }
    return Math.max(this.#most, this.#usual, 20)
  }
}

/** The signals of line `i`, which stands right under another, as the next of a group of lines whose first is `head`. */
export function joinSignals(lines: readonly Line[], i: number, head: number, layout: Layout, repetition: Repetition, widths: Widths): number[] {
  const last = lines[i - 1]!, line = lines[i]!, first = lines[head]!, a = last.text, b = line.text, on = [bias]
  const size = Math.min(2, i - 1 - head), wide = widths.around(i)
  const next = unspaced.test(b.slice(0, 2)) ? 2 : Math.min(30, b.search(/\s|$/) + 1)
  const left = layout.wrap === null ? 0 : layout.wrap - widths.of(i - 1) - next
  const space = layout.wrap === null ? 5 : left < 0 ? 0 : left <= layout.wrap * 0.06 ? 1 : left <= layout.wrap * 0.16 ? 2 : left <= layout.wrap * 0.32 ? 3 : 4
  const end = endOf(a), start = startOf(b, repetition.bullet), is = layout.spaced ? 1 : 0
  on.push(room + space, endsStarts + end * starts.length + start, roomEnds + space * ends.length + end, roomStarts + space * starts.length + start)
  on.push(indented + (line.indent === last.indent ? 0 : line.indent > last.indent ? 1 : 2), groupSize + size, sizeRoom + size * rooms.length + space)
  const listed = bulletLength(first.text, repetition.bullet) > 0 ? 1 : numberLength(first.text) > 0 ? 2 : 0
  if (listed > 0) on.push(hanging + listed * 4 + (line.indent === first.indent ? 0 : line.indent === last.indent ? 1 : line.indent > last.indent ? 2 : 3))
  for (const [n, text] of [[0, b], [10, a]] as const) {
    const { byline, credit, label } = looksOf(text, repetition)
    if (byline !== null && byline.by > 0) on.push(looks + n)
    if (credit) on.push(looks + n + 1)
    if (label >= 3) on.push(looks + n + 2)
    if (n === 0 && label >= 5.5) on.push(looks + 3)
    if (n === 0 && byline?.by === 0) on.push(looks + 18)
    const after = n === 0 ? 4 : 13
    if (decoration(text)) on.push(looks + after)
    if (isUrlLine(text)) on.push(looks + after + 1)
    if (isRule(text)) on.push(looks + after + 2)
    if (footnoteOf(text)) on.push(looks + after + 3)
    if (text.startsWith('>')) on.push(looks + after + 4)
  }
  on.push(outletBefore + outletRange(looksOf(a, repetition).outlet) * 2 + (size === 0 ? 1 : 0), outletNow + outletRange(looksOf(b, repetition).outlet))
  const bracketed = /^[([](?:(\d)|\p{Ll})/u.exec(b)
  if (bracketed) on.push(oddBracket + (bracketed[1] === undefined ? 1 : 0))
  if (b === '--') on.push(looks + 9)
  const caseA = casingOf(a.slice(0, 160)), caseB = casingOf(b.slice(0, 160))
  on.push(cased + caseA * casings.length + caseB, spaced + is * rooms.length + space, spacedStart + is * ends.length + end)
  if (size === 0) on.push(casedSize + caseA * casings.length + caseB)
  on.push(lastOf + ((lines[i + 1]?.gap ?? 1) > 0 ? 3 : 0) + size)
  const before = rangeOf(widths.of(i - 1) / wide), now = rangeOf(widths.of(i) / wide)
  on.push(widthBefore + before * 3 + size, widthNow + now * 3 + size, both + before * relNames.length + now)
  on.push(lengthBefore + [15, 30, 50, 80, 130, Infinity].findIndex(edge => a.length < edge))
  return on
}

const outletRange = (weight: number) => (weight < -1 ? 0 : weight < 0.6 ? 1 : weight < 2.5 ? 2 : 3)
const rangeOf = (value: number) => { let i = 0; while (i < relEdges.length && value > relEdges[i]!) i++; return i }
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function endOf(line: string): number {
  const tail = line.slice(-12), bare = tail.replace(/["“”„«»’'」』)\]】）]+$/u, '')
  if (/[.!…。！।]$/u.test(bare)) return 0
  if (/[?？؟]$/u.test(bare)) return 1
  if (/[:：]$/u.test(bare)) return 2
  if (/[,;，、；،]$/u.test(bare)) return 3
  if (/[\p{L}\p{N}][-‐]$/u.test(bare)) return 4
  if (/[–—-]$/u.test(bare)) return 5
  if (bare.length < tail.length) return 7
  if (/(?:^|\s)\p{Ll}{1,3}$/u.test(tail)) return 6
  return /\p{N}$/u.test(tail) ? 8 : 9
}

function startOf(line: string, bullet: string | null): number {
  if (bulletLength(line, bullet) > 0) return 5
  if (numberLength(line) > 0) return 6
  const bits = classAtStart(line)
  if (bits & isLower) return 0
  if (unspaced.test(line[0]!)) return 9
  if (bits & isUpper) return 1
  if (bits & isNumber) return 2
  if (/^["“„«‘‚'「『]/u.test(line)) return 3
  if (/^[([（【]/u.test(line)) return 4
  return /^[–—-]/u.test(line) ? 7 : 8
}
