import { classAtStart, isLower, isNumber, isUpper } from '../../text/letters.ts'
import { endsIn, numberLength } from '../../text/signs.ts'
import type { Block } from '../block.ts'
import type { AskedSign } from './asked-sign.ts'
import { choice, ranges } from './cut-names.ts'
import { neighbourSignals } from './neighbour-signals.ts'
import { outlets, persons } from './parts.ts'
import type { Surroundings } from './surroundings.ts'
import { usageSignals } from './usage-signals.ts'
import { isTail, ways, type Cut } from './ways.ts'

const beginnings = ['capital', 'small', 'digit', 'quote', 'address', 'other'] as const
const forms = ['text', 'text with a number', 'a bullet', 'quoted text'] as const
const letters = ['a capital', 'a small letter', 'a digit', 'other'] as const

const isThere = choice('sign', ['is there'])
const goesOnWith = choice('goes on with', beginnings)
const standsIn = choice('in', forms)
const outletBefore = ranges('before it, an outlet', outlets.names)
const outletBehind = ranges('behind it, an outlet', outlets.names)
const personBefore = choice('before it, a person', persons)
const personBehind = choice('behind it, a person', persons)
const inBrackets = choice('in brackets, first', letters)

const looks = {
  'what is before comes again': ({ around, own }: AskedSign) => around.timesOf(own) >= 2,
  'another sign is more usual': ({ around, i, cut, count }: AskedSign) =>
    around
      .cutsAt(i)
      .some(({ way }) => isTail(way) === isTail(cut.way) && way !== cut.way && around.usage(i, way).count > count),
  'a stop before it': ({ head }: AskedSign) => /[.!?]\s/u.test(head),
  'a comma before it': ({ head }: AskedSign) => /[,;]\s/u.test(head),
  'is the second': ({ taken }: AskedSign) => taken > 0,
  'ends a question': ({ head }: AskedSign) => endsIn(head, '?？'),
  'the same sign again': ({ block, cut, rest }: AskedSign) =>
    rest.slice(0, 160).includes(block.text.slice(cut.end, cut.rest).trim() || '\0'),
  'digits before it': ({ head }: AskedSign) => /\d/.test(head),
  'stressed by others': ({ around, i, cut }: AskedSign) =>
    cut.way !== 'stress' && around.cutsAt(i).some(({ way }) => way === 'stress'),
  'one word before it': ({ head }: AskedSign) => !/\s/u.test(head),
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
  const asked: AskedSign = { around, i, block, cut, taken, head, rest, count, own: around.headOf(block, cut) }
  const way = ways.indexOf(cut.way)
  const on = [isThere(way, 'is there'), ...usageSignals(asked, way, usual), ...neighbourSignals(asked, way)]
  on.push(goesOnWith(way, beginningOf(rest)), standsIn(way, formOf(block)))
  const before = around.parts.of(head)
  const behind = around.parts.of(rest)
  on.push(
    outletBefore(way, before.outlet),
    outletBehind(way, behind.outlet),
    personBefore(way, before.person),
    personBehind(way, behind.person),
  )
  if (cut.way === 'brackets behind') on.push(inBrackets(way, letterOf(rest.slice(1))))
  around.runs.signals(on, cut)
  for (const name of lookNames) if (looks[name](asked)) on.push(looksSo(way, name))
  return on
}

function formOf({ form, text }: Block): (typeof forms)[number] {
  if (form === 'bullet') return 'a bullet'
  if (form === 'quoted') return 'quoted text'
  return numberLength(text) > 0 ? 'text with a number' : 'text'
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
