import type { Looks } from '../lines/looks.ts'
import type { Shape } from '../lines/shape.ts'
import { cutTail, withoutTag } from '../words/tails.ts'
import type { Block } from './block.ts'

/** What the document's headlines and titles look like, as far as can be told before roles are decided. */
export type Manner = {
  /** Usual length of a headline. */
  readonly headline: number
  /** Share of headlines in capitals throughout. */
  readonly upperShare: number
  /** Short lines in capitals, where headlines aren't, or with signs set around. */
  readonly styledTitles: number
  /** Headlines with a second line right under them. */
  readonly decks: number
  /** Headlines are short sentences with a full stop. */
  readonly sentences: boolean
  /** Headlines open the blocks of their texts. */
  readonly runIn: boolean
  /** Rules part the items. */
  readonly ruledItems: boolean
  /** Columns at which titles and headlines stand, where indentation tells them apart; else null. */
  readonly columns: { readonly titles: number; readonly headlines: number } | null
}

export function mannerOf(blocks: readonly Block[], shapes: readonly Shape[], looks: readonly Looks[]): Manner {
  const heads = blocks.flatMap((block, i) => {
    const shape = shapes[i]!
    return block.hint === 'headline' ||
      (block.form === 'text' &&
        !block.hint &&
        (shape.ending === 'none' || shape.ending === 'question') &&
        shape.sentences === 0 &&
        shape.length >= 12 &&
        shape.length <= 260 &&
        !isSmall(looks[i]!))
      ? [{ shape, i }]
      : []
  })
  const allUpper = heads.every(({ shape }) => shape.upper)
  const lengths = heads
    .filter(({ shape }) => allUpper || !shape.upper)
    .map(({ shape }) => shape.length)
    .sort((a, b) => a - b)
  const upperShare = heads.length === 0 ? 0 : heads.filter(({ shape }) => shape.upper).length / heads.length
  const topped = blocks.filter((_, i) => isTopped(blocks, shapes, i)).length
  return {
    headline: lengths[Math.floor(lengths.length / 2)] ?? 60,
    upperShare,
    styledTitles: blocks.filter(
      (block, i) => block.form === 'text' && !isSmall(looks[i]!) && isStyled(block, shapes[i]!, { upperShare }),
    ).length,
    decks: heads.filter(({ i }) => blocks[i]!.gap > 0 && isDeckLike(blocks[i + 1], shapes[i + 1], looks[i + 1])).length,
    columns: columnsOfHeads(heads.map(({ i }) => blocks[i]!)),
    ruledItems: blocks.some(block => block.ruled),
    runIn: blocks.filter(block => block.hint === 'headline').length >= 3,
    sentences: topped >= 3 && heads.length <= topped / 2,
  }
}

/** Short lines stand at two columns, the fewer of them further out. */
function columnsOfHeads(heads: readonly Block[]): Manner['columns'] {
  const counts = new Map<number, number>()
  for (const { column = 0 } of heads) if (column <= 12) counts.set(column, (counts.get(column) ?? 0) + 1)
  const [outer, inner] = [...counts].filter(([, count]) => count >= 2).sort((a, b) => a[0] - b[0])
  return outer && inner && outer[1] < inner[1] && outer[1] + inner[1] >= heads.length * 0.7
    ? { titles: outer[0], headlines: inner[0] }
    : null
}

/** Capitals throughout where headlines aren't, or signs set around. */
export function isStyled(block: Block, shape: Shape, { upperShare }: Pick<Manner, 'upperShare'>): boolean {
  return block.decorated || (shape.upper && upperShare < 0.4)
}

/** One short sentence over a block at least twice as long. */
function isTopped(blocks: readonly Block[], shapes: readonly Shape[], i: number): boolean {
  const shape = shapes[i]!
  const next = shapes[i + 1]
  return (
    next !== undefined &&
    blocks[i]!.form === 'text' &&
    blocks[i + 1]!.form === 'text' &&
    shape.ending === 'stop' &&
    shape.sentences === 0 &&
    shape.length <= 80 &&
    next.length >= Math.max(90, shape.length * 2)
  )
}

/** A text without the address, label or footnote sign behind it, which say nothing about how it is written. */
export function properText(text: string): string {
  const note = /\s*\[\d{1,4}\]$/u.exec(text.slice(-12))
  const { end } = cutTail(note ? text.slice(0, -note[0].length) : text, 'label', new Set())
  return withoutTag(text.slice(0, cutTail(text.slice(0, end), 'prose', new Set()).end)) || text
}

/** A second line right under a headline that isn't somebody's name. */
function isDeckLike(block: Block | undefined, shape: Shape | undefined, looks: Looks | undefined): boolean {
  return (
    block?.gap === 0 &&
    block.form === 'text' &&
    shape!.sentences === 0 &&
    shape!.length <= 200 &&
    !isSmall(looks!) &&
    looks!.byline === null
  )
}

/** A label, credit or byline by its looks. */
function isSmall({ label, credit, byline }: Looks): boolean {
  return label >= 3 || credit || (byline?.by ?? 0) > 0
}
