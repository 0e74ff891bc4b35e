import type { Hint, MarkedBlock, MarkedLink } from '../../../core/model/structured.ts'
import type { Typed } from './list-signs.ts'
import type { Region } from '../html/regions.ts'
import type { Cell } from './tables.ts'
import type { Term } from './terms.ts'

/** What a run of text looks like to a reader. */
export interface Look {
  readonly form: MarkedBlock['form']
  /** 1 to 6 for a heading of the markup; null for text. */
  readonly level: number | null
  readonly hint: Hint | null
  /** Of the font, in px. */
  readonly size: number
  readonly bold: boolean
  /** In bold, in italics or underlined. */
  readonly stressed?: boolean
  /** Size, what sets it off, colour and the colour behind, parted by "/". */
  readonly style?: string
  /** The stretch of the page it stands in. */
  readonly region?: Region
  readonly cell?: Cell | null
  readonly term?: Term | null
  /** Whether it leads to another page, or to another place on the same. */
  readonly leads?: 'away' | 'within' | null
  /**
   * It may be the sign of a list's entry that is written into the text: in letters of a font of symbols, or as it is.
   */
  readonly typed?: Typed | null
}

/**
 * How most of a line is set; how it begins, marked as mixed, where nothing is most of it. `styles` are lengths by
 * style, in order.
 */
export function usualStyle(styles: ReadonlyMap<string, number>): string {
  let all = 0
  let most = 0
  let best = ''
  for (const [style, length] of styles) {
    all += length
    if (length > most) {
      most = length
      best = style
    }
  }
  return most >= all * 0.6 ? best : `${[...styles.keys()][0] ?? ''}/~`
}

/**
 * How much of a line behind its sign is set apart at its beginning, in bold (which ends at `bold`) or as an entry's
 * link, with more behind it.
 */
export function leadOf(
  words: string,
  form: MarkedBlock['form'],
  sign: number,
  bold: number,
  [first]: readonly MarkedLink[],
): number {
  const end =
    bold ||
    (first && (form === 'bullet' ? first.start === sign : form === 'text' && isNumbered(words, first)) ? first.end : 0)
  return end > sign && /[\p{L}\p{N}]/u.test(words.slice(end)) ? end - sign : 0
}

/** Whether a number stands before a line's link and a sign behind it: "3. Ferry: runs all night". */
const isNumbered = (words: string, { start, end }: MarkedLink) =>
  /^\(?\d{1,3}[.)）．、]\s*$/u.test(words.slice(0, start)) && /^\s*[:：—–-]/u.test(words.slice(end))

/**
 * The length of the signs before a heading or words in bold: "🌕 **Moon base on a budget.** Engineers …", "##
 * :sparkles: Highlights"
 */
export const decorationOf = (words: string) => decorated.exec(words)?.[0].length ?? 0
const decorated =
  /^(?:(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f]){0,12}|:[a-z][\w+-]{1,30}:)\s(?=\S)/u

/** The bullet somebody typed before a line. */
export const openingOf = (words: string) => /^[•▪◦‣●·*–-]\s+(?=[^\s])/u.exec(words.slice(0, 12))?.[0] ?? ''

/** A typed bullet or a picture before words in bold. */
export const isOrnament = (chunk: string) => /^(?:[•▪◦‣●·*–-]|[^\p{L}\p{N}\p{P}]+)$/u.test(chunk)

/** Whether words of two elements that stand beside each other would run together: "…at noon" and "Ferry returns". */
export const runTogether = (before: string, next: string) =>
  /^[\p{Ll}\p{N}.!?…)]\p{Lu}\p{L}/u.test((before.at(-1) ?? '') + next)
