import type { Line } from '../text/lines.ts'
import { bulletLength, endsSentence, isRule, isUrlLine, numberLength } from '../text/signs.ts'
import { isByline } from '../words/bylines.ts'

/** A headline's line is no longer. */
const longest = 72
/** So many pairs of lines must stand over texts, so many of them plainly be one line divided, and this share. */
const fewest = 3
const fewestPlain = 2
const share = 0.25

/**
 * Headlines that were divided by hand into two lines, as letters set in title case do: the second lines. A subtitle
 * looks alike, but where several of a document's first lines end in a word that ends nothing, or second lines begin
 * with one that begins nothing, these are no subtitles.
 *
 *     "Small States at the Table: How Five Countries" / "Learned to Bargain as One"        "Sanctions Need an Exit, and Those" / "Who Write Them Should Say Which"
 */
export function findSplitHeads(lines: readonly Line[]): ReadonlySet<number> {
  const pairs: number[] = []
  let plain = 0
  lines.forEach((line, i) => {
    if (!isPair(line, lines[i + 1], lines[i + 2])) return
    pairs.push(i + 1)
    if (endsNothing.test(line.text) || beginsNothing.test(lines[i + 1]!.text)) plain++
  })
  return new Set(pairs.length >= fewest && plain >= fewestPlain && plain >= pairs.length * share ? pairs : [])
}

function isPair(first: Line, second: Line | undefined, third: Line | undefined): boolean {
  return (
    first.gap > 0 &&
    second !== undefined &&
    second.gap === 0 &&
    third !== undefined &&
    isHead(first.text) &&
    !endsSentence(first.text) &&
    isHead(second.text) &&
    !/[.:;,]$/u.test(second.text) &&
    isTitleCase(`${first.text} ${second.text}`) &&
    (third.gap === 0 || third.text.length > longest)
  )
}

const isHead = (text: string) =>
  text.length >= 8 &&
  text.length <= longest &&
  /^["“'‘]?[\p{Lu}\p{Nd}]/u.test(text) &&
  bulletLength(text) === 0 &&
  numberLength(text) === 0 &&
  !isRule(text) &&
  !isUrlLine(text) &&
  !isByline(text)

/** Nearly all words but the short ones begin with a capital, and go on small. */
function isTitleCase(text: string): boolean {
  const long = text.match(/[\p{L}\p{M}’']{4,}/gu) ?? []
  const capital = long.filter(word => /^\p{Lu}.*\p{Ll}/u.test(word)).length
  return long.length >= 4 && capital >= long.length * 0.85
}

const words = (list: string) => list.split(' ').join('|')
const endsNothing = new RegExp(
  `\\s(?:${words('a an the and or of in on at to for by with from as is are was were has have its his her their our your who which that those these how why than into will would can could may must should')})$`,
  'iu',
)
const beginsNothing = new RegExp(
  `^(?:${words('of and or that which who whose than is are was were has have will')})\\s`,
  'iu',
)
