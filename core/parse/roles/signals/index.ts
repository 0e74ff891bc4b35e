import type { Block } from '../../blocks/block.ts'
import { mannerOf, properText } from '../../blocks/manner.ts'
import { wordsOf } from '../../lines/contents.ts'
import { isClosing } from '../../lines/frame.ts'
import type { Layout } from '../../lines/layout.ts'
import { looksOf } from '../../lines/looks.ts'
import type { Repetition } from '../../lines/repetition.ts'
import { shapeOf, type Shape } from '../../lines/shape.ts'
import type { Markup } from '../by-markup.ts'
import { Setting } from './document.ts'
import { markedSignals } from './marked.ts'
import { neighbourSignals } from './neighbours.ts'
import { ownSignals } from './own.ts'
import { placeSignals } from './place.ts'
import { seenOf, type Document, type Seen } from './seen.ts'

/** Blocks → what is seen of each; rules and footnotes are no blocks of their own here. */
export function look(
  blocks: readonly Block[],
  layout: Layout,
  repetition: Repetition,
  markupOf: (block: Block) => Markup | null = () => null,
): Document {
  const shapes = blocks.map(block => shapeOf(properText(block.text)))
  const looks = blocks.map(block => looksOf(block.text, repetition))
  const manner = mannerOf(blocks, shapes, looks)
  const listed = listedBlocks(blocks, shapes, repetition)
  const contents = contentsOf(blocks, listed)
  const seen: Seen[] = []
  let ruleBefore = false
  let signedAt = Infinity
  blocks.forEach((block, i) => {
    if (block.form === 'rule' || block.form === 'footnote') {
      ruleBefore ||= block.form === 'rule'
      return
    }
    const underlined = blocks[i + 1]?.form === 'rule' && blocks[i + 1]!.gap === 0
    seen.push(
      seenOf(block, shapes[i]!, looks[i]!, manner, {
        rules: underlined ? (ruleBefore ? 'both' : 'under') : ruleBefore ? 'over' : 'none',
        wideGap: layout.breakGap !== null && block.gap >= layout.breakGap,
        listed: listed[i]!,
        announced: contents.size > 0 && !listed[i] && contents.has(wordsOf(block.text, false)),
        at: i,
        markup: markupOf(block),
      }),
    )
    if ((block.text === '--' && i >= blocks.length - 12) || (i >= blocks.length - 4 && isClosing(block.text))) {
      signedAt = Math.min(signedAt, i)
    }
    ruleBefore = false
  })
  return { seen, layout, repetition, manner, signedAt, footerAt: footerFrom(blocks) }
}

/**
 * Hands on the signals of one block after the other, by number, its neighbours' looks and the document's among them.
 * The array is the same each time.
 */
export function eachSignals(document: Document, take: (on: readonly number[], i: number) => void): void {
  const setting = new Setting(document)
  const on: number[] = []
  document.seen.forEach((one, i) => {
    on.length = 0
    ownSignals(on, one, document)
    placeSignals(on, one, i, document)
    neighbourSignals(on, one, i, document)
    setting.signals(on, one, document.seen.length)
    if (one.markup) markedSignals(on, one, one.markup)
    take(on, i)
  })
}

/** The signals of each block, to keep. */
export function signalsOf(document: Document): number[][] {
  const signals: number[][] = []
  eachSignals(document, on => {
    signals.push([...on])
  })
  return signals
}

/**
 * Index of the last rule if only a few blocks stand behind it and it parts no items: what follows may be the letter's
 * foot.
 */
function footerFrom(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex(block => block.form === 'rule')
  return last > 0 &&
    blocks.length - 1 - last <= 5 &&
    !blocks[last + 1]?.ruled &&
    !(blocks[last]!.gap === 0 && blocks[last - 1]!.form === 'text')
    ? last
    : Infinity
}

/** The words of the entries of lists of contents. */
function contentsOf(blocks: readonly Block[], listed: readonly boolean[]): ReadonlySet<string> {
  const words = new Set(blocks.flatMap(({ text }, i) => (listed[i] ? [wordsOf(text, false), wordsOf(text, true)] : [])))
  words.delete('')
  return words
}

/**
 * Blocks of a list of contents: no sentences, they stand again further down, and so does the block before or behind
 * them.
 */
function listedBlocks(blocks: readonly Block[], shapes: readonly Shape[], repetition: Repetition): boolean[] {
  const again = blocks.map(
    (block, i) =>
      shapes[i]!.ending !== 'stop' &&
      shapes[i]!.length <= 160 &&
      repetition.times(block.text) <= 2 &&
      repetition.comesAgain(block.text, block.lastLine),
  )
  return again.map(
    (one, i) => blocks[i]!.said?.listed === true || (one && (again[i - 1] === true || again[i + 1] === true)),
  )
}
