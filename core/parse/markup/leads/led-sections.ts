import type { MarkedBlock } from '../../../model/structured.ts'
import { sectionHint } from '../../lines/section-hint.ts'
import type { Openings } from './openings.ts'

/** What is shorter is no text. In characters. */
export const shortestText = 40

/**
 * What stands under a heading, down to the next; how much that is made of words that sections are called by, see
 * `sectionHint`.
 */
interface Stretch {
  readonly level: number
  readonly hint: number
  readonly blocks: readonly MarkedBlock[]
}

/**
 * Blocks that open with their headlines as nearly all under their heading do: of several sections, or of one that is
 * called like one or beside which headings of its rank stand over no texts.
 */
export function ledInSections(
  text: string,
  shown: readonly MarkedBlock[],
  openings: Openings,
): ReadonlySet<MarkedBlock> {
  const stretches = stretchesOf(text, shown)
  const last = stretches.at(-1)
  const labelled = areLabelled(stretches, openings)
  const found = stretches.map(stretch =>
    headsOf(stretch, openings, { colons: !labelled, alone: false, isLast: stretch === last }),
  )
  const forms = timesOf(found.flatMap(([head]) => head?.form ?? []))
  const stories = timesOf(stretches.flatMap((stretch, i) => (isStory(stretch, found[i]!) ? [stretch.level] : [])))
  const titles = timesOf(stretches.flatMap((stretch, i) => (isTitle(stretch, stretches[i + 1]) ? [stretch.level] : [])))
  /** Headings right over other headings are titles, and so are most of their rank. */
  const areTitles = (level: number) => titles.has(level) && titles.get(level)! >= (stories.get(level) ?? 0)
  const led = new Set<MarkedBlock>()
  found.forEach((heads, i) => {
    const { level, hint } = stretches[i]!
    const [head] = heads
    if (head && (areTitles(level) || forms.get(head.form)! > 1 || hint > 0 || !stories.has(level))) {
      for (const block of heads) led.add(block)
    }
  })
  // Where several sections do so, one with a single entry does.
  const colons = !labelled && [...led].some(block => openings.hasColon(block))
  stretches.forEach((stretch, i) => {
    if (found[i]!.length > 0) return
    for (const block of headsOf(stretch, openings, { colons, alone: true, isLast: stretch === last })) {
      if (colons || (forms.get(block.form) ?? 0) >= 2) led.add(block)
    }
  })
  return led
}

function stretchesOf(text: string, shown: readonly MarkedBlock[]): readonly Stretch[] {
  const stretches: { level: number; hint: number; blocks: MarkedBlock[] }[] = []
  for (const block of shown) {
    const { level, start, sign, end } = block
    if (level === null) stretches.at(-1)?.blocks.push(block)
    else stretches.push({ level, hint: sectionHint(text.slice(start + sign, end)), blocks: [] })
  }
  return stretches
}

function timesOf<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const times = new Map<Value, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}

/** Where half of a letter's stories have labels with colons behind what they open with, these head nothing. */
const areLabelled = (stretches: readonly Stretch[], openings: Openings) =>
  stretches.filter(({ blocks }) => blocks.some(block => openings.hasColon(block)) && !openings.isHead(blocks[0]!))
    .length > Math.max(2, stretches.length * 0.5)

/** A heading over a text that doesn't open with its own. */
const isStory = ({ blocks: [first] }: Stretch, heads: readonly MarkedBlock[]) =>
  heads.length === 0 && first?.form === 'text' && first.lead === 0 && first.end - first.start > shortestText

/** A heading over no text, right over one of another rank. */
const isTitle = ({ level, blocks }: Stretch, next: Stretch | undefined) =>
  blocks.every(block => block.end - block.start <= shortestText) && (next?.level ?? level) !== level

interface Asked {
  /** Words with a colon may be headlines. */
  readonly colons: boolean
  /** One is enough. */
  readonly alone: boolean
  /** The letter's foot stands behind. */
  readonly isLast: boolean
}

/** The blocks of a stretch that open with their headlines: its first, and nearly all that are as long. */
function headsOf({ blocks }: Stretch, openings: Openings, { colons, alone, isLast }: Asked): readonly MarkedBlock[] {
  const bodies = blocks.filter(isBody)
  const [first] = bodies
  const heads = bodies.filter(
    block => openings.isHead(block) && openings.isDivided(block) && (colons || !openings.hasColon(block)),
  )
  if (!first || heads[0] !== first || blocks.some(block => openings.isLabel(block))) return []
  if (!areHeads(heads, openings)) return []
  const { fewest, share } = enough(heads, openings, alone)
  const among = isLast && heads.length > 1 ? bodies.slice(0, bodies.lastIndexOf(heads.at(-1)!) + 1) : bodies
  const alike = among.filter(({ form }) => form === first.form)
  return heads.length >= fewest && heads.length >= alike.length * share ? heads : []
}

const isBody = ({ form, hint, start, end, lead }: MarkedBlock) =>
  (form === 'text' || form === 'bullet') && hint === null && (end - start > shortestText || lead > 0)

/** Of one form, with texts behind them, and neither who speaks nor questions. */
const areHeads = (heads: readonly MarkedBlock[], openings: Openings) =>
  heads.every(({ form }) => form === heads[0]!.form) &&
  heads.filter(block => openings.isText(block)).length >= heads.length * 0.6 &&
  heads.filter(block => openings.isSpeaker(block)).length <= heads.length * 0.5 &&
  !openings.areQuestions(heads)

/** How many there must be, and which share of all. */
function enough(heads: readonly MarkedBlock[], openings: Openings, alone: boolean): { fewest: number; share: number } {
  const withColon = heads.filter(block => openings.hasColon(block))
  const hasLabels = withColon.some(block => !openings.isWordy(block))
  const share = alone ? 1 : 0.6
  const fewest = hasLabels ? 3 : 2
  return { fewest: alone ? 1 : fewest, share: withColon.length > 0 ? 0.9 : share }
}
