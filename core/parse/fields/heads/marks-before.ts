import type { Heads } from './heads.ts'
import { isMost, some } from './most.ts'
import { areTails } from './tails.ts'

/** What was found before headlines by one form. */
interface Found {
  readonly marks: readonly string[]
  /** Their first numbers. */
  readonly numbers: readonly number[]
  /** How many are unlike each other. */
  readonly different: number
  /** How many headlines there are. */
  readonly all: number
}

interface Form {
  readonly form: RegExp
  /** Whether headlines have it usually, so that it is no part of them. */
  readonly isUsual: (found: Found) => boolean
}

const isHabit = ({ marks, all }: Found, share?: number) => isMost(marks.length, all, share)
/** What says by itself that it counts needn't stand before all. */
const isCount = (found: Found) => isHabit(found, found.marks.length >= 4 ? some : undefined)
const differ = ({ marks, different }: Found, least: number) => different >= marks.length * least

const hour = (sign: string) => `(?:[01]?\\d|2[0-4])${sign}[0-5]\\d`
/** How days of the week begin: behind another word, "10.25" may be so many inches of rain. */
const weekday =
  '(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]a[mt]?|[Ss]un|Mo|D[io]|Mi|Fr|So|[Ll]un|[Mm]ar|[Mm]er|[Mm]i[eé]|[Jj]eu|[Jj]ue|[Vv]en|[Vv]ie|[Ss][aáà]b|[Dd][io]m|[Ss]eg|[Tt]er|[Qq]u[ai]|[Ss]ex|[Gg]io|[Pp]on|[Śś]r|[Cc]zw|[Пп]н|[Вв][ст]|[Сс][рб]|[Чч]т)'

const forms: readonly Form[] = [
  {
    // "21. "   "B2. "   "7/04 "   "3 | "   "(٢) "
    form: /^(?:[([【（]\s?)?(?:(?:\p{Lu}{1,2}|№\s?|§\s?|#)?\p{Nd}{1,4}(?:[./]\p{Nd}{1,4}){0,3}|[№§#]\s?\p{Nd}{1,4}-\p{Nd}{1,4})(?:\s?[)\]】）]|\s?[.:](?!\p{Nd})|-(?=\s)|\s+[|·–—-]|\s?[、．])\s*(?=\S)/u,
    isUsual: found => (isCount(found) || (found.marks.length >= 4 && countsOn(found.numbers))) && differ(found, 0.2),
  },
  {
    // "xiv. "   "IV) "
    form: /^[([]?[IVXLCivxlc]{1,6}(?:[.)\]:]|\s+[|·–—-])\s+(?=\S)/u,
    isUsual: found => isCount(found) && differ(found, 0.2),
  },
  {
    // "b) "
    form: /^[([]?\p{L}[.)\]]\s+(?=\S)/u,
    isUsual: found => isHabit(found) && differ(found, 0.2),
  },
  {
    // "04:50 "   "19.30 h. – "
    form: /^\p{Nd}{1,2}[:.h]\p{Nd}{2}(?:\s?(?:h|Uhr|GMT|am|pm)\b\.?)?(?:\s?[-–—|:])?\s+(?=\S)/u,
    isUsual: found => isHabit(found) && differ(found, 0.3),
  },
  {
    // "WED 1 – "
    form: /^\p{Lu}[\p{L}]{1,8}\.?\s\p{Nd}{1,2}\.?(?:\s\p{L}{3,9}\.?)?\s?[–—|:-]\s+(?=\S)/u,
    isUsual: found => isHabit(found) && differ(found, 0.3),
  },
  {
    // "21 "   "§ 4 ": nothing but a number must count, or rise as pages do
    form: /^(?:[§#№]\s?)?\p{Nd}{1,3}\s+(?=[^\s\p{Ll}])/u,
    isUsual: found => isHabit(found) && (countsOn(found.numbers) || (isHabit(found, 0.8) && rises(found.numbers))),
  },
  {
    // "7/04 "   "12/2031 "   "AB 901 "
    form: /^(?:\p{Lu}?\p{Nd}{1,2}\/\p{Nd}{1,2}|\p{Nd}{2,3}\/\p{Nd}{3,5}|\p{Lu}{1,2}\s?-?\p{Nd}{1,4})(?:\s*[|·–—:-]\s+|\s+)(?=[^\s\p{Ll}])/u,
    isUsual: found => isHabit(found) && differ(found, 0.7),
  },
  {
    // "## "   "+++ "   "▲ "   "--": signs may be the same before all
    form: /^(?:(?:#{1,6}|\+{2,3}|[^\p{L}\p{N}\p{P}\s$€£+]{1,4}|[*_~=|§†‡•·>-]{1,3})\s+|--)(?=\S)/u,
    isUsual: found => isHabit(found),
  },
  {
    // "3 May 19.00 h. "   "Fri 20:15 | "
    form: new RegExp(
      `^(?:(?:\\p{L}{2,12}\\.?,?\\s)?(?:\\p{Nd}{1,2}\\.?\\s\\p{L}{3,9}\\.?,?\\s${hour('[:.h]')}|${hour('[:h]')})|(?:${weekday}\\p{L}{0,9}\\.?,?\\s)?${hour('[.]')})(?![\\p{Nd}.,])(?:\\s?(?:h|Uhr|GMT|am|pm)\\b\\.?)?,?(?:\\s*[|–—:-]\\s*|\\s+)(?=\\S)`,
      'u',
    ),
    isUsual: found => isHabit(found) && differ(found, 0.7),
  },
  {
    // "B.12 "
    form: /^\p{Lu}\.\p{Nd}{1,2}\s+(?=\S)/u,
    isUsual: found => isHabit(found) && differ(found, 0.7),
  },
  {
    // "(The Gazette) "   "[ferry] ": an outlet, or what comes again
    form: /^(?:\([^()]{2,48}\)|\[[^[\]]{2,48}\]|⟦[^⟦⟧]{2,48}⟧)[:.]?\s+(?=\S)/u,
    isUsual: found => {
      const words = found.marks.map(mark => mark.trim())
      if (isHabit(found)) return areTails(words, 0.5) || found.different <= words.length * 0.7
      return isHabit(found, some) && areTails(words, 0.9)
    },
  },
  {
    // "SD/25/0871 "
    form: /^\p{Lu}{1,4}(?:[/-]\p{Nd}{1,4}){1,3}(?:\s[|–—-])?\s+(?=\S)/u,
    isUsual: found => isHabit(found) && differ(found, 0.7),
  },
  {
    // ":ferry: "
    form: /^:[a-z\d_+-]{2,30}:\s+(?=\S)/u,
    isUsual: found => isHabit(found) && differ(found, 0.7),
  },
  {
    // "2031-05-03 ": several stories may be of one day
    form: /^\p{Nd}{4}-[01]\p{Nd}-[0-3]\p{Nd}(?:[:,]|\s+[|·–—-])?\s+(?=\S)/u,
    isUsual: found => isHabit(found),
  },
]

/** Marks are looked for so far. In characters. */
const reach = 52
/** A document may number and date its headlines. */
const rounds = 2

/**
 * Cuts numbers, hours, days, signs and outlets in brackets before headlines: a document that sets one of them before
 * most of its headlines numbers, dates or marks them so.
 */
export function cutMarksBefore(heads: Heads): void {
  for (let round = 0; round < rounds; round++) {
    const texts = heads.texts().map(text => text.slice(0, reach))
    const usual = forms.find(({ form, isUsual }) => isUsual(foundBy(form, texts)))
    if (!usual) return
    texts.forEach((text, i) => heads.cutBefore(i, usual.form.exec(text)?.[0].length ?? 0))
  }
}

function foundBy(form: RegExp, texts: readonly string[]): Found {
  const marks = texts.flatMap(text => form.exec(text)?.[0] ?? [])
  return {
    marks,
    numbers: marks.map(mark => Number(/\p{Nd}+/u.exec(mark)?.[0].normalize('NFKC') ?? NaN)),
    different: new Set(marks).size,
    all: texts.length,
  }
}

/** Pages of a paper: they rise, and by more than counts in its stories would. */
const rises = (numbers: readonly number[]) =>
  numbers.length >= 4 && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!) && numbers.at(-1)! - numbers[0]! >= 20

/** Each is one more or one less than the one before. */
function countsOn(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((n, i) => n - numbers[i]!)
  const most = steps.length * 0.7
  return steps.filter(step => step === 1).length >= most || steps.filter(step => step === -1).length >= most
}
