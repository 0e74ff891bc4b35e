import { casingOf, casings } from '../../text/casing.ts'
import { isName } from '../../words/bylines.ts'
import { saysWhen } from '../../words/when.ts'
import { beforeOf, befores, dividerOf, dividers, formOf, forms, isLinked } from './lead-looks.ts'
import { family, pairs, ranges, stepOf, stepsBelow, wordSteps } from './lead-names.ts'
import type { Lead } from './lead.ts'

/** By the number of characters. */
const restSteps = stepsBelow([20, 60, 150, 400], 'more')
const endings = ['as a sentence', 'asking', 'exclaiming', 'with a colon', 'otherwise'] as const

const opens = pairs('opens', forms, dividers)
const wordCount = ranges('words', wordSteps.edges)
const restLength = ranges('rest', restSteps.edges)
const wordsAndDivider = pairs('words and divider', wordSteps.names, dividers)
const restAndForm = pairs('rest and form', restSteps.names, forms)
const behind = pairs('behind', befores, forms)
const behindAndDivided = pairs('behind and divided by', befores, dividers)
const wordsBefore = ranges('words before', [1, 2, 3, 5])
const casing = pairs('case', casings, dividers)
const ends = pairs('ends', endings, forms)
const calledByPage = family('the page calls it', ['nothing', 'something'])

type Look = (lead: Lead) => boolean
const wordLooks: Readonly<Record<string, Look>> = {
  'begin with a day': ({ words }) => saysWhen(words) > 0,
  'a name': ({ words }) => isName(words, false),
  'have numbers': ({ words }) => /\p{Nd}/u.test(words),
  'lead elsewhere': isLinked,
  'in quotation marks': ({ words }) => /^["“„«『「‘']/u.test(words),
}
const restLooks: Readonly<Record<string, Look>> = {
  'ends as a sentence': ({ rest }) => /[.!?…。！？][)\]"”’»]*$/u.test(rest),
  'has a link': ({ block, at }) => block.links.some(link => link.start >= at.end),
  'of several sentences': lead => (behindSigns(lead).match(/[.!?。！？]["”’»]?(?=\s|$)|[。！？]/gu)?.length ?? 0) > 1,
  'a name': lead => behindSigns(lead).length < 60 && isName(behindSigns(lead), false),
  'says when': lead => behindSigns(lead).length < 100 && saysWhen(behindSigns(lead)) > 0,
}
const wordsAre = family('words', Object.keys(wordLooks))
const restIs = family('rest', Object.keys(restLooks))

const behindSigns = ({ rest }: Lead) => rest.replace(/^[\s\p{P}\p{S}]+/u, '')

/** What the words themselves, and those around them on their line, show. */
export function wordSignals(lead: Lead): number[] {
  const { block, words, before, rest } = lead
  const form = formOf(lead)
  const divider = dividerOf(lead)
  const over = beforeOf(lead)
  const count = isSpaceless(words) ? words.length / 2 : countOf(words)
  return [
    opens(form, divider),
    wordCount(count),
    restLength(rest.length),
    wordsAndDivider(stepOf(count, wordSteps), divider),
    restAndForm(stepOf(rest.length, restSteps), form),
    behind(over, form),
    behindAndDivided(over, divider),
    wordsBefore(before.trim() === '' ? 0 : countOf(before.trim())),
    casing(casings[casingOf(words)]!, divider),
    ends(endingOf(words), form),
    calledByPage(block.hint === null ? 'nothing' : 'something'),
    ...shown(wordLooks, lead).map(wordsAre),
    ...shown(restLooks, lead).map(restIs),
  ]
}

const shown = (looks: Readonly<Record<string, Look>>, lead: Lead) =>
  Object.keys(looks).filter(name => looks[name]!(lead))

const countOf = (words: string) => words.split(/\s+/u).length

const isSpaceless = (words: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words)

function endingOf(words: string): (typeof endings)[number] {
  const sign = /([.。…?？!！:：])["”’»)]?$/u.exec(words)?.[1]
  if (sign === undefined) return 'otherwise'
  if (/[?？]/u.test(sign)) return 'asking'
  if (/[!！]/u.test(sign)) return 'exclaiming'
  return /[:：]/u.test(sign) ? 'with a colon' : 'as a sentence'
}
