import type { MarkedBlock } from '../../../model/structured.ts'
import { firstOfNames, isByline, isName } from '../../words/bylines.ts'
import { givenNameAt } from '../../words/given-names.ts'
import { saysWhen, whens } from '../../words/when.ts'
import { byWords, storyLabels } from '../../words/words.ts'

/**
 * A lead is no longer than a headline, and has a word's letters; shorter blocks are names, labels and the like. In
 * characters.
 */
const longestLead = 160
const shortestLead = 3
const shortestRest = 4
const longestName = 80

/** Whether the words that a block opens with lead elsewhere. */
const isLink = (block: MarkedBlock) => block.links.some(({ end }) => end === edgeOf(block))
/** Where the words end that a block opens with. */
const edgeOf = ({ start, sign, lead }: MarkedBlock) => start + sign + lead

/** The words that blocks open with. */
export class Openings {
  readonly #text: string
  readonly #times = new Map<string, number>()

  constructor(text: string, blocks: readonly MarkedBlock[]) {
    this.#text = text
    for (const block of blocks) {
      if (block.lead > 0) this.#times.set(this.#of(block), (this.#times.get(this.#of(block)) ?? 0) + 1)
    }
  }

  /** The words as they stand there. */
  #opening(block: MarkedBlock): string {
    return this.#text.slice(block.start + block.sign, edgeOf(block))
  }

  /** The words as they are compared. */
  #of(block: MarkedBlock): string {
    return this.#opening(block)
      .trim()
      .toLowerCase()
      .replace(/\s*[:：.]$/u, '')
  }

  /** What follows them, so far. */
  #behind(block: MarkedBlock, reach = Infinity): string {
    return this.#text.slice(edgeOf(block), Math.min(block.end, edgeOf(block) + reach))
  }

  /** Whether a block opens with words of its own, neither a day nor a story's label, and more behind them. */
  isHead(block: MarkedBlock): boolean {
    const words = this.#of(block)
    return (
      block.lead >= shortestLead &&
      block.lead <= longestLead &&
      block.end - edgeOf(block) >= shortestRest &&
      this.#times.get(words) === 1 &&
      !storyLabels.has(words) &&
      whens[saysWhen(words)] !== 'wholly'
    )
  }

  /** Whether it is somebody's name with a colon: who speaks. */
  isSpeaker(block: MarkedBlock): boolean {
    return this.#isBeforeColon(block) && givenNameAt(this.#opening(block)) === 0
  }

  /** Whether most open with a question, which their text answers: an interview. */
  areQuestions(blocks: readonly MarkedBlock[]): boolean {
    return blocks.filter(block => /[?？]$/u.test(this.#of(block))).length > blocks.length * 0.5
  }

  /** "**Why it matters:** …" */
  isLabel(block: MarkedBlock): boolean {
    return block.lead > 0 && storyLabels.has(this.#of(block))
  }

  /** "**Market:** …", "**Market**: …": a headline's words, or a label; what leads elsewhere is none. */
  hasColon(block: MarkedBlock): boolean {
    return !isLink(block) && this.#isBeforeColon(block)
  }

  #isBeforeColon(block: MarkedBlock): boolean {
    const edge = edgeOf(block)
    return block.lead > 0 && /^[:：]|^.\s?[:：]/su.test(this.#text.slice(edge - 1, edge + 2))
  }

  /** Whether it has more words than labels and names do. */
  isWordy(block: MarkedBlock): boolean {
    return this.#of(block).split(/\s+/u).length >= 4
  }

  /**
   * Whether a sentence stands behind the words, or a link: "**Elm Street:** 28 April to 9 May" is an entry of a table.
   */
  isText(block: MarkedBlock): boolean {
    return (
      block.links.some(link => link.end > edgeOf(block)) || /[.!?…。)）]["”’»]?$/u.test(this.#behind(block).trimEnd())
    )
  }

  /**
   * Whether a sentence goes on behind its first words: "**Ferries** of the north run again"; behind a headline it says
   * more of it, and "by" and a name don't go on.
   */
  goesOn(block: MarkedBlock): boolean {
    const next = /^\s+(\p{Ll}[\p{L}’']*)/u.exec(this.#behind(block, 24))?.[1]
    return next !== undefined && !byWords.has(next) && !this.isWordy(block)
  }

  /**
   * Whether nothing but a word for it and the name of who wrote it stand behind a link: "[Ferry late](https://…) by Ann
   * Lee", but "[The report](https://…) de Paris".
   */
  isSigned(block: MarkedBlock): boolean {
    const rest = this.#behind(block, longestName).trim()
    const word = /^\p{L}+/u.exec(rest)?.[0] ?? ''
    return (
      isLink(block) &&
      block.end - edgeOf(block) < longestName &&
      byWords.has(word.toLowerCase()) &&
      isByline(rest) &&
      isName(firstOfNames(rest.slice(word.length).trim()), false)
    )
  }

  /**
   * Whether a head is divided from what follows: it ends as a sentence does, a sign or a bracket stands behind it, or a
   * stop behind a link.
   */
  isDivided(block: MarkedBlock): boolean {
    return (
      (isLink(block) && /^\.\s/u.test(this.#behind(block, 2))) ||
      /[.!?…。:：]["”’»]?\s?$/u.test(this.#opening(block)) ||
      /^\s*(?:[—–:：|·•]|-\s|[([（])/u.test(this.#behind(block, 8))
    )
  }
}
