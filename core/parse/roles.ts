import type { Block } from './blocks.ts'
import type { Layout } from './layout.ts'
import { frameWeight, isClosing } from './frame.ts'
import { looksOf, type Looks } from './looks.ts'
import { isStyled, isTopped, mannerOf, properText, type Manner } from './manner.ts'
import { withoutUrl, type Repetition } from './repetition.ts'
import { sectionHint, shapeOf, type Shape } from './shape.ts'

/** What a block can be. `bare` is a headline with nothing under it; `title` is a section's. */
export const roles = ['title', 'headline', 'bare', 'deck', 'byline', 'paragraph', 'bullet', 'label', 'credit', 'furniture'] as const
export type Role = (typeof roles)[number]
export type Weights = Readonly<Record<Role, number>>

/** A block with what speaks for each role, its neighbours not yet heard. */
export type Weighed = {
  readonly block: Block
  readonly shape: Shape
  readonly weights: Weights
  /** A rare wide gap or a rule stands before it: no section runs on across. */
  readonly breakBefore: boolean
  /** An entry of a list of contents: it stands again further down. */
  readonly listed: boolean
  /** Where rules stand right over or under it. */
  readonly rules: 'none' | 'over' | 'under' | 'both'
}

const never = -30
const none = Object.fromEntries(roles.map(role => [role, never])) as Weights

/**
 * Weighs what each block is by its shape, its place and the document's own manner. A weight of 3 is strong evidence, -3
 * strong evidence against; `sequence.ts` adds what the neighbours say.
 */
export function weighRoles(blocks: readonly Block[], layout: Layout, repetition: Repetition): Weighed[] {
  const shapes = blocks.map(block => shapeOf(properText(block.text)))
  const looks = blocks.map(block => looksOf(block.text, repetition))
  const manner = mannerOf(blocks, shapes, looks)
  const listed = listedBlocks(blocks, shapes, repetition)
  const footerAt = footerFrom(blocks)
  let ruleBefore = false, signedAt = Infinity
  const weighed: Weighed[] = []
  blocks.forEach((block, i) => {
    if (block.form === 'rule' || block.form === 'footnote') { ruleBefore ||= block.form === 'rule'; return }
    const underlined = blocks[i + 1]?.form === 'rule' && blocks[i + 1]!.gap === 0
    const wideGap = layout.breakGap !== null && block.gap >= layout.breakGap
    const place = { index: weighed.length, left: blocks.length - 1 - i, signed: i > signedAt, footed: i > footerAt, listed: listed[i]!, next: blocks[i + 1] ?? null }
    const topped = manner.sentences && isTopped(blocks, shapes, i)
    const weights = weigh(block, shapes[i]!, { layout, repetition, manner, looks: looks[i]!, topped, wideGap, ruleBefore, underlined, ...place })
    if ((block.text === '--' && i >= blocks.length - 12) || (i >= blocks.length - 4 && isClosing(block.text))) signedAt = i
    weighed.push({ block, shape: shapes[i]!, weights, breakBefore: wideGap, listed: listed[i]! || block.said?.listed === true, rules: underlined ? (ruleBefore ? 'both' : 'under') : ruleBefore ? 'over' : 'none' })
    ruleBefore = false
  })
  return weighed
}

/** Index of the last rule if only a few blocks stand behind it and it parts no items: what follows may be the letter's foot. */
function footerFrom(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex(block => block.form === 'rule')
  return last > 0 && blocks.length - 1 - last <= 5 && !blocks[last + 1]?.ruled && !(blocks[last]!.gap === 0 && blocks[last - 1]!.form === 'text') ? last : Infinity
}

/** Blocks of a list of contents: no sentences, they stand again further down, and so does the block before or behind them. */
function listedBlocks(blocks: readonly Block[], shapes: readonly Shape[], repetition: Repetition): boolean[] {
  const again = blocks.map((block, i) => shapes[i]!.ending !== 'stop' && shapes[i]!.length <= 160 && repetition.times(block.text) <= 2 && repetition.comesAgain(block.text, block.lastLine))
  return again.map((one, i) => one && (again[i - 1] === true || again[i + 1] === true))
}

type Surroundings = {
  readonly layout: Layout, readonly repetition: Repetition, readonly manner: Manner, readonly looks: Looks
  readonly wideGap: boolean, readonly ruleBefore: boolean, readonly underlined: boolean
  readonly index: number, readonly left: number, readonly signed: boolean, readonly footed: boolean, readonly listed: boolean
  readonly next: Block | null
  /** A short sentence over a long block, where such are the document's headlines. */
  readonly topped: boolean
}

function weigh(block: Block, shape: Shape, at: Surroundings): Weights {
  const only = (role: Role, weight = 5): Weights => ({ ...none, [role]: weight })
  if (block.hint) return block.hint === 'headline' ? { ...only('headline', 7), bare: 4 } : { ...only(block.hint, 8), furniture: -4 }
  if (block.form === 'url') return only('label')
  if (block.form === 'bullet') return { ...only('bullet'), furniture: at.listed ? 7 : -6, label: at.looks.label - 2 }
  if (block.form === 'quoted') return { ...only('paragraph', 2), label: at.looks.label }
  const small = at.looks.credit || (at.looks.byline?.by ?? 0) > 0
  const linked = withoutUrl(block.text) !== block.text
  const aside = isAside(block)
  const headline = headlineWeight(shape, block, at) - (small ? 2 : 0) - (aside ? 4 : 0) - (at.manner.runIn || (at.manner.ruledItems && at.underlined) ? 3 : 0) - (isNamed(at.next) ? 10 : 0) - (at.manner.columns?.titles === block.column ? 2 : 0)
  return {
    title: titleWeight(shape, block, at) - (small || linked || aside ? 5 : 0),
    headline,
    bare: headline - 0.8,
    deck: deckWeight(block, shape, at),
    byline: bylineWeight(block, at.looks),
    paragraph: paragraphWeight(shape, block, at),
    bullet: never,
    label: linkWeight(at),
    credit: at.looks.credit ? 6 : -8,
    furniture: frameWeight(block, shape, at.repetition, {
      index: at.index, left: at.left, next: at.next?.text ?? null, signed: at.signed, footed: at.footed, listed: at.listed, sectionHint: sectionHint(block.text),
      styled: at.manner.styledTitles >= 2 && isStyled(block, shape, at.manner),
    }),
  }
}

function paragraphWeight(shape: Shape, block: Block, { layout, topped }: Surroundings): number {
  let weight = { stop: 3, question: 0.5, ellipsis: 1, colon: 0.5, none: -2.5 }[shape.ending]
  if (shape.sentences > 0) weight += 2.5
  weight += shape.length >= 250 ? 2.5 : shape.length >= 130 ? 1 : shape.length >= 60 ? 0 : -1
  if (shape.capitals !== null) weight += shape.capitals >= 0.7 ? -1.5 : shape.capitals <= 0.35 ? 1 : 0
  if (shape.startsLower) weight += 1
  if (block.pieces.length > 3) weight += 1
  if (shape.upper) weight -= 1.5
  if (topped) weight -= 2
  if (layout.itemGap !== null && block.gap > 0) weight += block.gap >= layout.itemGap ? -0.7 : 0.7
  return weight
}

function headlineWeight(shape: Shape, block: Block, { layout, repetition, topped, wideGap }: Surroundings): number {
  let weight = { stop: -2.5, question: 1, ellipsis: -0.5, colon: -0.5, none: 2 }[shape.ending]
  if (shape.sentences > 0) weight -= shape.sentences > 1 ? 3 : 1.5
  weight += shape.length < 12 ? -1 : shape.length < 26 ? -0.3 : shape.length <= 170 ? 1 : shape.length <= 230 ? -0.5 : shape.length <= 330 ? -3 : -7
  if (shape.capitals !== null && shape.capitals >= 0.6) weight += 1.5
  if (shape.startsLower) weight -= 1.5
  if (block.decorated) weight -= 0.5
  weight -= Math.min(3, Math.max(0, repetition.times(block.text) - 2))
  if (topped) weight += 6
  if (/[,;]$/u.test(block.text)) weight -= 2
  if (wideGap) weight += 0.5
  if (block.ruled) weight += 1
  if (layout.itemGap !== null && block.gap > 0) weight += block.gap >= layout.itemGap ? 1 : -1
  return weight
}

/** A line in brackets, or one with a day and a year right under another: where a story is from and when, and no story by itself. */
function isAside({ text, gap }: Block): boolean {
  if (text.length < 8 || text.length > 120) return false
  return /^\[[^\]]*\]$/u.test(text) || (gap === 0 && text.length <= 70 && /(?:^|\D)\d{1,2}(?:\D.*)?\b(?:19|20)\d\d\b/u.test(text))
}

/** A name that begins an item of its own, so that what stands over it is no headline. */
const isNamed = (block: Block | null) => block?.hint === 'byline' && block.place === 'start'

/** A deck stands right under its headline, in a text that parts its blocks by blank lines. */
function deckWeight(block: Block, shape: Shape, { layout, manner }: Surroundings): number {
  if (block.gap > 0 || !layout.spaced || shape.length > 200 || manner.columns?.headlines === block.column) return never
  return (shape.ending === 'stop' ? 0.5 : 2.5) - shape.sentences * 1.5 + (manner.decks >= 2 ? 1.5 : 0)
}

function titleWeight(shape: Shape, block: Block, { index, looks, manner, next, repetition, wideGap, ruleBefore, underlined }: Surroundings): number {
  let weight = { stop: -3, question: -1, ellipsis: -2, colon: 1.5, none: 1 }[shape.ending]
  if (shape.sentences > 0) weight -= 3
  weight += shortness(shape.length / manner.headline)
  if (shape.words > 8) weight -= 1
  // Four words without a small one between them tell what happened ("Captain Thanks Ferry Crew"); titles name a thing.
  if (shape.words >= 4 && shape.capitals !== null && !shape.upper && !/\s\p{Ll}/u.test(block.text)) weight -= 1.2
  if (manner.columns) weight += block.column === manner.columns.titles ? 2.5 : block.column === manner.columns.headlines ? -2.5 : 0
  const hint = looks.label >= 2 ? 0 : sectionHint(block.text)
  weight += hint
  const styled = isStyled(block, shape, manner)
  if (styled) weight += index > 0 || manner.styledTitles >= 2 ? 3 : 0
  else if (manner.styledTitles >= 2) weight -= 3
  if (index === 0 && hint === 0 && !(styled && manner.styledTitles >= 2)) weight -= 1.5
  if (next?.form === 'bullet') weight += withoutUrl(next.text) !== next.text ? 2.5 : next.text.length < 30 ? -1.5 : 0
  if (!styled && hint === 0 && manner.decks >= 2 && next?.form === 'text' && next.gap === 0) weight -= 2
  if (underlined) weight += manner.ruledItems ? 4 : 1.5
  if (isNamed(next)) weight += 6
  if (block.ruled) weight -= 4
  else if (ruleBefore) weight += 0.7
  if (wideGap) weight += 1
  weight -= Math.min(4, 1.5 * (repetition.times(block.text) - 1)) + Math.min(3, Math.max(0, looks.label - 0.5))
  if (shape.startsLower) weight -= 1
  return weight
}

/** What a title's length against the usual headline's says for it: 2.5 at a third, nothing at four fifths, -3.5 at half as long again. */
function shortness(relative: number): number {
  const steps = [[0.3, 2.5], [0.45, 2.2], [0.62, 1.7], [0.8, 0], [1, -1.5], [1.5, -3.5]] as const
  let [from, left] = steps[0] as readonly [number, number]
  if (relative <= from) return left
  for (const [to, right] of steps.slice(1)) {
    if (relative <= to) return left + (right - left) * (relative - from) / (to - from)
    from = to
    left = right
  }
  return left
}

/** A label, the more so if an address stands right under it. */
function linkWeight({ looks, next }: Surroundings): number {
  const weight = looks.label
  return weight - 1 + (weight >= 2 && next?.form === 'url' && next.gap <= 1 ? 2.5 : 0)
}

function bylineWeight(block: Block, { byline }: Looks): number {
  if (!byline) return -8
  if (byline.by > 0) return 5
  if (block.gap > 0) return -1.5
  return byline.names.every(name => block.text.slice(name.start, name.end).split(' ').length <= 3) ? 4.5 : 1.5
}
