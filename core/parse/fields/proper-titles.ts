import { numberLength, numberOf } from '../text/signs.ts'

const count = /(?<!\s)\s*[([](?:\d{1,3}|\d{1,3}\s\p{L}{2,12})[)\]]$/u
const ordinal =
  /^(?:\(?(?:[IVX]{1,5}|\p{Lu})[.)]\s+|[IVX]{1,5}\s[–—-]\s+|[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}、\s?|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا)[\u064B]?[:：،]\s*|(?:أولاً|ثانياً|ثالثاً|رابعاً|خامساً|سادساً|سابعاً|ثامناً)[:：،]\s*)(?=\S)/u
/**
 * "2.Laws", "２．催しもの", "4 】お知らせ", "[A] North", "A.ii. Private law", "PART B -- Drafts", "Kapitel 3: Süden": what counts
 * titles in other ways, one of them in a document.
 */
const enumerators = [
  /^\p{Nd}{1,2}\s?[.．)）】:：、]\s*(?=\p{L})/u,
  /^\[\p{L}\]\s+(?=\S)/u,
  /^\p{Lu}\.\s?[ivx]{1,4}[.)]\s+(?=\S)/u,
  /^\p{L}{2,10}\s(?:\p{Nd}{1,2}|[IVX]{1,4}|\p{Lu})\s*(?:--?|[:–—.)])\s+(?=\S)/u,
]
/** "[maps] 3": a word in brackets and how many items are under it. */
const tagged = /^\[([^[\]]+)\]\s+\p{Nd}{1,3}$/u
/** "2 / Laws", "1 Arrests": a number alone, which must count on from title to title. */
const bare = /^\p{Nd}{1,2}(?:\s*[/|–—─-]\s*|\s+)(?=\p{L})/u
/** ":zap:", as pictures are typed in Markdown; behind a title they are looked for so far. */
const picturesBefore = /^(?::[a-z\d_+-]{2,30}:\s+)+(?=\S)/u
const picturesBehind = /(?:\s+:[a-z\d_+-]{2,30}:)+$/u
const reach = 100
function withoutPictures(title: string): string {
  const proper = title.replace(picturesBefore, '')
  const end = proper.slice(-reach)
  const found = end.endsWith(':') ? picturesBehind.exec(end) : null
  return found && found.index + proper.length > end.length
    ? proper.slice(0, proper.length - end.length + found.index)
    : proper
}
/** Pictures and other signs that no title begins with by itself. */
const signsBefore =
  /^(?:(?:\/{2,3}(?=\s)|[^\p{L}\p{N}\p{P}\s$€£+]|[\uFE0F\u200D*_~=|§†‡•·+.:–—-])\s*)+(?=["“„«‘'(\p{L}\p{N}])/u
/**
 * Signs that stand behind a title; those of them that stand behind nothing but a blank, and those that do where only
 * such follow.
 */
const behind = /[^\p{L}\p{N}\p{P}\s$€£%]|[\uFE0F\u200D*_~=|§†‡•·–—.:-]/u
const opening = /[^\p{L}\p{N}\p{P}\s$€£+%]|[\uFE0F\u200D*_~=|§†‡•·–—-]/u
const trailing = /[.:·*+=_~-]/

/**
 * A title without the signs behind it, from the first with a blank before it. From its end on, as a title may hold any
 * number of blanks and signs.
 */
function withoutSignsBehind(title: string): string {
  let end = title.length
  let opens = false
  let onlyTrailing = true
  for (let at = title.length; at > 0;) {
    const sign = String.fromCodePoint(title.codePointAt(isPair(title, at) ? at - 2 : at - 1)!)
    at -= sign.length
    if (/\s/u.test(sign)) {
      if (opens) end = at
      continue
    }
    if (!behind.test(sign)) break
    onlyTrailing &&= trailing.test(sign)
    opens = opening.test(sign) || onlyTrailing
  }
  return title.slice(0, end)
}

/** Whether two code units before an offset are one character. */
const isPair = (text: string, at: number) => at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff

/**
 * Titles without what most of them have beside their words: the number before them, the count of their items behind;
 * and without the signs and pictures that any of them is set between. A number that goes on counting the headlines over
 * it goes, too; `counts` says how far these count.
 *
 *     "❖ EUROPE ❖"   "🌍 Europe"   "Europe :zap:"   "II. Europe"   "2 / Europe"   "PART B -- Europe"   "Europe (7)"   "[Europe]"   "[Europe] 7"   →  "Europe"
 */
export function properTitles(titles: readonly string[], counts: readonly number[] = []): string[] {
  const most = (test: (title: string) => boolean) =>
    titles.length >= 2 && titles.filter(test).length > titles.length * 0.6
  const plain = titles.map(title => withoutSignsBehind(withoutPictures(title).replace(signsBefore, '')) || title)
  const counted = most(title => count.test(title))
  const ordered =
    plain.filter(title => numberLength(title) > 0 || ordinal.test(title)).length > plain.length * 0.6 &&
    plain.length >= 2
  const numbers = plain
    .flatMap(title => bare.exec(title)?.[0] ?? [])
    .map(number => Number.parseInt(number.normalize('NFKC'), 10))
  const numbered =
    numbers.length >= 2 &&
    numbers.length > titles.length * 0.6 &&
    numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
  const enumerator = enumerators.find(one => most(title => one.test(title)))
  const tags = most(title => tagged.test(title))
  return plain.map((title, i) => {
    let proper = counted ? title.replace(count, '') : tags ? title.replace(tagged, '$1') : title
    if (ordered) proper = proper.slice(numberLength(proper)).replace(ordinal, '')
    else if (goesOn(title, counts[i] ?? 0)) proper = proper.slice(numberLength(proper))
    if (numbered) proper = proper.replace(bare, '')
    if (enumerator) proper = proper.replace(enumerator, '')
    return (/^\[[^[\]]+\]$/u.test(proper) ? proper.slice(1, -1).trim() : proper) || titles[i]!
  })
}

/** Headlines that must be numbered before they count. */
const fewestHeads = 3

/** Whether a title's number is the next behind those of the headlines: "6. New books" under headlines 1 to 5. */
const goesOn = (title: string, count: number) => count >= fewestHeads && numberOf(title) === count + 1
