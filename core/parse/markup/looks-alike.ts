import type { MarkedBlock, Structured } from '../../model/structured.ts'
import { byWordsAlone, findRepetition } from '../lines/repetition.ts'
import { looksLikeCredit } from '../lines/credits.ts'
import { labelWeight } from '../lines/label-weight.ts'
import { splitLines } from '../text/lines.ts'
import { isUrlLine } from '../text/signs.ts'
import { readByline } from '../words/bylines.ts'
import { outletName } from '../words/outlets.ts'
import type { Led } from './leads/lead.ts'

/** A block with what can be seen of it before its neighbours are heard. */
export interface Seen {
  readonly marked: MarkedBlock
  /** Its words, sign aside. */
  readonly text: string
  /** Sentences rather than a line. */
  readonly prose: boolean
  /** A byline with its word, a credit, a link's label, an address: known by itself. */
  readonly small: 'byline' | 'credit' | 'label' | 'url' | null
  /** An entry of a list that counts. */
  readonly numbered: boolean
  /** Nearly all of it leads somewhere. */
  readonly linked: boolean
  readonly capitals: boolean
  /** What is set alike has the same name: rank or style; with capitals and links told apart. */
  readonly rough: string
  readonly fine: string
  /** How often its words, as an outlet's name, stand in the document. */
  readonly times: number
}

/** Blocks that a reader sees as lines of the letter: no pictures, rules, furniture. */
export function seenBlocks(
  { text, blocks }: Structured,
  led: Led,
  tails: ReadonlyMap<number, number> = new Map(),
): Seen[] {
  const shown = blocks.filter(
    ({ form, hint }) => form !== 'hidden' && form !== 'picture' && form !== 'rule' && hint !== 'furniture',
  )
  const repetition = findRepetition(splitLines(text))
  const times = new Map<string, number>()
  const ofBlock = (marked: MarkedBlock): MarkedBlock => ({ ...marked, end: tails.get(marked.start) ?? marked.end })
  const words = (marked: MarkedBlock) =>
    text.slice(marked.start + marked.sign, tails.get(marked.start) ?? marked.end).trim()
  for (const marked of shown) {
    const line = words(marked)
    if (line.length <= 90) times.set(outletName(line), (times.get(outletName(line)) ?? 0) + 1)
  }
  return shown.map((marked): Seen => {
    const line = words(marked)
    const linked = linkShare(ofBlock(marked)) >= 0.9
    const capitals = isCapitals(line)
    // What leads nowhere is a label by its words alone.
    const known =
      marked.level !== null
        ? null
        : marked.hint === 'label'
          ? 'label'
          : isUrlLine(line)
            ? 'url'
            : (readByline(line, repetition.opener)?.by ?? 0) > 0
              ? 'byline'
              : looksLikeCredit(line)
                ? 'credit'
                : labelWeight(line, marked.links.length > 0 ? repetition : byWordsAlone) >= 3 && !led.has(marked)
                  ? 'label'
                  : null
    const { style = '' } = marked
    const rough =
      marked.level !== null && (style === '' || style.startsWith('h'))
        ? `h${marked.level}`
        : `${marked.form === 'heading' ? 'text' : marked.form} ${style.replace('~', '')}`
    return {
      marked,
      text: line,
      numbered: marked.form === 'bullet' && /^\p{Nd}/u.test(text.slice(marked.start, marked.start + 1)),
      linked,
      capitals,
      small: known,
      rough,
      fine: `${rough}${rough.startsWith('h') ? ` ${style}` : ''}${capitals ? ' C' : ''}${linked ? ' L' : ''}`,
      prose: marked.level === null && known === null && isProse(line, ofBlock(marked)),
      times: line.length <= 90 ? (times.get(outletName(line)) ?? 1) : 1,
    }
  })
}

export const linkShare = ({ links, start, end, sign }: MarkedBlock): number =>
  links.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, end - start - sign)

/** All letters are capitals, in a script that has them. */
export const isCapitals = (line: string) => line.length <= 200 && /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

function isProse(line: string, marked: MarkedBlock): boolean {
  if (linkShare(marked) >= 0.9 && line.length < 240) return false
  const length = line.length + (line.slice(0, 400).match(wide)?.length ?? 0) * 1.5
  if (length >= 170 || marked.form === 'quoted') return true
  const stops = /[.!?…。։۔！？؟।]["”’»)」』]*$/u.test(line)
  return stops
    ? length >= 28 || /[.!?]["”’»)]*\s+\p{L}/u.test(line)
    : /[.!?…。։۔।！？؟]["”’»)」』]*\s+["“«„]?[\p{Lu}\p{Lo}]/u.test(line) && length >= 60
}
