import { numberLength } from './signs.ts'

const count = /\s*[([](?:\d{1,3}|\d{1,3}\s\p{L}{2,12})[)\]]$/u
const ordinal = /^(?:\(?(?:[IVX]{1,5}|\p{Lu})[.)]\s+|[IVX]{1,5}\s[–—-]\s+|[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}、\s?|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا)[\u064B]?[:：،]\s*|(?:أولاً|ثانياً|ثالثاً|رابعاً|خامساً|سادساً|سابعاً|ثامناً)[:：،]\s*)(?=\S)/u
/** "2 / Laws", "1 Arrests": a number alone, which must count on from title to title. */
const bare = /^\p{Nd}{1,2}(?:\s*[/|–—─-]\s*|\s+)(?=\p{L})/u
/** Pictures and other signs that no title begins or ends with by itself. */
const signsBefore = /^(?:(?:[^\p{L}\p{N}\p{P}\s$€£+]|[\uFE0F\u200D*_~=|§†‡•·+.:–—-])\s*)+(?=["“„«‘'(\p{L}\p{N}])/u, signsBehind = /\s+(?:[^\p{L}\p{N}\p{P}\s$€£+%]|[\uFE0F\u200D*_~=|§†‡•·–—-]|[.:·*+=_~-](?=[.:·*+=_~\s-]*$))(?:\s*(?:[^\p{L}\p{N}\p{P}\s$€£%]|[\uFE0F\u200D*_~=|§†‡•·–—.:-]))*$/u

/**
 * Titles without what most of them have beside their words: the number before them, the count of their items behind; and without the signs and pictures
 * that any of them is set between. A number that goes on counting the headlines goes, too.
 *
 *     "❖ EUROPE ❖"   "🌍 Europe"   "II. Europe"   "2 / Europe"   "Europe (7)"   "[Europe]"   →  "Europe"
 */
export function properTitles(titles: readonly string[], headlines: readonly string[] = []): string[] {
  const most = (test: (title: string) => boolean) => titles.length >= 2 && titles.filter(test).length > titles.length * 0.6
  const plain = titles.map(title => title.replace(signsBefore, '').replace(signsBehind, '') || title)
  const counted = most(title => count.test(title)), ordered = plain.filter(title => numberLength(title) > 0 || ordinal.test(title)).length > plain.length * 0.6 && plain.length >= 2
  const numbers = plain.flatMap(title => bare.exec(title)?.[0] ?? []).map(number => Number.parseInt(number.normalize('NFKC'), 10))
  const numbered = numbers.length >= 2 && numbers.length > titles.length * 0.6 && numbers.every((n, i) => i === 0 || n > numbers[i - 1]!)
  const heads = new Set(headlines.map(numberOf).filter(no => no !== null)), goesOn = (no: number | null) => no !== null && heads.size >= fewestHeads && heads.has(no - 1) && !heads.has(no)
  return plain.map((title, i) => {
    let proper = counted ? title.replace(count, '') : title
    if (ordered || goesOn(numberOf(title))) proper = proper.slice(numberLength(proper)).replace(ordinal, '')
    if (numbered) proper = proper.replace(bare, '')
    return (/^\[[^[\]]+\]$/u.test(proper) ? proper.slice(1, -1).trim() : proper) || titles[i]!
  })
}

/** Headlines that must be numbered before they count. */
const fewestHeads = 3

/** The number that a line begins with as those of lists do: "6. New books". */
function numberOf(line: string): number | null {
  const no = Number.parseInt(line.slice(0, numberLength(line)).replace(/^[([#]/u, ''), 10)
  return Number.isNaN(no) ? null : no
}
