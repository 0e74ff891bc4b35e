import type { MarkedBlock, Structured } from '../../model/structured.ts'
import { sectionHint } from '../lines/shape.ts'
import { firstOfNames, isByline, isName } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { saysWhen, whens } from '../words/when.ts'
import { byWords, storyLabels } from '../words/words.ts'

/**
 * A lead is no longer than a headline, and has a word's letters; shorter blocks are names, labels and the like. In
 * characters.
 */
const longestLead = 160
const shortestLead = 3
const shortestText = 40
const longestName = 80

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
 * Blocks that open with their own headline: "**Ferry talks resume.** Delegates met …", "**Market:** It opens at ten",
 * "**Night buses** — They run …". Most paragraphs or entries under a heading do so, each with other words, and so does
 * any entry that is a link and who wrote it. A story's words in bold are no heads, and neither are its labels: "**Why
 * it matters:** …".
 */
export function ledByRule({ text, blocks }: Structured): ReadonlySet<MarkedBlock> {
  const led = new Set<MarkedBlock>()
  const leads = new Openings(text, blocks)
  const shown = blocks.filter(({ form }) => form !== 'picture' && form !== 'hidden' && form !== 'rule')
  const paragraphs = shown.filter(
    block => block.form === 'text' && block.hint === null && block.end - block.start > shortestText,
  )
  const opened = paragraphs.filter(block => leads.isHead(block) && !leads.hasColon(block))
  if (opened.length >= 3 && opened.length >= paragraphs.length * 0.5 && !leads.areQuestions(opened)) {
    for (const block of opened) led.add(block)
  }
  for (const block of shown) {
    if (block.form === 'bullet' && block.hint === null && leads.isHead(block) && leads.isSigned(block)) led.add(block)
  }
  addSections(stretchesOf(text, shown), leads, led)
  for (const list of listsOf(shown)) {
    const items = list.filter(
      block => leads.isHead(block) && !leads.hasColon(block) && !leads.isSpeaker(block) && !leads.goesOn(block),
    )
    if (
      items.length >= 2 &&
      items.length >= list.length * 0.6 &&
      items.filter(item => item.links.length > 0).length >= items.length * 0.6
    ) {
      for (const block of items) led.add(block)
    }
  }
  return led
}

/**
 * Adds those that are so under their heading: of several sections, or of one that is called like one or beside which
 * headings of its rank stand over no texts.
 */
function addSections(stretches: readonly Stretch[], leads: Openings, led: Set<MarkedBlock>): void {
  // Where half of a letter's stories have labels with colons behind what they open with, these head nothing.
  const labelled =
    stretches.filter(({ blocks }) => blocks.some(block => leads.hasColon(block)) && !leads.isHead(blocks[0]!)).length >
    Math.max(2, stretches.length * 0.5)
  const last = stretches.at(-1)
  const found = stretches.map(stretch => headsOf(stretch, leads, !labelled, 2, stretch === last))
  const forms = new Map<string, number>()
  const stories = new Map<number, number>()
  const titles = new Map<number, number>()
  for (const [head] of found) if (head) forms.set(head.form, (forms.get(head.form) ?? 0) + 1)
  stretches.forEach(({ level, blocks: [first] }, i) => {
    if (
      found[i]!.length === 0 &&
      first?.form === 'text' &&
      first.lead === 0 &&
      first.end - first.start > shortestText
    ) {
      stories.set(level, (stories.get(level) ?? 0) + 1)
    }
  })
  // Headings right over other headings are titles, and so are most of their rank.
  stretches.forEach(({ level, blocks }, i) => {
    if (
      blocks.every(block => block.end - block.start <= shortestText) &&
      (stretches[i + 1]?.level ?? level) !== level
    ) {
      titles.set(level, (titles.get(level) ?? 0) + 1)
    }
  })
  const isTitles = (level: number) => (titles.get(level) ?? 0) > 0 && titles.get(level)! >= (stories.get(level) ?? 0)
  found.forEach((heads, i) => {
    const [head] = heads
    if (
      head &&
      (isTitles(stretches[i]!.level) ||
        (forms.get(head.form) ?? 0) > 1 ||
        stretches[i]!.hint > 0 ||
        !stories.has(stretches[i]!.level))
    ) {
      for (const block of heads) led.add(block)
    }
  })
  // Where several sections do so, one with a single entry does.
  const colons = !labelled && [...led].some(block => leads.hasColon(block))
  stretches.forEach((stretch, i) => {
    if (found[i]!.length === 0) {
      for (const block of headsOf(stretch, leads, colons, 1, stretch === last)) {
        if (colons || (forms.get(block.form) ?? 0) >= 2) led.add(block)
      }
    }
  })
}

/** The words that blocks open with. */
class Openings {
  readonly #text: string
  readonly #times = new Map<string, number>()

  constructor(text: string, blocks: readonly MarkedBlock[]) {
    this.#text = text
    for (const block of blocks) {
      if (block.lead > 0) this.#times.set(this.#of(block), (this.#times.get(this.#of(block)) ?? 0) + 1)
    }
  }

  #of({ start, sign, lead }: MarkedBlock): string {
    return this.#text
      .slice(start + sign, start + sign + lead)
      .trim()
      .toLowerCase()
      .replace(/\s*[:：.]$/u, '')
  }

  /** Whether a block opens with words of its own, neither a day nor a story's label, and more behind them. */
  isHead(block: MarkedBlock): boolean {
    const { lead, start, end, sign } = block
    const words = this.#of(block)
    return (
      lead >= shortestLead &&
      lead <= longestLead &&
      end - start - sign - lead >= 4 &&
      this.#times.get(words) === 1 &&
      !storyLabels.has(words) &&
      whens[saysWhen(words)] !== 'wholly'
    )
  }

  /** Whether it is somebody's name with a colon: who speaks. */
  isSpeaker(block: MarkedBlock): boolean {
    return (
      this.#isColon(block) &&
      givenNameAt(this.#text.slice(block.start + block.sign, block.start + block.sign + block.lead)) === 0
    )
  }

  /** Whether most open with a question, which their text answers: an interview. */
  areQuestions(blocks: readonly MarkedBlock[]): boolean {
    return blocks.filter(block => /[?？]$/u.test(this.#of(block))).length > blocks.length * 0.5
  }

  isLabel(block: MarkedBlock): boolean {
    return block.lead > 0 && storyLabels.has(this.#of(block))
  }

  /** "**Market:** …", "**Market**: …": a headline's words, or a label; what leads elsewhere is none. */
  hasColon(block: MarkedBlock): boolean {
    return !isLink(block) && this.#isColon(block)
  }

  #isColon({ start, sign, lead }: MarkedBlock): boolean {
    return lead > 0 && /^[:：]|^.\s?[:：]/su.test(this.#text.slice(start + sign + lead - 1, start + sign + lead + 2))
  }

  /** Whether it has more words than labels and names do. */
  isWordy(block: MarkedBlock): boolean {
    return this.#of(block).split(/\s+/u).length >= 4
  }

  /**
   * Whether a sentence stands behind the words, or a link: "**Elm Street:** 28 April to 9 May" is an entry of a table.
   */
  isText({ start, end, sign, lead, links }: MarkedBlock): boolean {
    return (
      links.some(link => link.end > start + sign + lead) ||
      /[.!?…。)）]["”’»]?$/u.test(this.#text.slice(start + sign + lead, end).trimEnd())
    )
  }

  /**
   * Whether a sentence goes on behind its first words: "**Ferries** of the north run again"; behind a headline it says
   * more of it, and "by" and a name don't go on.
   */
  goesOn(block: MarkedBlock): boolean {
    const { start, end, sign, lead } = block
    const next = /^\s+(\p{Ll}[\p{L}’']*)/u.exec(
      this.#text.slice(start + sign + lead, Math.min(end, start + sign + lead + 24)),
    )?.[1]
    return next !== undefined && !byWords.has(next) && !this.isWordy(block)
  }

  /**
   * Whether nothing but a word for it and the name of who wrote it stand behind a link: "[Ferry late](https://…) by Ann
   * Lee", but "[The report](https://…) de Paris".
   */
  isSigned(block: MarkedBlock): boolean {
    const { start, end, sign, lead } = block
    const rest = this.#text.slice(start + sign + lead, Math.min(end, start + sign + lead + longestName)).trim()
    const word = /^\p{L}+/u.exec(rest)?.[0] ?? ''
    return (
      isLink(block) &&
      end - start - sign - lead < longestName &&
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
    const { start, end, sign, lead } = block
    const edge = start + sign + lead
    if (isLink(block) && /^\.\s/u.test(this.#text.slice(edge, Math.min(end, edge + 2)))) return true
    return (
      /[.!?…。:：]["”’»]?\s?$/u.test(this.#text.slice(start + sign, edge)) ||
      /^\s*(?:[—–:：|·•]|-\s|[([（])/u.test(this.#text.slice(edge, Math.min(end, edge + 8)))
    )
  }
}

/** Whether the words that a block opens with lead elsewhere. */
const isLink = ({ start, sign, lead, links }: MarkedBlock) => links.some(({ end }) => end === start + sign + lead)

function stretchesOf(text: string, shown: readonly MarkedBlock[]): Stretch[] {
  const stretches: { level: number; hint: number; blocks: MarkedBlock[] }[] = []
  for (const block of shown) {
    if (block.level !== null) {
      stretches.push({
        level: block.level,
        hint: sectionHint(text.slice(block.start + block.sign, block.end)),
        blocks: [],
      })
    } else {
      stretches.at(-1)?.blocks.push(block)
    }
  }
  return stretches
}

/**
 * The blocks of a stretch that open with their headlines, at `least` so many: its first, and nearly all that are as
 * long.
 */
function headsOf(
  { blocks }: Stretch,
  leads: Openings,
  colons: boolean,
  least: number,
  isLast: boolean,
): readonly MarkedBlock[] {
  const bodies = blocks.filter(
    block =>
      (block.form === 'text' || block.form === 'bullet') &&
      block.hint === null &&
      (block.end - block.start > shortestText || block.lead > 0),
  )
  const first = bodies[0]
  const heads = bodies.filter(
    block => leads.isHead(block) && leads.isDivided(block) && (colons || !leads.hasColon(block)),
  )
  if (
    !first ||
    heads[0] !== first ||
    blocks.some(block => leads.isLabel(block)) ||
    heads.filter(block => leads.isSpeaker(block)).length > heads.length * 0.5 ||
    leads.areQuestions(heads) ||
    heads.some(block => block.form !== first.form) ||
    heads.filter(block => leads.isText(block)).length < heads.length * 0.6
  ) {
    return []
  }
  const fewest = heads.some(block => leads.hasColon(block) && !leads.isWordy(block)) ? (least === 1 ? 1 : 3) : least
  const share = heads.some(block => leads.hasColon(block)) ? 0.9 : least === 1 ? 1 : 0.6
  // Behind the last of them stands the letter's foot.
  const among = isLast && heads.length > 1 ? bodies.slice(0, bodies.lastIndexOf(heads.at(-1)!) + 1) : bodies
  return heads.length >= fewest && heads.length >= among.filter(({ form }) => form === first.form).length * share
    ? heads
    : []
}

/** Runs of bullets. */
function listsOf(blocks: readonly MarkedBlock[]): MarkedBlock[][] {
  const lists: MarkedBlock[][] = []
  let list: MarkedBlock[] | null = null
  for (const block of blocks) {
    if (block.form !== 'bullet') {
      list = null
      continue
    }
    if (list) list.push(block)
    else lists.push((list = [block]))
  }
  return lists
}
