import type { MarkedBlock, Structured } from '../../model/structured.ts'
import type { Said } from '../lines/said.ts'
import { endsInCredit, looksLikeCredit } from '../lines/credits.ts'
import type { Line } from '../text/lines.ts'
import { creditWords } from '../words/words.ts'
import { lastBefore } from './owners.ts'

/**
 * Longer ones are texts, whatever the page calls them, and so are shorter ones that it calls nothing. In characters.
 */
const longest = 400
const longestFound = 200

/**
 * The lines that stand with pictures and say what these show or who made them: what the page calls a caption or a
 * credit, but for the words under a quotation, and what says who made the picture right above. They are no part of what
 * runs on from title to headline to text. What a curator says something of is none.
 */
export function captionsOf(
  { text, blocks }: Structured,
  lines: readonly Line[],
  said: readonly (Said | null)[],
): ReadonlySet<MarkedBlock> {
  const captions = new Set<MarkedBlock>()
  const spoken = lines.filter((_, i) => (said[i]?.by ?? 0) > 0)
  const shown = blocks.filter(({ form }) => form !== 'hidden')
  const cards = cardsIn(shown)
  shown.forEach((block, i) => {
    const before = shown[i - 1]
    const words = text.slice(block.start, block.end).trim()
    const line = lastBefore(spoken, block.end)
    if (block.form !== 'text' || cards.has(block) || (line && line.start >= block.start)) return
    const called = block.hint === 'credit' || (block.hint === 'caption' && before?.form !== 'quoted')
    const found =
      block.hint === null &&
      (before?.form === 'picture' || block.underPicture === true) &&
      words.length <= longestFound &&
      makerAt(words) !== null
    if (words.length <= longest && (called || found)) captions.add(block)
  })
  return captions
}

/** What a page calls a caption and holds a heading, or a link over its text, is a card: a story below its picture. */
function cardsIn(shown: readonly MarkedBlock[]): ReadonlySet<MarkedBlock> {
  const cards = new Set<MarkedBlock>()
  for (let i = 0; i < shown.length;) {
    let end = i
    while (end < shown.length && shown[end]!.hint === 'caption') end++
    const run = shown.slice(i, end)
    const [first] = run
    if (
      run.length > 1 &&
      (run.some(({ level }) => level !== null) ||
        first!.links.some(link => link.end - link.start >= (first!.end - first!.start) * 0.9))
    ) {
      for (const block of run) cards.add(block)
    }
    i = Math.max(end, i + 1)
  }
  return cards
}

/**
 * Where in a caption it is said who made the picture: 0 where all of it says so, behind what it shows in "The ferry on
 * Monday. Photo: Dee Fox"; null where nothing does.
 */
export function makerAt(words: string): number | null {
  if (saysMaker(words)) return 0
  for (const { index, 0: sign } of words.matchAll(parts)) {
    if (saysMaker(words.slice(index + sign.length))) return index + sign.length
  }
  return endsInCredit(words) ? 0 : null
}

/** What may stand between what a picture shows and who made it. */
const parts = /[.!?…]["”’»)]?\s+(?=\S)|[。！？]\s*(?=\S)|\s[|/–—-]\s+|;\s+|\s?(?=[([（【])|\s(?=📷|📸|©)/gu

/** Words for where a chart's numbers are from. */
const sources = new Set([
  'source',
  'sources',
  'data',
  'chart',
  'quelle',
  'quellen',
  'daten',
  'grafik',
  'données',
  'fuente',
  'fonte',
  'bron',
])

/** Looser than in other lines, which may speak of photographs. */
function saysMaker(part: string): boolean {
  const bare = part.replace(/^[\s([（【*_"“]+/u, '')
  const [word = ''] = /^[\p{L}\p{M}]+/u.exec(bare) ?? []
  const rest = bare.slice(word.length)
  if (
    looksLikeCredit(part) ||
    /^(?:©|📷|📸|courtesy\sof\s)\s?\S/iu.test(bare) ||
    /^(?:图片|照片|写真)由.{1,24}提供/u.test(bare)
  ) {
    return true
  }
  const named = creditWords.has(word.toLowerCase())
  const sourced = sources.has(word.toLowerCase()) && /^\s?[:：]\s*[\p{Lu}\p{Lo}]/u.test(rest)
  const divided = /^\s?(?:[:：=＝／/]|\.{1,3}(?=\s?\p{Lu}))\s*\S/u.test(rest)
  return (
    sourced ||
    (named && (divided || /^\s+(?:(?:\p{L}{1,9}\s)?(?:by|von|vom|de|di|da|par|por|door|av|af)\s)?\p{Lu}/u.test(rest)))
  )
}
