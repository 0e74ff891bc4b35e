import type { Stretch } from '../../../model/stretch.ts'
import type { MarkedBlock } from '../../../model/structured.ts'
import type { Said } from '../../lines/said.ts'
import { isByline } from '../../words/bylines.ts'
import { howLong } from '../../words/when.ts'
import { factsBehind } from '../facts-behind.ts'
import { blockAt, type Hinted } from './hinted.ts'
import { areButtons, areOnlyLinks, soleLink, trailingLink } from './links-of-line.ts'

/** What is known of a line's parts before it is divided. */
interface Known {
  readonly said: Said | null
  /** Where its headline stands on it. */
  readonly head: Stretch | null
  /** Where the outlet begins that it ends in; its end or more where there is none. */
  readonly tail: number
}

/** How a part differs from its line. */
type Change = Partial<Pick<MarkedBlock, 'form' | 'sign' | 'gap'>>
const asText: Change = { form: 'text', gap: 0, sign: 0 }

/** The parts that a line is made of: its own headline, its text, an outlet, links. */
export function partsOf(text: string, marked: MarkedBlock, line: number, known: Known): readonly Hinted[] {
  const { made, add } = partsMade(text, marked, line, known.said)
  const head = known.head && known.head.end <= marked.end ? known.head : null
  const { start, change } = head ? addHead(text, marked, head, add) : { start: marked.start, change: {} }
  if (known.tail > marked.start && known.tail < marked.end) {
    // Signs between a headline and its outlet go with the outlet.
    const outlet = Math.max(start, known.tail)
    add(start, outlet, head ? 'body' : marked.hint, change)
    add(outlet, marked.end, 'outlet', asText)
    return made
  }
  const isPlain = marked.form === 'text' && marked.hint === null
  const mayBeLinks = !head && (isPlain || areButtons(marked)) && marked.links.length >= 2
  if (mayBeLinks && areOnlyLinks(text, marked)) {
    addLinks(marked, add)
    return made
  }
  const label = start === marked.start ? soleLink(text, marked) : null
  if (label !== null) {
    add(start, marked.end, marked.hint, { sign: label - marked.start })
    return made
  }
  const link = isPlain || head ? trailingLink(text, marked) : marked.end
  add(start, link, head ? hintBehind(text.slice(start, Math.min(link, start + 200))) : marked.hint, change)
  add(Math.max(start, link), marked.end, 'label', asText)
  return made
}

type Add = (start: number, end: number, hint: Hinted['hint'], change: Change) => void

function partsMade(text: string, marked: MarkedBlock, line: number, said: Said | null): { made: Hinted[]; add: Add } {
  const made: Hinted[] = []
  const add: Add = (start, end, hint, change) => {
    const block = end > start ? blockAt(text, { ...marked, ...change }, start, end, line) : null
    if (!block) return
    // Only the first of them starts an item.
    const isSaid = said?.place === 'part' || made.length === 0
    made.push({
      block: { ...block, ...(isSaid ? { said } : {}), ...(hint === 'outlet' ? { outlet: true } : {}) },
      marked,
      hint,
    })
  }
  return { made, add }
}

/** What stands between a headline and its text: signs, how long it takes to read, a stop behind a link. */
const behindHead = new RegExp(`^(?:\\s*[([]\\s?${howLong}\\s?[)\\]])?(?:\\.(?=\\s))?[\\s–—:：;；|·•-]*`, 'iu')

/** Adds a line's headline and the facts behind it; where its text starts, and how that differs from its line. */
function addHead(text: string, marked: MarkedBlock, head: Stretch, add: Add): { start: number; change: Change } {
  const words = text.slice(head.end - Math.min(4, head.end - head.start), head.end)
  const end = head.end - (/\s*[:：–—|·•-]?\s*$/u.exec(words)?.[0].length ?? 0)
  // What stands before the headline is its sign, as a number is.
  add(marked.start, end, 'headline', { form: 'text', sign: Math.max(marked.sign, head.start - marked.start) })
  let from = end
  for (const fact of factsBehind(text, end, marked.end)) {
    // Signs before a fact go with it.
    add(from, fact.end, fact.is, { form: 'text', gap: 0, sign: fact.start - from })
    from = fact.end
  }
  const signs = behindHead.exec(text.slice(from, Math.min(marked.end, from + 32)))![0]
  return signs.trim() === ''
    ? { start: from + signs.length, change: asText }
    : { start: from, change: { ...asText, sign: signs.length } }
}

/** Several links on a line are as many labels; the signs between go with the label behind them. */
function addLinks({ start, end, links }: MarkedBlock, add: Add): void {
  links.forEach((link, i) => {
    const from = links[i - 1]?.end ?? start
    add(from, i === links.length - 1 ? end : link.end, 'label', { form: 'text', gap: 0, sign: link.start - from })
  })
}

/** What stands behind a headline is its text, or who wrote it. */
const hintBehind = (words: string) => (isByline(words.trim()) ? 'byline' : 'body')
