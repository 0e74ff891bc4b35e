import type { MarkedBlock } from '../../../model/structured.ts'
import type { Stretch } from '../../../model/stretch.ts'
import { givenNameAt } from '../../words/given-names.ts'
import { saysWhen, whens } from '../../words/when.ts'
import { storyLabels } from '../../words/words.ts'
import { beforeOf, dividerOf, formOf, type Divider } from './lead-looks.ts'

/** Words set apart near the beginning of a block, behind which more follows: its headline, or no such. */
export interface Lead {
  readonly block: MarkedBlock
  /** Where they stand. */
  readonly at: Stretch
  /** The words, what stands before them, its sign aside, and what follows. */
  readonly words: string
  readonly before: string
  readonly rest: string
  /** The number of the heading it stands under, 0 before the first. */
  readonly stretch: number
  /** Those of a stretch that are of one kind are told together. */
  readonly kind: string
}

/** Blocks that have their headline on their own line, and where it stands. */
export type Led = ReadonlyMap<MarkedBlock, Stretch>

/** Longer words are no headline, and what stands before one is short. In characters. */
const longest = 200
const longestBefore = 60
/** More of them in a block are none of its headline. */
const mostOfBlock = 2

/** The words a block opens with, and those behind what says where it is from or when. */
export function leadsOf(text: string, block: MarkedBlock, stretch: number): Lead[] {
  if (!mayBeLed(block)) return []
  const from = block.start + block.sign
  const found: Lead[] = []
  let edge = from
  for (const at of setApart(block)) {
    if (found.length > 0 && at.start < edge) continue
    // Behind words that open the block, only such stand beside each other that signs divide.
    if (found.length > 0 && !/^[\s\p{P}\p{S}]*$/u.test(text.slice(edge, at.start))) break
    edge = at.end
    const one = {
      block,
      at,
      words: text.slice(at.start, at.end).trim(),
      before: text.slice(from, at.start),
      rest: text.slice(at.end, block.end),
      stretch,
    }
    if (!mayBeHead(one) || isNone(one)) continue
    found.push({ ...one, kind: `${formOf(one)} ${beforeOf(one)} ${kindOfDivider[dividerOf(one)]}` })
    if (found.length === mostOfBlock) break
  }
  return found
}

const mayBeLed = ({ form, hint }: MarkedBlock) =>
  (form === 'text' || form === 'bullet') && (hint === null || hint === 'headline')

/** Where words are set apart in the beginning of a block, in order, of those that begin alike the longest first. */
function setApart({ start, sign, lead, apart = [], links }: MarkedBlock): Stretch[] {
  const from = start + sign
  return [
    ...(lead > 0 ? [{ start: from, end: from + lead }] : []),
    ...[...apart, ...links]
      .filter(range => range.start - from <= longestBefore && range.start >= from)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  ]
}

type Words = Omit<Lead, 'kind'>

function mayBeHead({ words, before, rest }: Words): boolean {
  if (words.length < 2 || words.length > longest || !/[\p{L}\p{N}]/u.test(words)) return false
  return before.trim() === '' ? rest.trim().length >= 2 : mayStandBefore(before)
}

/**
 * Whether words may say where a story is from or when: a sign or blank divides them from it, and they are no sentence's
 * beginning.
 */
const mayStandBefore = (before: string) =>
  before.length <= longestBefore &&
  (/(?:[:：|·•/›→)\]）】,，]|[–—-])\s*$/u.test(before) || !/\p{L}/u.test(before) || saysWhen(before.trim()) > 0)

/** What is never a headline: a story's label, a day, who speaks, and a few words on which a sentence goes on. */
function isNone(lead: Words): boolean {
  const { words, rest } = lead
  const own = words.toLowerCase().replace(/\s*[:：.]$/u, '')
  const divider = dividerOf(lead)
  if (storyLabels.has(own) || saysWhen(words) >= whens.indexOf('and where')) return true
  if ((divider === 'colon' || divider === 'comma') && givenNameAt(words) === 0) return true
  return divider === 'small word' && words.split(/\s+/u).length < 4 && /^\s/u.test(rest)
}

/** Dividers that stand for each other under a heading. */
const kindOfDivider: Readonly<Record<Divider, string>> = {
  colon: 'colon',
  stop: 'stop',
  'stop behind': 'stop',
  'other end': 'stop',
  dash: 'dash',
  bar: 'dash',
  bracket: 'bracket',
  comma: 'word',
  'small word': 'word',
  by: 'by',
  capital: 'capital',
  number: 'capital',
  sign: 'sign',
  letter: 'word',
  end: 'end',
}
