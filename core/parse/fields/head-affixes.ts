import type { Stretch } from '../../model/stretch.ts'
import { emphasis } from '../text/signs.ts'
import { isAmount } from '../words/amounts.ts'
import { firstOfNames, isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { isDate, outletName, outletWeight } from '../words/outlets.ts'
import { howLong } from '../words/when.ts'
import { cutAffixes, type HeadHint } from './usual-affixes.ts'

/**
 * Headlines that must have a thing alike before it counts as no part of them, and the share of all that must; of a
 * thing that says by itself what it is, some.
 */
const fewest = 3
const share = 0.6
const some = 0.3
/** What stands before and behind is looked for so far. */
const reach = 40

const hour = (sign: string) => `(?:[01]?\\d|2[0-4])${sign}[0-5]\\d`
/** How days of the week begin: behind another word, "10.25" may be so many inches of rain. */
const weekday =
  '(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]a[mt]?|[Ss]un|Mo|D[io]|Mi|Fr|So|[Ll]un|[Mm]ar|[Mm]er|[Mm]i[eé]|[Jj]eu|[Jj]ue|[Vv]en|[Vv]ie|[Ss][aáà]b|[Dd][io]m|[Ss]eg|[Tt]er|[Qq]u[ai]|[Ss]ex|[Gg]io|[Pp]on|[Śś]r|[Cc]zw|[Пп]н|[Вв][ст]|[Сс][рб]|[Чч]т)'

/**
 * Numbers, hours, days, signs and outlets in brackets before headlines, by kind: a document that sets one of them
 * before most of its headlines numbers, dates or marks them so.
 *
 *     "21. "   "B2. "   "7/04 "   "SD/25/0871 "   "xiv. "   "3 | "   "(٢) "      "04:50 "   "19.00 h. "      "WED 1 – "      ":ferry: "      "2031-05-03 "
 */
const befores: readonly RegExp[] = [
  /^(?:[([【（]\s?)?(?:(?:\p{Lu}{1,2}|№\s?|§\s?|#)?\p{Nd}{1,4}(?:[./]\p{Nd}{1,4}){0,3}|[№§#]\s?\p{Nd}{1,4}-\p{Nd}{1,4})(?:\s?[)\]】）]|\s?[.:](?!\p{Nd})|-(?=\s)|\s+[|·–—-]|\s?[、．])\s*(?=\S)/u,
  /^[([]?[IVXLCivxlc]{1,6}(?:[.)\]:]|\s+[|·–—-])\s+(?=\S)/u,
  /^[([]?\p{L}[.)\]]\s+(?=\S)/u,
  /^\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?(?:h|Uhr|GMT|am|pm)\b\.?)?(?:\s?[-–—|:])?\s+(?=\S)/u,
  /^\p{Lu}[\p{L}]{1,8}\.?\s\p{Nd}{1,2}\.?(?:\s\p{L}{3,9}\.?)?\s?[–—|:-]\s+(?=\S)/u,
  /^(?:[§#№]\s?)?\p{Nd}{1,3}\s+(?=\S)/u,
  /^(?:\p{Lu}?\p{Nd}{1,2}\/\p{Nd}{1,2}|\p{Nd}{2,3}\/\p{Nd}{3,5}|\p{Lu}{1,2}\s?-?\p{Nd}{1,4})\s+(?=\S)/u,
  /^(?:(?:#{1,6}|\+{2,3}|[^\p{L}\p{N}\p{P}\s$€£+]{1,4}|[*_~=|§†‡•·>-]{1,3})\s+|--)(?=\S)/u,
  new RegExp(
    `^(?:(?:\\p{L}{2,12}\\.?,?\\s)?(?:\\p{Nd}{1,2}\\.?\\s\\p{L}{3,9}\\.?,?\\s${hour('[:.h]')}|${hour('[:h]')})|(?:${weekday}\\p{L}{0,9}\\.?,?\\s)?${hour('[.]')})(?![\\p{Nd}.,])(?:\\s?(?:h|Uhr|GMT|am|pm)\\b\\.?)?,?(?:\\s+|\\s*[|–—:-]\\s*)(?=\\S)`,
    'u',
  ),
  /^\p{Lu}\.\p{Nd}{1,2}\s+(?=\S)/u,
  /^(?:\([^()]{2,48}\)|\[[^[\]]{2,48}\]|⟦[^⟦⟧]{2,48}⟧)[:.]?\s+(?=\S)/u,
  /^\p{Lu}{1,4}(?:[/-]\p{Nd}{1,4}){1,3}(?:\s[|–—-])?\s+(?=\S)/u,
  /^:[a-z\d_+-]{2,30}:\s+(?=\S)/u,
  /^\p{Nd}{4}-[01]\p{Nd}-[0-3]\p{Nd}(?:[:,]|\s+[|·–—-])?\s+(?=\S)/u,
]
/**
 * The one of these that has nothing but a number must count or rise, the one of signs comes again, what stands in
 * brackets is an outlet or comes again, and days may.
 */
const bare = 5
const signed = 7
const inBrackets = 10
const dated = 13

/** "SHORE NEWS -- ", "The Gazette, 3 May: ", "The Gazette +++ " */
const outletBefore = /^[^:：|–—]{2,48}?(?:\s(?:[|–—·•¦/]|--|\+{2,3}|\/\/)|[:：])\s+(?=\S)/u
const divider = /\s*(?:[:：|–—·•¦/]|--|\+{2,3}|\/\/)\s+$/u
/** Signs behind headlines: "Fee raised //", "H 209 ▲" */
const signsBehind = /(?<=\S)\s{1,4}(?:\/\/|[|¦]|[^\p{L}\p{N}\p{P}\s$€£%]{1,3})$/u
const bracketed = /\s*(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\]|⟦[^⟦⟧]{1,60}⟧)[.:]?$/u
/** "…, by Ann Lee" */
const written = /,?\s+(?:by|por|par|von|di|door|av|af)\s+(\p{Lu}[^,:;.!?]{2,48}|\p{Lu}[^,:;!?]{2,48})$/u
const divided = /\s(?:\||·|•|–|—|--?)\s+(?=\S)(?!.*\s(?:\||·|•|–|—|--?)\s+\S)/u

/**
 * Where the headlines proper stand in headlines of one document: without what most of them, or of those of a section,
 * have before or behind them; `hints` say what the sections are of. Marked up, words set apart say where a headline
 * ends, and what was learned of plain text isn't asked.
 *
 *     "21. the game that takes eleven years", "17. go, goes, gone", …      "Toasters (8 MINUTE READ)", …      "Raid | The Lever | 28 Oct", …
 */
export function properHeads(
  headlines: readonly string[],
  sections: readonly number[] = [],
  hints: ReadonlyMap<number, HeadHint> = new Map(),
  marked = false,
): readonly Stretch[] {
  const heads = properByRule(headlines, sections, hints)
  if (!marked) cutAffixes(headlines, heads, sections, hints)
  return heads
}

/** The same by what says itself that it is none, before what was learned is asked. */
export function properByRule(
  headlines: readonly string[],
  sections: readonly number[],
  hints: ReadonlyMap<number, HeadHint>,
): { start: number; end: number }[] {
  const heads = headlines.map(text => ({ start: 0, end: text.length }))
  headlines.forEach((text, i) => {
    heads[i]!.end -= (timed.exec(text.slice(-reach)) ?? idle.exec(text.slice(-reach)))?.[0].length ?? 0
  })
  if (headlines.length >= fewest) cutUsual(headlines, heads)
  const bySection = new Map<number, number[]>()
  sections.forEach((section, i) => {
    const own = bySection.get(section)
    if (own) own.push(i)
    else bySection.set(section, [i])
  })
  for (const [section, own] of bySection) {
    if (hints.get(section) === 'of the press') {
      cutOutlets(
        own.map(i => headlines[i]!),
        own.map(i => heads[i]!),
        nearlyAll,
        areMastheads,
      )
    }
    cutTails(headlines, heads, own)
  }
  return heads
}

/**
 * A theme and its bar or stroke before a headline, and the share of headlines that must have one where it comes but
 * once.
 */
const longestTheme = 24
const nearlyAll = 0.8
const isTheme = (words: string, rest: string) =>
  words.length <= longestTheme &&
  /[|/]\s+$/u.test(words) &&
  rest.length >= words.length &&
  !/\s[|/]\s/u.test(rest) &&
  !isPerson(rest) &&
  !isPerson(words.replace(divider, '')) &&
  !isName(rest, false) &&
  outletWeight(rest, 1) < 1

/** "(5 minute read)", "(3 min)", "[4 min read]": says by itself that it is no part of a headline. */
const timed = new RegExp(`\\s*[([]\\s?${howLong}\\s?[)\\]]$`, 'iu')

/** A footnote's sign, a critic's stars, or a dash that leads over to what stands on the next line. */
const idle = /(?:\s*\[\p{Nd}{1,3}\])+$|\s+[★☆✭✩⭐]{2,6}$|\s+[–—-]{1,2}$/u

/**
 * Of a section whose headlines all end in brackets or in who wrote them, as those of other sections don't: "Why puffins
 * nest early (The Headland)".
 */
function cutTails(
  headlines: readonly string[],
  heads: readonly { start: number; end: number }[],
  section: readonly number[],
): void {
  if (section.length < 2) return
  const tails = section.map(i => tailOf(headlines[i]!.slice(heads[i]!.start, heads[i]!.end)))
  const form = tails[0]?.form
  if (!form || form === 'divider' || tails.some(tail => tail?.form !== form || tail.from < 2)) return
  if (
    form === 'bracket' &&
    !tails.every(tail => {
      const words = tail!.words.replace(/^[([⟦]|[)\]⟧][.:]?$/gu, '')
      return /^\p{Lu}/u.test(words) && outletWeight(words, 1) >= 0.4
    })
  ) {
    return
  }
  section.forEach((i, n) => {
    heads[i]!.end = heads[i]!.start + tails[n]!.from
  })
}

function cutUsual(headlines: readonly string[], heads: readonly { start: number; end: number }[]): void {
  const most = (count: number, of = share) => count >= fewest && count >= headlines.length * of
  const own = (i: number) => headlines[i]!.slice(heads[i]!.start, heads[i]!.end)
  for (let round = 0; round < 2; round++) {
    const before = befores.findIndex((form, n) =>
      isUsual(
        n,
        headlines.map((_, i) => form.exec(own(i).slice(0, reach + 12))?.[0] ?? null),
        most,
      ),
    )
    if (before < 0) break
    headlines.forEach((_, i) => {
      heads[i]!.start += befores[before]!.exec(own(i).slice(0, reach + 12))?.[0].length ?? 0
    })
  }
  headlines.forEach((_, i) => {
    const stress = emphasis(own(i))
    if (stress > 0) {
      heads[i]!.start += stress
      heads[i]!.end -= stress
    }
  })
  cutOutlets(headlines, heads, share, null)
  const colon = (i: number) => /\s?[:：]$/u.exec(own(i).slice(-3))?.[0].length ?? 0
  if (most(headlines.filter((_, i) => colon(i) > 0).length)) {
    headlines.forEach((_, i) => {
      heads[i]!.end -= colon(i)
    })
  }
  const behind = (i: number) => signsBehind.exec(own(i).slice(-9))?.[0].length ?? 0
  if (most(headlines.filter((_, i) => behind(i) > 0).length)) {
    headlines.forEach((_, i) => {
      heads[i]!.end -= behind(i)
    })
  }
  for (let round = 0; round < 3; round++) {
    const tails = headlines.map((_, i) => tailOf(own(i)))
    const form = (['writer', 'bracket', 'divider'] as const).find(one => {
      const own = tails.flatMap(tail => (tail?.form === one ? [tail.words] : []))
      return one === 'writer'
        ? most(own.length, some)
        : (most(own.length) && areTails(own, share)) || (most(own.length, some) && areTails(own, 0.9))
    })
    if (!form) break
    tails.forEach((tail, i) => {
      if (tail?.form === form && tail.from >= 2) heads[i]!.end = heads[i]!.start + tail.from
    })
  }
}

/**
 * Outlets before headlines, where at least a `share` of them has one; by the words of their names, or as `areOutlets`
 * says.
 */
function cutOutlets(
  headlines: readonly string[],
  heads: readonly { start: number; end: number }[],
  share: number,
  areOutlets: ((names: readonly string[]) => boolean) | null,
): void {
  const most = (count: number, of = share) => count >= fewest && count >= headlines.length * of
  const own = (i: number) => headlines[i]!.slice(heads[i]!.start, heads[i]!.end)
  // A calendar's days are part of its headlines.
  const before = headlines.map((_, i) => outletBefore.exec(own(i).slice(0, reach + 20))?.[0] ?? null)
  const outlets = before.map(one => (one !== null && isDate(one.replace(divider, '')) ? null : one))
  const named = outlets.flatMap(one => one?.replace(divider, '') ?? [])
  const quoted = named.filter(name => /^[„«"“].*[”“»"](?:,\s[^„«"“]{3,16})?$/u.test(name)).length
  const capitals = named.filter(name => !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name)).length
  const parted = outlets.filter(one => one !== null && /[|/]\s+$/u.test(one)).length
  const themes = outlets.map((one, i) => one !== null && isTheme(one, own(i).slice(one.length)))
  const again = named.length - new Set(named).size
  const likely = areOutlets
    ? areOutlets(named)
    : named.filter(name => outletWeight(name, 1) >= 1.2).length >= named.length * 0.5 ||
      most(quoted) ||
      (most(parted) && (again >= named.length * 0.3 || capitals >= named.length * 0.8))
  if (most(named.length) && likely) {
    outlets.forEach((one, i) => {
      heads[i]!.start += one?.length ?? 0
    })
  } else if (!areOutlets && most(themes.filter(Boolean).length, nearlyAll)) {
    outlets.forEach((one, i) => {
      if (themes[i]) heads[i]!.start += one!.length
    })
  }
}

/**
 * Names of several words, each beginning with a capital or all in a script that has none, or in quotation marks: what
 * stands before a colon where a section says that it is of the press. Some come again or are called as outlets are, or
 * their script has no capitals to tell by.
 */
function areMastheads(names: readonly string[]): boolean {
  const isMasthead = (name: string) =>
    /^[„«"“].*[”“»"]$/u.test(name) ||
    (/\s/u.test(name) &&
      !isPerson(name) &&
      (name.match(/[\p{L}\p{M}’']+/gu) ?? []).every(word => word.length <= 3 || !/^\p{Ll}/u.test(word)))
  return (
    names.filter(isMasthead).length >= names.length * 0.6 &&
    (names.length > new Set(names).size ||
      names.some(name => outletWeight(name, 1) >= 1.2 || !/[\p{Lu}\p{Ll}]/u.test(name)))
  )
}

/** Whether what was found before headlines by one form, where it was, is what most of them have there. */
function isUsual(n: number, found: readonly (string | null)[], most: (count: number, of?: number) => boolean): boolean {
  const all = found.filter(one => one !== null)
  const numbers = all.map(one => Number(/\p{Nd}+/u.exec(one)?.[0].normalize('NFKC') ?? NaN))
  const different = new Set(all).size
  if (n === inBrackets) {
    return most(all.length)
      ? areTails(
          all.map(one => one.trim()),
          0.5,
        ) || different <= all.length * 0.7
      : most(all.length, some) &&
          areTails(
            all.map(one => one.trim()),
            0.9,
          )
  }
  if (
    !most(all.length, n <= 1 && all.length >= 4 ? some : share) &&
    !(all.length >= 4 && n === 0 && countsOn(numbers))
  ) {
    return false
  }
  if (n === bare) return countsOn(numbers) || (most(all.length, 0.8) && rises(numbers))
  return n === signed || n === dated || different >= all.length * (n <= 2 ? 0.2 : n <= 4 ? 0.3 : 0.7)
}

/** Pages of a paper: they rise, and by more than counts in its stories would. */
const rises = (numbers: readonly number[]) =>
  numbers.length >= 4 && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!) && numbers.at(-1)! - numbers[0]! >= 20

/** Each is one more or one less than the one before. */
function countsOn(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((n, i) => n - numbers[i]!)
  return (
    steps.filter(step => step === 1).length >= steps.length * 0.7 ||
    steps.filter(step => step === -1).length >= steps.length * 0.7
  )
}

interface HeadTail {
  readonly form: 'bracket' | 'divider' | 'writer'
  readonly from: number
  readonly words: string
}

function tailOf(text: string): HeadTail | null {
  const first = Math.max(0, text.length - reach - 24)
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
  return divider && text.length - first - divider.index <= 60
    ? { form: 'divider', from: first + divider.index, words: end.slice(divider.index + divider[0].length) }
    : null
}

/** "Ann Lee", "(Ann Lee, Bo Orr)" */
const isPerson = (tail: string) => {
  const name = tail.replace(/^[([]|[)\]][.:]?$/gu, '').split(/,|\sand\s/u)[0]!
  return givenNameAt(name) === 0 && isName(name, false)
}

/** Rather than the ends of sentences: they come again, hold a date or a number, or look like names of outlets. */
function areTails(tails: readonly string[], of: number): boolean {
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
  return likely.length >= tails.length * of
}
