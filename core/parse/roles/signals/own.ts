import { ofRoles, rangeOf } from '../../learned/signal-names.ts'
import { isAside } from '../../lines/frame.ts'
import { isClosing } from '../../lines/frame.ts'
import { endsInCredit } from '../../lines/credits.ts'
import { hasNumber } from '../../text/letters.ts'
import { endsIn, numberOf } from '../../text/signs.ts'
import { isSalutation } from '../../words/salutation.ts'
import { saysWhen, whens } from '../../words/when.ts'
import { byWords, creditWords, labelStarts, sourceWords } from '../../words/words.ts'
import type { Document, Seen } from './seen.ts'

const forms = ['text', 'bullet', 'quoted', 'url'] as const
const form = ofRoles.family('is', forms)
const hinted = ofRoles.family('by the document’s manner', [
  'headline',
  'paragraph',
  'byline',
  'name at the start',
  'name at the end',
  'behind a rule',
  'behind another part',
])
const named = ofRoles.family('named', [
  'as an author',
  'as a source',
  'as a link',
  'as what it is about',
  'as a picture’s',
  'otherwise',
])
const subjects = new Set(
  'title headline subject titel titre titolo título tytuł rubrik otsikko заголовок название 标题 件名 タイトル'.split(
    ' ',
  ),
)
const length = ofRoles.ranges('letters', [4, 9, 15, 26, 41, 61, 91, 131, 181, 251, 401])
const words = ofRoles.ranges('words', [2, 3, 4, 5, 7, 10, 15])
const endings = ['stop', 'question', 'colon', 'ellipsis', 'comma', 'none'] as const
const ending = ofRoles.family('ends in', endings)
const coarse = [26, 61, 131, 251]
const coarseNames = ['tiny', 'short', 'line', 'long', 'very long']
const endingAndLength = ofRoles.pairs('ends and is', endings, coarseNames)
const sentences = ofRoles.pairs('sentences and length', ['none', 'one', 'more'], coarseNames)
const cases = [
  'no capitals',
  'small',
  'some capitals',
  'half capitals',
  'many capitals',
  'title case',
  'upper case',
] as const
const cased = ofRoles.family('letters are', cases)
const casedAndLength = ofRoles.pairs('letters are and is', cases, coarseNames)
const flags = [
  'begins small',
  'opens a quotation',
  'begins with a digit',
  'begins with a number',
  'decorated',
  'stressed',
  'in brackets',
  'in square brackets',
  'has an address',
  'is an aside',
  'has an at-sign',
  'copyright',
  'names a year',
  'many digits',
  'closes a letter',
  'greets',
  'colon inside',
  'dash inside',
  'bar inside',
  'styled',
  'listed',
  'announced',
  'beside the stories',
  'credit',
  'byline',
  'two or three names',
  'may be a name',
  'ends in brackets',
  'begins with a dash',
  'has a time',
  'ends in an address',
  'is one word in capitals',
  'ends in a number',
  'ends in an exclamation',
  'an outlet by the layout',
  'over an outlet by the layout',
  'ends in a credit',
] as const
const flag = ofRoles.family('', flags)
const number = Object.fromEntries(flags.map((name, i) => [name, flag + i])) as Record<(typeof flags)[number], number>
/** The signal of what stands beside the stories. */
export const besideStories = number['beside the stories']
const givens = ['none', 'first', 'second', 'third to fifth', 'further on'] as const
const given = ofRoles.pairs('given name, words', givens, ['one', 'two or three', 'to six', 'to twelve', 'more'])
const pieces = ofRoles.ranges('lines', [2, 3, 5])
const label = ofRoles.ranges('looks like a label', [-3, 0, 1.5, 3, 5.5])
const outlet = ofRoles.ranges('looks like an outlet', [-3, 0, 1.2, 2.5, 4])
const times = ofRoles.ranges('times', [2, 3, 5])
const kin = ofRoles.ranges('alike beginnings', [1, 2, 4])
const hint = ofRoles.ranges('words of titles', [1, 2, 3])
const relative = ofRoles.ranges('length to headlines', [0.3, 0.5, 0.75, 1.1, 1.6, 2.5])

const when = ofRoles.family('says when', whens)

/** What a block is by itself: how long, how it ends, how it is cased, which signs and words it has. */
export function ownSignals(on: number[], one: Seen, { repetition, manner }: Document): void {
  const { block, shape, looks, proper } = one
  const { text } = block
  on.push(form + Math.max(0, forms.indexOf(block.form as 'text')))
  if (block.hint) on.push(hinted + (block.hint === 'headline' ? 0 : block.hint === 'paragraph' ? 1 : 2))
  if (block.name !== undefined) on.push(named + nameOf(block.name))
  if (block.part === 'tail') on.push(hinted + 6)
  if (block.place) on.push(hinted + (block.place === 'start' ? (block.ruled ? 5 : 3) : 4))
  const range = rangeOf(shape.length, coarse)
  on.push(length.first + rangeOf(shape.length, length.edges), words.first + rangeOf(shape.words, words.edges))
  const end = endings.indexOf(shape.ending === 'none' && endsIn(proper, ',;，、；') ? 'comma' : shape.ending)
  on.push(
    ending + end,
    endingAndLength + end * coarseNames.length + range,
    sentences + Math.min(2, shape.sentences) * coarseNames.length + range,
  )
  const casing = shape.upper ? 6 : shape.capitals === null ? 0 : 1 + rangeOf(shape.capitals, [0.2, 0.4, 0.6, 0.8])
  on.push(cased + casing, casedAndLength + casing * coarseNames.length + range)
  on.push(
    pieces.first + rangeOf(block.pieces.length, pieces.edges),
    label.first + rangeOf((looks.byline?.by ?? 0) > 0 ? Math.min(-1, looks.label) : looks.label, label.edges),
    outlet.first + rangeOf(one.outlet, outlet.edges),
  )
  on.push(
    times.first + rangeOf((looks.byline?.by ?? 0) > 0 ? 1 : repetition.times(text), times.edges),
    kin.first + rangeOf(repetition.kin(text), kin.edges),
  )
  on.push(
    hint.first + rangeOf(looks.label >= 2 ? 0 : one.sectionHint, hint.edges),
    relative.first + rangeOf(shape.length / manner.headline, relative.edges),
  )
  on.push(given + (looks.given < 0 ? 0 : 1 + rangeOf(looks.given, [1, 2, 5])) * 5 + rangeOf(shape.words, [2, 4, 7, 13]))
  const is = (name: (typeof flags)[number], so: boolean) => {
    if (so) on.push(number[name])
  }
  is('begins small', shape.startsLower)
  is('opens a quotation', shape.opensQuote)
  is('decorated', block.decorated)
  is('stressed', block.form === 'text' && !block.decorated && block.signs.length > 0 && block.hint === undefined)
  is('styled', one.styled)
  is('listed', one.listed)
  is('announced', one.announced)
  is('beside the stories', block.said?.beside === true)
  is('an outlet by the layout', block.said?.shown === true && block.said.outlet === true)
  is('over an outlet by the layout', block.said?.shown === true && block.said.outlet !== true)
  is('credit', looks.credit)
  is('byline', (looks.byline?.by ?? 0) > 0)
  is('may be a name', looks.byline?.by === 0)
  is(
    'two or three names',
    looks.byline?.by === 0 &&
      looks.byline.names.every(({ start, end: to }) => text.slice(start, to).split(' ').length <= 3),
  )
  if (text.length > 400) return
  const says = saysWhen(text)
  if (says > 0) on.push(when + says)
  is('ends in a credit', !looks.credit && endsInCredit(text))
  is('begins with a digit', /^\p{Nd}/u.test(text))
  is('begins with a number', numberOf(text) !== null)
  is('in brackets', /^[(（].*[)）]$/u.test(text))
  is('in square brackets', /^[[【].*[\]】]$/u.test(text))
  is('ends in brackets', endsIn(proper, ')）]】') && /\S\s*[(（[【][^()]{2,60}[)）\]】]$/u.test(proper))
  is('begins with a dash', /^[-–—]/u.test(text))
  is('has an address', /(?:https?:\/\/|www\.)/iu.test(text))
  is('ends in an address', proper !== text)
  is('is an aside', isAside(block))
  is('has an at-sign', /\S@\S+\.\p{L}/u.test(text))
  is('copyright', /©|\(c\)\s/iu.test(text))
  is('names a year', /(?:^|\D)(?:19|20)\d\d(?:\D|$)/.test(text))
  is('has a time', /\b\d{1,2}(?::|\.|h)\d\d\b|\b\d{1,2}\s?[ap]\.?m\b/iu.test(text))
  is('many digits', (text.match(/\d/g)?.length ?? 0) > text.length * 0.2)
  is('closes a letter', isClosing(text))
  is('greets', isSalutation(text))
  is('colon inside', /^.{2,60}?[:：]\s/u.test(text))
  is('dash inside', /\S\s+[–—-]{1,2}\s+\S/u.test(text))
  is('bar inside', /\s[|·•]\s/u.test(text))
  is('is one word in capitals', shape.upper && shape.words === 1)
  is('ends in a number', hasNumber(proper.slice(-1)) && /\s(?:\S{0,4}\s?)?\p{Nd}+$/u.test(proper))
  is('ends in an exclamation', endsIn(proper, '!！'))
}

/** Words that fields are named by, behind those for writers. */
const namesOfFields: readonly ReadonlySet<string>[] = [sourceWords, labelStarts, subjects, creditWords]
/** What the name of a field says of it: its number among the signals of `named`. */
function nameOf(name: string): number {
  const word = name.split(/[\s(]/u)[0]!
  if (byWords.has(word) || word.startsWith('author')) return 0
  const at = namesOfFields.findIndex(words => words.has(word))
  return at < 0 ? namesOfFields.length + 1 : at + 1
}
