import type { MarkedBlock, MarkedLink } from '../../../core/model/structured.ts'
import type { Region } from '../html/regions.ts'
import type { Cell } from './tables.ts'
import type { Term } from './terms.ts'

/**
 * A block with its words, where its links are counted from their start, and with what is known of its looks and of
 * where it stands on the page.
 */
export type Draft = { -readonly [K in Exclude<keyof MarkedBlock, 'start' | 'end'>]: MarkedBlock[K] } & {
  words: string
  links: MarkedLink[]
  /** Of its letters, in px. */
  size: number
  bold: boolean
  capitals: boolean
  /** The bullet somebody typed before it. */
  opening: string
  /** Where all of it leads: to another page, to another place on the same, or nowhere. */
  leads: 'away' | 'within' | null
  /** A line break of the source parts it from the block before. */
  broken: boolean
  region: Region | null
  cell: Cell | null
  term: Term | null
}

/**
 * Blocks whose typed bullets, styles' names and ranks as headings are told by how the document's blocks are set,
 * compared with each other.
 */
export const ranked = (blocks: readonly Draft[]): readonly Draft[] => rankHeadings(nameStyles(typedBullets(blocks)))

/**
 * Lines that open with a bullet somebody typed are bullets; signs that also stand for other things only where lines
 * with them follow each other.
 */
function typedBullets(blocks: readonly Draft[]): readonly Draft[] {
  const signOf = (block: Draft | undefined) =>
    block?.form === 'text' && block.hint === null && block.sign === 0 && block.opening ? block.opening : ''
  return blocks.map((block, i) => {
    const sign = signOf(block)
    if (sign === '') return block
    const beside = signOf(blocks[i - 1])[0] === sign[0] || signOf(blocks[i + 1])[0] === sign[0]
    return /^[•▪◦‣●]/u.test(sign) || beside
      ? { ...block, form: 'bullet' as const, sign: sign.length, lead: Math.max(0, block.lead - sign.length) }
      : block
  })
}

/**
 * Names for how blocks are set: colours count only where they aren't those of most of the text; a heading of the markup
 * begins with "h".
 */
function nameStyles(blocks: readonly Draft[]): Draft[] {
  const parts = blocks.map(block => (block.style ?? '').split('/'))
  const [colour, ground] = [2, 3].map(at => {
    const lengths = new Map<string, number>()
    blocks.forEach((block, i) => {
      const value = parts[i]![at] ?? ''
      lengths.set(value, (lengths.get(value) ?? 0) + block.words.length)
    })
    return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0]
  })
  return blocks.map((block, i) => {
    const [size = '', marks = '', ink = '', paper = '', mixed = ''] = parts[i]!
    return {
      ...block,
      style:
        size === ''
          ? ''
          : `${block.level === null ? '' : 'h'}${size}${marks}${ink === colour ? '' : 'c'}${paper === ground ? '' : 'g'}${mixed}`,
    }
  })
}

/** Of the ways to set a line larger or bolder, so many are ranks; the others are text. */
const mostRanks = 4

/** Lines set larger or bolder than the rest stand in for headings, in ranks below those of the markup. */
function rankHeadings(blocks: readonly Draft[]): Draft[] {
  const usual = usualSize(blocks)
  const body = blocks.filter(block => block.form === 'text')
  const boldShare = body.filter(block => block.bold).length / Math.max(1, body.length)
  const styles = new Map<string, { size: number; bold: boolean; capitals: boolean; over: number }>()
  const styleOf = (block: Draft, i: number): string | null => {
    const length = block.words.length
    if (block.form !== 'text' || block.hint !== null || length > longestHeading || !isWord(block.words)) return null
    const larger = block.size >= usual * 1.12
    const bold = block.bold && boldShare < 0.6
    if (!larger && !bold) return null
    if (
      !larger &&
      block.gap === 0 &&
      i > 0 &&
      blocks[i - 1]!.form === 'text' &&
      styles.size === 0 &&
      blocks[i - 1]!.bold === false
    ) {
      return null
    }
    return `${larger ? block.size : 0}/${bold}/${block.capitals}`
  }
  blocks.forEach((block, i) => {
    const style = styleOf(block, i)
    if (style === null) return
    const next = blocks.slice(i + 1, i + 4).find(other => other.form !== 'picture' && other.form !== 'hidden')
    const entry = styles.get(style) ?? {
      size: block.size >= usual * 1.12 ? block.size : 0,
      bold: block.bold,
      capitals: block.capitals,
      over: 0,
    }
    styles.set(style, { ...entry, over: entry.over + (next ? 1 : 0) })
  })
  const ranked = [...styles]
    .filter(([, style]) => style.over > 0)
    .sort(
      ([, a], [, b]) => b.size - a.size || Number(b.bold) - Number(a.bold) || Number(b.capitals) - Number(a.capitals),
    )
    .slice(0, mostRanks)
    .map(([key]) => key)
  const deepest = blocks.reduce((level, block) => Math.max(level, block.level ?? 0), 0)
  return blocks.map((block, i) => {
    const style = styleOf(block, i)
    const rank = style === null ? -1 : ranked.indexOf(style)
    return rank < 0 ? block : { ...block, form: 'heading', level: deepest + 1 + rank }
  })
}

/** In characters. */
const longestHeading = 220
/** Two signs are a word where each is a syllable or more: "经济". */
const isWord = (words: string) => words.length >= 3 || /^\p{Lo}{2}$/u.test(words)

/** The size most of the text is set in. */
function usualSize(blocks: readonly Draft[]): number {
  const lengths = new Map<number, number>()
  for (const block of blocks) {
    if (block.form === 'text' || block.form === 'bullet' || block.form === 'quoted') {
      lengths.set(block.size, (lengths.get(block.size) ?? 0) + block.words.length)
    }
  }
  let best = 16
  let most = 0
  for (const [size, length] of lengths) {
    if (size > 0 && length > most) {
      best = size
      most = length
    }
  }
  return best
}
