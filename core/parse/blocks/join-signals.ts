import { Names, rangeOf } from '../learned/signal-names.ts'
import { casings } from '../text/casing.ts'
import { classAtStart, classOf, isLetter, isLower, isNumber, isUpper } from '../text/letters.ts'
import { isBlank } from '../text/lines.ts'
import { bulletLength, numberLength } from '../text/signs.ts'
import { casingIn, lineLooks, personal, looksIn, outletIn, type LinesAround } from './join-lines.ts'

/** Signals of whether a line goes on with the one before it. */
export const joins = new Names()

const yesNo = ['no', 'yes']
const bias = joins.family('any', ['line'])
const rooms = ['is wrapped, and has no room', 'hardly any', 'little', 'some', 'much', 'isn’t wrapped']
const room = joins.family('the line before', rooms)
const ends = [
  'stop',
  'question',
  'colon',
  'comma',
  'hyphen',
  'dash',
  'small word',
  'bracket or quote',
  'digit',
  'letter',
] as const
const starts = ['small', 'capital', 'digit', 'quote', 'bracket', 'bullet', 'number', 'dash', 'other', 'wide'] as const
const endsStarts = joins.pairs('ends in, goes on with', ends, starts)
const roomEnds = joins.pairs('room and end', rooms, ends)
const roomStarts = joins.pairs('room and start', rooms, starts)
const indented = joins.family('stands', ['level', 'further in', 'further out'])
const groupSize = joins.family('behind', ['one line', 'two lines', 'more lines'])
const sizeRoom = joins.pairs('lines and room', ['one', 'two', 'more'], rooms)
const hanging = joins.pairs(
  'behind a bullet, and stands',
  ['no', 'bullet', 'number'],
  ['level with its sign', 'level with the line before', 'further in', 'further out'],
)
const looks = joins.family('', [
  'looks like a byline',
  'like a credit',
  'like a label',
  'much like a label',
  'is decorated',
  'is an address',
  'is a rule',
  'is a footnote',
  'begins quoted',
  'is a signature’s sign',
  'before it: a byline',
  'before it: a credit',
  'before it: a label',
  'before it: decorated',
  'before it: an address',
  'before it: a rule',
  'before it: a footnote',
  'before it: quoted',
  'may be a name',
])
/** The signal of each of `lineLooks`, of the line and of the one before it; where there is none, -1. */
const asLooksNow = [0, 1, 2, 3, 18, 4, 5, 6, 7, 8, -1].map(n => (n < 0 ? n : looks + n))
const asLooksBefore = [10, 11, 12, -1, -1, 13, 14, 15, 16, 17, -1].map(n => (n < 0 ? n : looks + n))
const outlets = ['no', 'hardly', 'maybe', 'likely']
const outletBefore = joins.pairs('names an outlet before, first line', outlets, ['no', 'yes'])
const outletNow = joins.family('names an outlet', outlets)
const oddBracket = joins.family('begins in brackets with', ['a digit', 'a small letter'])
const cased = joins.pairs('letters before and now', casings, casings)
const casedSize = joins.pairs('letters before and now, first lines', casings, casings)
const spaced = joins.pairs('text is spaced, room', yesNo, rooms)
const spacedStart = joins.pairs('text is spaced, end', yesNo, ends)
const lastOf = joins.pairs('is the last of its lines, and lines before', yesNo, ['one', 'two', 'more'])
const relEdges = [0.3, 0.5, 0.7, 0.85, 0.95]
const relNames = ['up to 30%', 'up to 50%', 'up to 70%', 'up to 85%', 'up to 95%', 'as long']
const widthBefore = joins.pairs('length of the line before to the widest around, size', relNames, [
  'one',
  'two',
  'more',
])
const widthNow = joins.pairs('length to the widest around, size', relNames, ['one', 'two', 'more'])
const both = joins.pairs('lengths', relNames, relNames)
const lengthBefore = joins.family('letters before', [
  'below 15',
  'below 30',
  'below 50',
  'below 80',
  'below 130',
  'more',
])
const lengthEdges = [15, 30, 50, 80, 130]

const endsLength = joins.pairs('ends in, letters before', ends, [
  'below 15',
  'below 30',
  'below 50',
  'below 80',
  'below 130',
  'more',
])
const smalls = ['no letters are small', 'none go on small', 'few', 'some', 'many']
const smallEdges = [0.02, 0.12, 0.35]
const smallStarts = joins.pairs('lines go on small, this one', smalls, starts)
const smallEnds = joins.pairs('lines go on small, behind', smalls, ends)
const openings = joins.pairs('opens as', ['no other', 'the line before', 'the first of its lines'], rooms)
const opened = joins.family('', [
  'opens with a word and a colon',
  'before it: a word and a colon',
  'opens with a number',
  'before it: a number',
  'a given name first, few words',
  'before it: a given name first, few words',
])

/**
 * The signals of line `i`, which stands right under another, as the next of a group of lines whose first is `head`.
 * They are written into `on`: who only weighs them gives the same array again.
 */
export function joinSignals(around: LinesAround, i: number, head: number, on: number[] = []): number[] {
  const { lines, layout, repetition } = around
  const last = lines[i - 1]!
  const line = lines[i]!
  const first = lines[head]!
  const a = last.text
  const b = line.text
  const size = Math.min(2, i - 1 - head)
  const wide = around.widest(i)
  const next = unspaced.test(b.slice(0, 2)) ? 2 : Math.min(30, b.search(/\s|$/) + 1)
  const left = layout.wrap === null ? 0 : layout.wrap - around.columns(i - 1) - next
  const space =
    layout.wrap === null
      ? 5
      : left < 0
        ? 0
        : left <= layout.wrap * 0.06
          ? 1
          : left <= layout.wrap * 0.16
            ? 2
            : left <= layout.wrap * 0.32
              ? 3
              : 4
  const end = endOf(a)
  const start = startOf(b, repetition.bullet)
  const is = layout.spaced ? 1 : 0
  on.length = 0
  on.push(
    bias,
    room + space,
    endsStarts + end * starts.length + start,
    roomEnds + space * ends.length + end,
    roomStarts + space * starts.length + start,
  )
  on.push(
    indented + (line.indent === last.indent ? 0 : line.indent > last.indent ? 1 : 2),
    groupSize + size,
    sizeRoom + size * rooms.length + space,
  )
  const listed = bulletLength(first.text, repetition.bullet) > 0 ? 1 : numberLength(first.text) > 0 ? 2 : 0
  if (listed > 0) {
    on.push(
      hanging +
        listed * 4 +
        (line.indent === first.indent ? 0 : line.indent === last.indent ? 1 : line.indent > last.indent ? 2 : 3),
    )
  }
  const before = around.looksAt(i - 1)
  const now = around.looksAt(i)
  putLooks(on, now, asLooksNow)
  putLooks(on, before, asLooksBefore)
  on.push(outletBefore + outletIn(before) * 2 + (size === 0 ? 1 : 0), outletNow + outletIn(now))
  const bracketed = /^[([](?:(\d)|\p{Ll})/u.exec(b)
  if (bracketed) on.push(oddBracket + (bracketed[1] === undefined ? 1 : 0))
  if (b === '--') on.push(looks + 9)
  const caseA = casingIn(before)
  const caseB = casingIn(now)
  on.push(
    cased + caseA * casings.length + caseB,
    spaced + is * rooms.length + space,
    spacedStart + is * ends.length + end,
  )
  if (size === 0) on.push(casedSize + caseA * casings.length + caseB)
  on.push(lastOf + ((lines[i + 1]?.gap ?? 1) > 0 ? 3 : 0) + size)
  const lengthA = shareOf(around.columns(i - 1) / wide)
  const lengthB = shareOf(around.columns(i) / wide)
  on.push(widthBefore + lengthA * 3 + size, widthNow + lengthB * 3 + size, both + lengthA * relNames.length + lengthB)
  on.push(lengthBefore + rangeOf(a.length, lengthEdges))
  on.push(endsLength + end * 6 + rangeOf(a.length, lengthEdges))
  const small = around.small === null ? 0 : 1 + rangeOf(around.small, smallEdges)
  on.push(smallStarts + small * starts.length + start, smallEnds + small * ends.length + end)
  const opening = openingOf(b)
  const same =
    opening === null ? 0 : opening === openingOf(a) ? 1 : size > 0 && opening === openingOf(first.text) ? 2 : 0
  on.push(openings + same * rooms.length + space)
  if (named(b)) on.push(opened)
  if (named(a)) on.push(opened + 1)
  if (opening !== null) on.push(opened + 2)
  if (openingOf(a) !== null) on.push(opened + 3)
  if (looksIn(now) & personal) on.push(opened + 4)
  if (looksIn(before) & personal) on.push(opened + 5)
  return on
}

/** "Photo: Ann Lee" */
const named = (line: string): boolean => {
  for (let at = 2; at < line.length && at < 34; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x3a || code === 0xff1a || code === 0x55d) return nameBefore.test(line.slice(0, at + 2))
  }
  return false
}
const nameBefore = /^\p{L}[\p{L}\p{M}]{1,14}(?:\s\p{L}+)?\s?[:：՝](?:\s|$)/u

/**
 * How a line's first word is written, where it has a number or ends in a colon: "05:42 …" → "99:99", "B2. …" → "A9.",
 * "Mondays: …" → "A:"; else null.
 */
function openingOf(line: string): string | null {
  const end = line.indexOf(' ')
  const word = end < 0 ? line : line.slice(0, end)
  if (word.length > 16) return null
  const code = word.charCodeAt(word.length - 1)
  if (!/\p{Nd}/u.test(word)) return code === 0x3a && word.length > 2 ? 'A:' : null
  return word.replace(/\p{Nd}+/gu, '9').replace(/\p{L}+/gu, 'A')
}

/** Most lines look like nothing but text. */
function putLooks(on: number[], line: number, signals: readonly number[]): void {
  const is = looksIn(line)
  if (is !== 0) for (let n = 0; n < lineLooks.length; n++) if (is & (1 << n) && signals[n]! >= 0) on.push(signals[n]!)
}

/** Unlike other ranges these hold their upper edges. */
const shareOf = (value: number) => {
  let i = 0
  while (i < relEdges.length && value > relEdges[i]!) i++
  return i
}
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function endOf(line: string): number {
  if (classOf(line.charCodeAt(line.length - 1)) & isLetter) return endsInSmallWord(line) ? 6 : 9
  const tail = line.slice(-12)
  const bare = tail.replace(/["“”„«»’'」』)\]】）]+$/u, '')
  if (/[.!…。։۔！।]$/u.test(bare)) return 0
  if (/[?？؟]$/u.test(bare)) return 1
  if (/[:：]$/u.test(bare)) return 2
  if (/[,;，、；،]$/u.test(bare)) return 3
  if (/[\p{L}\p{N}][-‐]$/u.test(bare)) return 4
  if (/[–—-]$/u.test(bare)) return 5
  if (bare.length < tail.length) return 7
  if (endsInSmallWord(line)) return 6
  return /\p{N}$/u.test(tail) ? 8 : 9
}

/** Whether its last word is one of three small letters at most, as a line's that goes on. */
function endsInSmallWord(line: string): boolean {
  let start = line.length
  while (start > 0 && line.length - start <= 6 && !isBlank(line.charCodeAt(start - 1))) start--
  return line.length - start <= 6 && /^\p{Ll}{1,3}$/u.test(line.slice(start))
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
