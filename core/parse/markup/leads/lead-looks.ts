import { behindWriters, firstOfNames, isName } from '../../words/bylines.ts'
import { isDate, outletWeight } from '../../words/outlets.ts'
import { saysWhen } from '../../words/when.ts'
import { byWords } from '../../words/words.ts'
import type { Lead } from './lead.ts'

/** How the words are set, and in what. */
export const forms = [
  'text',
  'text that is linked',
  'text in italics',
  'entry',
  'entry that is linked',
  'entry in italics',
] as const
type Form = (typeof forms)[number]

/** What stands before the words. */
export const befores = [
  'nothing',
  'a day',
  'a name and a colon',
  'an outlet’s name',
  'words set apart',
  'brackets',
  'a colon',
  'a dash',
  'other words',
] as const
type Before = (typeof befores)[number]

/** The words, and what stands around them. */
interface Divided {
  readonly words: string
  readonly rest: string
  /** What follows, from its first sign or letter on. */
  readonly next: string
}

/** What stands between the words and the rest; the first that is so counts. */
const isDividedBy = {
  end: ({ next }: Divided) => next.length < 2,
  colon: ({ words, rest }: Divided) => /[:：]["”’»]?$/u.test(words) || /^\s?[:：]/u.test(rest),
  stop: ({ words }: Divided) => /[.。]["”’»]?$/u.test(words),
  'other end': ({ words }: Divided) => /[!?…！？]["”’»]?$/u.test(words),
  'stop behind': ({ rest }: Divided) => /^[.。](?:\s|$)/u.test(rest),
  dash: ({ next }: Divided) => /^(?:[—–―]|-{1,2}\s)/u.test(next),
  bar: ({ next }: Divided) => /^[|·•/›→]/u.test(next),
  bracket: ({ next }: Divided) => /^[([（【〔]/u.test(next),
  comma: ({ next }: Divided) => /^[,;、，]/u.test(next),
  by: ({ next }: Divided) => saysWho(next),
  'small word': ({ next }: Divided) => /^\p{Ll}/u.test(next),
  capital: ({ next }: Divided) => /^\p{Lu}/u.test(next),
  number: ({ next }: Divided) => /^\p{Nd}/u.test(next),
  letter: ({ next }: Divided) => /^\p{L}/u.test(next),
  sign: () => true,
}
export type Divider = keyof typeof isDividedBy
export const dividers = Object.keys(isDividedBy) as Divider[]

export function dividerOf({ words, rest }: Pick<Lead, 'words' | 'rest'>): Divider {
  const divided = { words, rest, next: rest.trimStart() }
  return dividers.find(divider => isDividedBy[divider](divided))!
}

/** "by Ann Lee, who …" */
function saysWho(rest: string): boolean {
  const word = /^[\p{L}\p{M}’']+/u.exec(rest)?.[0] ?? ''
  return (
    word !== '' && byWords.has(word.toLowerCase()) && isName(firstOfNames(beforeSign(rest.slice(word.length))), false)
  )
}

/** What stands before the first sign that divides names from each other or from what follows. */
const beforeSign = (text: string) => text.slice(0, 80).split(/[,;]/u, 1)[0]!.split(behindWriters, 1)[0]!.trim()

/** Whether the words lead elsewhere. */
export const isLinked = ({ block: { links }, at }: Pick<Lead, 'block' | 'at'>): boolean =>
  links.some(link => link.start <= (at.start + at.end) / 2 && link.end >= at.end - 2)
const isBold = ({ block: { start, sign, lead }, at }: Pick<Lead, 'block' | 'at'>) =>
  lead > 0 && at.start === start + sign && at.end === start + sign + lead

export function formOf(lead: Pick<Lead, 'block' | 'at'>): Form {
  const what = lead.block.form === 'bullet' ? 'entry' : 'text'
  if (isLinked(lead)) return `${what} that is linked`
  return isBold(lead) ? what : `${what} in italics`
}

export function beforeOf({ block: { apart = [] }, at, before }: Pick<Lead, 'block' | 'at' | 'before'>): Before {
  const words = before.trim().replace(/[\s:：–—|·•,-]+$/u, '')
  const own = words.replace(/^[([]|[)\]]$/gu, '')
  const isApart = apart.some(one => one.end <= at.start)
  if (!/[\p{L}\p{N}]/u.test(own)) return 'nothing'
  if (saysWhen(own) > 0 || isDate(own)) return 'a day'
  if (/[:：]\s*$/u.test(before)) {
    if (isName(own, false)) return 'a name and a colon'
    if (outletWeight(own, 1) > 0.5) return 'an outlet’s name'
    return isApart ? 'words set apart' : 'a colon'
  }
  if (/^[([（【].*[)\]）】]\s*$/u.test(before.trim())) return 'brackets'
  if (isApart) return 'words set apart'
  return /[–—-]\s*$/u.test(before) ? 'a dash' : 'other words'
}
