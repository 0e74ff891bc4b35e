import { classAtStart, isLower } from '../text/letters.ts'
import type { Line } from '../text/lines.ts'
import { endsSentence } from '../text/signs.ts'

/** A running head is no longer than this. */
export const longestHead = 120
/** From one page's head to the next the number rises by no more than this, and so many lines stand between at least. */
const farthest = 6
const nearest = 3

const numberBefore = /^(\d{1,4})(?:\s*[|·•–—]\s*|\s{3,})(\p{L}.*)$/u
const numberBehind = /^(\p{L}.*?)(?:\s*[|·•–—]\s*|\s{3,})(\d{1,4})(?:\s*(?:of|von|de|di|\/|af|av|sur)\s*\d{1,4})?$/u

/** A line that may be a page's head, with the page's number. */
interface Head {
  readonly at: number
  readonly no: number
}

/**
 * Lines that are a running head with its page's number on either side: the same words come again with numbers that
 * rise, more than a third of the times inside of a sentence, as no outlet and no score does; once where they stand far
 * apart, as at both ends of a printed line.
 *
 *     "2 | The Lineside" … "The Lineside | 3" … "4 | The Lineside"        "Kiln & Clay, October          211" … "212          Kiln & Clay, October"
 */
export function numberedHeads(lines: readonly Line[]): ReadonlySet<number> {
  const groups = new Groups()
  lines.forEach(({ text }, at) => {
    if (text.length > longestHead || !/^\d|\d$/u.test(text)) return
    const first = numberBefore.exec(text)
    const last = first ? null : numberBehind.exec(text)
    if (first) groups.add(first[2]!, { at, no: Number(first[1]) })
    else if (last) groups.add(last[1]!, { at, no: Number(last[2]) })
  })
  return new Set(
    groups
      .all()
      .filter(
        heads =>
          riseByPages(heads) &&
          (isWide(lines[heads[0]!.at]!)
            ? heads.some(({ at }) => cutsSentence(lines, at, true))
            : breaksIn(heads, lines) * 3 > heads.length),
      )
      .flatMap(heads => heads.map(({ at }) => at)),
  )
}

/**
 * Of lines that seem to be page marks, those that name an outlet and its page, as a press review's do: their words come
 * once, with pages in no order or, parted from the page by a sign, never inside of a sentence.
 *
 *     "Morning Post, p. 7" … "Dagens Handel, p. 12" … "Morning Post, p. 1"
 */
export function outletsByPage(lines: readonly Line[], isMark: (i: number) => boolean): ReadonlySet<number> {
  const groups = new Groups()
  lines.forEach(({ text }, at) => {
    const no = isMark(at) ? pageNoOf(text) : null
    if (no !== null && !isWide(lines[at]!) && /\p{L}{2}/u.test(text.replace(pageWords, ''))) {
      groups.add(text.replace(/\p{Nd}+/gu, '#'), { at, no })
    }
  })
  return new Set(
    groups
      .all()
      .filter(heads => !riseByPages(heads) || (isParted(lines[heads[0]!.at]!) && breaksIn(heads, lines) === 0))
      .flatMap(heads => heads.map(({ at }) => at)),
  )
}

/** "Page 2", "p. 3 of 8", "[Seite 4/5]", "2. strana": what says at either end of a line which page it is. */
const pageWords =
  /^[\s([–—-]*\p{L}{1,8}\.?\s?\p{Nd}{1,4}|\p{L}{1,8}\.?\s?\p{Nd}{1,4}(?:\s*(?:\p{L}{2,3}|\/)\s*\p{Nd}{1,4})?[\s)\]–—-]*$/gu

/** The number of the page that a mark says: the last one, but for how many there are in all. */
function pageNoOf(text: string): number | null {
  const no = /(\p{Nd}{1,4})(?:\s*(?:of|von|de|di|из|av|af|sur|\/)\s*\p{Nd}{1,4})?[^\p{Nd}]*$/iu.exec(text)?.[1]
  return no === undefined ? null : Number(no.normalize('NFKC'))
}

/** Heads by their words. */
class Groups {
  readonly #heads = new Map<string, Head[]>()

  add(words: string, head: Head): void {
    const key = words.toLowerCase().replace(/\s+/gu, ' ')
    const heads = this.#heads.get(key)
    if (heads) heads.push(head)
    else this.#heads.set(key, [head])
  }

  all(): Head[][] {
    return [...this.#heads.values()]
  }
}

/** How often heads stand inside of a sentence. */
const breaksIn = (heads: readonly Head[], lines: readonly Line[]): number =>
  heads.filter(({ at }) => cutsSentence(lines, at)).length

const isWide = ({ text }: Line) => /\S\s{3,}\S/u.test(text)
/** A name and its page are parted by a sign. */
const isParted = ({ text }: Line) => /[,;:|·]/u.test(text)

/** Whether the same words come again with numbers as pages have them. */
const riseByPages = (heads: readonly Head[]): boolean =>
  heads.length >= 2 &&
  heads.every(({ at, no }, n) => {
    const last = heads[n - 1]
    return !last || (no > last.no && no - last.no <= farthest && at - last.at >= nearest)
  })

/**
 * Whether a line stands inside of a sentence, perhaps with another line of the page's head under it; loosely, whatever
 * that is.
 */
function cutsSentence(lines: readonly Line[], at: number, loosely = false): boolean {
  const next = lines[at + 1]
  const second = lines[at + 2]
  const passes =
    next !== undefined &&
    second !== undefined &&
    !goesSmall(next) &&
    (loosely || (next.gap === 0 && second.gap > 0 && next.text.length <= shortHead))
  return standsInside(lines, at, passes ? at + 1 : at, shortestLine)
}

/**
 * Whether the line right over or under a page's mark stands between two halves of a sentence, as the name of a part
 * does that is printed on its pages only: "2 | The Lineside" / "Spring Number".
 */
export function headInside(lines: readonly Line[], mark: number, near: number): boolean {
  const { text } = lines[near]!
  const first = Math.min(mark, near)
  const last = Math.max(mark, near)
  return (
    lines[last]!.gap === 0 &&
    text.length <= shortHead &&
    /^[\p{Lu}\p{Lo}\p{Nd}]/u.test(text) &&
    !endsSentence(text) &&
    standsInside(lines, first, last, shortestHalf)
  )
}

/** The second line of a page's head is no longer. */
const shortHead = 60

/** Whether lines stand between two halves of a sentence. */
function standsInside(lines: readonly Line[], first: number, last: number, least: number): boolean {
  const before = lines[first - 1]?.text ?? ''
  const after = lines[last + 1]
  return before.length >= least && !endsSentence(before) && after !== undefined && goesSmall(after)
}
/**
 * A line that a page's head cuts off is at least so long; one that ends right over a page's mark and its title may be
 * shorter.
 */
const shortestLine = 20
const shortestHalf = 12

const goesSmall = ({ text }: Line) => (classAtStart(text) & isLower) !== 0
