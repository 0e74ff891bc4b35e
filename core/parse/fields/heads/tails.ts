import { isAmount } from '../../words/amounts.ts'
import { firstOfNames, isName } from '../../words/bylines.ts'
import { givenNameAt } from '../../words/given-names.ts'
import { outletName, outletWeight } from '../../words/outlets.ts'
import type { Heads } from './heads.ts'
import { isMost, some, usually } from './most.ts'

const forms = ['writer', 'bracket', 'divider'] as const
type TailForm = (typeof forms)[number]

/** What may be no part of a headline at its end: `from` where it begins, `words` what it says. */
interface HeadTail {
  readonly form: TailForm
  readonly from: number
  readonly words: string
}

/** How far from its end a headline is looked at, and the longest tail behind a divider. In characters. */
const reach = 64
const longestDivided = 60
/** What a headline keeps at least. In characters. */
const leastLeft = 2

const bracketed = /\s*(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\]|⟦[^⟦⟧]{1,60}⟧)[.:]?$/u
/** "…, by Ann Lee" */
const written = /,?\s+(?:by|por|par|von|di|door|av|af)\s+(\p{Lu}[^,:;.!?]{2,48}|\p{Lu}[^,:;!?]{2,48})$/u
const divided = /\s(?:\||·|•|–|—|--?)\s+(?=\S)(?!.*\s(?:\||·|•|–|—|--?)\s+\S)/u

/** Cuts what most headlines end in: "Toasters (8 minute read)", "Raid | The Lever | 28 Oct", "Night Bakery, by Ann Lee". */
export function cutTails(heads: Heads): void {
  for (let round = 0; round < 3; round++) {
    const tails = heads.texts().map(tailOf)
    const form = forms.find(one => isUsualTail(one, tails))
    if (!form) return
    tails.forEach((tail, i) => {
      if (tail?.form === form && tail.from >= leastLeft) heads.cutBehind(i, heads.text(i).length - tail.from)
    })
  }
}

/**
 * Cuts them from a section whose headlines all end in brackets or in who wrote them, as those of other sections don't:
 * "Why puffins nest early (The Headland)".
 */
export function cutTailsOfAll(heads: Heads): void {
  if (heads.count < 2) return
  const tails = heads.texts().map(tailOf)
  const form = tails[0]?.form
  if (!form || form === 'divider' || tails.some(tail => tail?.form !== form || tail.from < leastLeft)) return
  if (form === 'bracket' && !tails.every(tail => looksLikeOutlet(tail!.words))) return
  tails.forEach((tail, i) => heads.cutBehind(i, heads.text(i).length - tail!.from))
}

function isUsualTail(form: TailForm, tails: readonly (HeadTail | null)[]): boolean {
  const words = tails.flatMap(tail => (tail?.form === form ? [tail.words] : []))
  if (form === 'writer') return isMost(words.length, tails.length, some) && nameWriters(words)
  return (
    (isMost(words.length, tails.length) && areTails(words, usually)) ||
    (isMost(words.length, tails.length, some) && areTails(words, 0.9))
  )
}

/** "…, by Ann Lee" rather than "Bridge hit by Lorry": most begin with a comma, or some name a person. */
function nameWriters(words: readonly string[]): boolean {
  const parted = words.filter(one => one.startsWith(',')).length
  const people = words.filter(one => isPerson(one.replace(/^,?\s+\S+\s+/u, ''))).length
  return parted >= words.length * usually || people >= words.length * some
}

function looksLikeOutlet(bracket: string): boolean {
  const words = bracket.replace(/^[([⟦]|[)\]⟧][.:]?$/gu, '')
  return /^\p{Lu}/u.test(words) && outletWeight(words, 1) >= 0.4
}

function tailOf(text: string): HeadTail | null {
  const first = Math.max(0, text.length - reach)
  const end = text.slice(first)
  const bracket = bracketed.exec(end)
  if (bracket && !isAmount(bracket[0])) {
    return { form: 'bracket', from: first + bracket.index, words: bracket[0].trim() }
  }
  const writer = written.exec(end)
  if (writer && isName(firstOfNames(writer[1]!), true)) {
    return { form: 'writer', from: first + writer.index, words: writer[0] }
  }
  const divider = divided.exec(end)
  if (!divider || text.length - first - divider.index > longestDivided) return null
  return { form: 'divider', from: first + divider.index, words: end.slice(divider.index + divider[0].length) }
}

/** Whether a share of them is rather no end of a sentence: comes again, is a person, holds a number, looks like an outlet. */
export function areTails(tails: readonly string[], share: number): boolean {
  const names = tails.map(outletName)
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  const likely = tails.filter(
    (tail, i) =>
      isPerson(tail) ||
      times.get(names[i]!)! > 1 ||
      /\p{Nd}/u.test(tail) ||
      /^[([]\p{L}{1,3}(?:,\s\p{L}{1,3})*[)\]][.:]?$/u.test(tail) ||
      outletWeight(tail, times.get(names[i]!)!) >= 1.5,
  )
  return likely.length >= tails.length * share
}

/** "Ann Lee", "(Ann Lee, Bo Orr)" */
export function isPerson(words: string): boolean {
  const name = words.replace(/^[([]|[)\]][.:]?$/gu, '').split(/,|\sand\s/u)[0]!
  return givenNameAt(name) === 0 && isName(name, false)
}
