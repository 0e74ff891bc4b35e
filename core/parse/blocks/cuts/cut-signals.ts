import { rangeOf } from '../../learned/signal-names.ts'
import { casingOf, casings } from '../../text/casing.ts'
import { classAtStart, isLower, isNumber, isUpper } from '../../text/letters.ts'
import { isBlank } from '../../text/lines.ts'
import { endsIn, numberLength } from '../../text/signs.ts'
import { isByline } from '../../words/bylines.ts'
import { givenNameAt } from '../../words/given-names.ts'
import { outletWeight } from '../../words/outlets.ts'
import type { Block } from '../blocks.ts'
import { choice, pairs, pairsOfAll, ranges } from './cut-names.ts'
import { enough, isOpen, type Surroundings } from './surroundings.ts'
import { isTail, ways, type Cut } from './ways.ts'

/** Edges of ranges, and what the ranges are called. */
const shares = {
  edges: [0.15, 0.3, 0.5, 0.7, 0.9],
  names: ['rare', 'below 30%', 'below 50%', 'below 70%', 'below 90%', 'nearly all'],
} as const
const counts = { edges: [2, 3, 5], names: ['one', 'two', 'three or four', 'more'] } as const
const lengths = {
  edges: [5, 9, 16, 31, 51, 76, 111],
  names: ['up to 4', 'up to 8', 'up to 15', 'up to 30', 'up to 50', 'up to 75', 'up to 110', 'more'],
} as const
const openLines = { edges: [0.15, 0.4, 0.8, 1.4], names: ['hardly any', 'few', 'some', 'many', 'more'] } as const
const againstOthers = { edges: [0.4, 2.5], names: ['much shorter', 'alike', 'much longer'] } as const
const outlets = { edges: [-1, 0.6, 2], names: ['no', 'hardly', 'maybe', 'likely'] } as const

const beginnings = ['capital', 'small', 'digit', 'quote', 'address', 'other'] as const
const forms = ['text', 'text with a number', 'a bullet', 'quoted text'] as const
const endings = ['a stop', 'an address', 'a bracket', 'none'] as const
const stands = [
  'nothing',
  'a rule',
  'an open line',
  'an open line right over it',
  'text',
  'text right over it',
  'a bullet',
  'an address',
] as const
const persons = ['none', 'a given name first', 'behind a word for it'] as const
const letters = ['a capital', 'a small letter', 'a digit', 'other'] as const

const isThere = choice('sign', ['is there'])
const shareAlike = ranges('share of blocks set alike', shares.names)
const countAlike = ranges('blocks set alike with it', counts.names)
const shareAndCount = pairsOfAll('share and number', shares.names, counts.names)
const lettersBefore = ranges('letters before', lengths.names)
const lettersBehind = ranges('letters behind', lengths.names)
const lettersOfBoth = pairsOfAll('letters before and behind', lengths.names, lengths.names)
const casing = ranges('letters are', casings)
const casedAlike = pairs('letters are, of so many', casings, counts.names)
const goesOnWith = choice('goes on with', beginnings)
const standsIn = choice('in', forms)
const endsWith = choice('the block ends in', endings)
const isBehind = choice('behind', stands)
const isBefore = choice('before', stands)
const endsBefore = pairs('the block ends in, before', endings, stands)
const behindAndBefore = pairs('behind, before', stands, stands)
const endsAndLength = pairs('the block ends in, letters behind', endings, lengths.names)
const lengthAndShare = pairs('letters before, share', lengths.names, shares.names)
const openLinesForEach = ranges('open lines for each block set alike', openLines.names)
const lengthAgainstOthers = ranges('length against the others’', againstOthers.names)
const usualLength = ranges('usual letters before', lengths.names)
const usualLengthAndShare = pairsOfAll('usual letters before, share', lengths.names, shares.names)
const outletBefore = ranges('before it, an outlet', outlets.names)
const outletBehind = ranges('behind it, an outlet', outlets.names)
const personBefore = choice('before it, a person', persons)
const personBehind = choice('behind it, a person', persons)
const inBrackets = choice('in brackets, first', letters)

/** A sign of block `i`, with what is asked of it more than once. */
interface Asked {
  readonly around: Surroundings
  readonly i: number
  readonly block: Block
  readonly cut: Cut
  /** How many cuts of the block were decided before. */
  readonly taken: number
  /** What stands before the sign and behind it. */
  readonly head: string
  readonly rest: string
  /** How many blocks set alike have it. */
  readonly count: number
}

const looks = {
  'what is before comes again': ({ around, block, cut }: Asked) => around.timesOf(block, cut) >= 2,
  'another sign is more usual': ({ around, i, cut, count }: Asked) =>
    around
      .cutsAt(i)
      .some(({ way }) => isTail(way) === isTail(cut.way) && way !== cut.way && around.usage(i, way).count > count),
  'a stop before it': ({ head }: Asked) => /[.!?]\s/u.test(head),
  'a comma before it': ({ head }: Asked) => /[,;]\s/u.test(head),
  'is the second': ({ taken }: Asked) => taken > 0,
  'ends a question': ({ head }: Asked) => endsIn(head, '?？'),
  'the same sign again': ({ block, cut, rest }: Asked) =>
    rest.slice(0, 160).includes(block.text.slice(cut.end, cut.rest).trim() || '\0'),
  'digits before it': ({ head }: Asked) => /\d/.test(head),
  'stressed by others': ({ around, i, cut }: Asked) =>
    cut.way !== 'stress' && around.cutsAt(i).some(({ way }) => way === 'stress'),
  'one word before it': ({ head }: Asked) => !/\s/u.test(head),
}
type Look = keyof typeof looks
const lookNames = Object.keys(looks) as Look[]
const looksSo = choice('', lookNames)

/** The signals of one cut of block `i`; `taken` cuts of it were decided before. */
export function cutSignals(around: Surroundings, i: number, cut: Cut, taken: number): number[] {
  const block = around.blocks[i]!
  const { text } = block
  const { count, usual } = around.usage(i, cut.way)
  const head = text.slice(cut.from, cut.end)
  const rest = text.slice(cut.rest)
  const asked: Asked = { around, i, block, cut, taken, head, rest, count }
  const way = ways.indexOf(cut.way)
  const on = [isThere(way, 'is there'), ...usageSignals(asked, way, usual), ...placeSignals(asked, way)]
  on.push(goesOnWith(way, beginningOf(rest)), standsIn(way, formOf(block)))
  on.push(
    outletBefore(way, outletRange(head)),
    outletBehind(way, outletRange(rest)),
    personBefore(way, personOf(head)),
    personBehind(way, personOf(rest)),
  )
  if (cut.way === 'brackets behind') on.push(inBrackets(way, letterOf(rest.slice(1))))
  around.runs.signals(on, cut)
  for (const name of lookNames) if (looks[name](asked)) on.push(looksSo(way, name))
  return on
}

/** How usual the sign is among blocks set alike, and how long and how cased what stands around it. */
function usageSignals({ around, i, block, cut, head, rest, count }: Asked, way: number, usual: number): number[] {
  const share = rangeOf(count / Math.max(count, around.sizeAt(i)), shares.edges)
  const many = rangeOf(count, counts.edges)
  const before = rangeOf(head.length, lengths.edges)
  const behind = rangeOf(rest.length, lengths.edges)
  const usually = rangeOf(usual, lengths.edges)
  const cased = casingOf(head.slice(0, enough))
  const open = around.open - (isOpen(block) ? count : 0)
  return [
    shareAlike(way, share),
    countAlike(way, many),
    shareAndCount(share, many),
    lettersBefore(way, before),
    lettersBehind(way, behind),
    lettersOfBoth(before, behind),
    usualLength(way, usually),
    usualLengthAndShare(usually, share),
    lengthAndShare(way, before, share),
    lengthAgainstOthers(way, rangeOf(head.length / Math.max(1, usual), againstOthers.edges)),
    casing(way, cased),
    casedAlike(way, cased, rangeOf(around.casedAs(block, cut), counts.edges)),
    openLinesForEach(way, rangeOf(open / Math.max(1, count), openLines.edges)),
  ]
}

/** What the block ends in and stands between. */
function placeSignals({ around: { blocks }, i, block, rest }: Asked, way: number): number[] {
  const end = endingOf(block.text)
  const over = standsOf(blocks[i - 1], block.gap)
  const under = standsOf(blocks[i + 1], blocks[i + 1]?.gap ?? 1)
  return [
    endsWith(way, end),
    isBehind(way, over),
    isBefore(way, under),
    endsBefore(way, endings.indexOf(end), stands.indexOf(under)),
    behindAndBefore(way, stands.indexOf(over), stands.indexOf(under)),
    endsAndLength(way, endings.indexOf(end), rangeOf(rest.length, lengths.edges)),
  ]
}

/** How likely a part is an outlet's name, a number of `outlets`; long ones are none. */
const outletRange = (part: string) => (part.length > 90 ? 0 : rangeOf(outletWeight(part, 1), outlets.edges))

/** Whether a part names a person; long ones don't. */
function personOf(part: string): (typeof persons)[number] {
  if (part.length > 60) return 'none'
  if (isByline(part)) return 'behind a word for it'
  return givenNameAt(part) === 0 ? 'a given name first' : 'none'
}

function formOf({ form, text }: Block): (typeof forms)[number] {
  if (form === 'bullet') return 'a bullet'
  if (form === 'quoted') return 'quoted text'
  return numberLength(text) > 0 ? 'text with a number' : 'text'
}

function endingOf(text: string): (typeof endings)[number] {
  if (/[.!?…。։۔।！？]["”’»]?$/u.test(text.slice(-2))) return 'a stop'
  if (/(?:https?:\/\/|www\.)\S+$/iu.test(lastWord(text))) return 'an address'
  return endsIn(text, ')]') ? 'a bracket' : 'none'
}

/** What stands behind the last blank. */
function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start--
  return text.slice(start)
}

function letterOf(part: string): (typeof letters)[number] {
  const bits = classAtStart(part)
  if (bits & isUpper) return 'a capital'
  if (bits & isLower) return 'a small letter'
  return bits & isNumber ? 'a digit' : 'other'
}

/** What a part begins with. */
function beginningOf(part: string): (typeof beginnings)[number] {
  const bits = classAtStart(part)
  if ('hHwW<'.includes(part[0]!) && /^(?:https?:|www\.|<http)/iu.test(part)) return 'address'
  if (bits & isUpper) return 'capital'
  if (bits & isLower) return 'small'
  if (bits & isNumber) return 'digit'
  return '"“„«‘'.includes(part[0]!) ? 'quote' : 'other'
}

function standsOf(block: Block | undefined, gap: number): (typeof stands)[number] {
  if (!block) return 'nothing'
  if (block.form === 'rule') return 'a rule'
  if (block.form === 'bullet') return 'a bullet'
  if (block.form === 'url') return 'an address'
  const what = isOpen(block) || block.text.length < 12 ? 'an open line' : 'text'
  return gap === 0 ? `${what} right over it` : what
}
