import type { MarkedBlock } from '../model/structured.ts'
import { linkShare, type Seen } from './looks-alike.ts'
import type { Pattern } from './pattern.ts'
import { furnitureWords } from './words.ts'

/**
 * Where a document's foot begins: behind the last story, at the first line that is set as nothing in the stories is, or that says what only
 * a letter's frame says. Index into `seen`; its length where there is no foot.
 */
export function footOf(seen: readonly Seen[], { hints, first, last }: Pattern): number {
  if (last < 0) return seen.length
  const within = new Set(seen.slice(first, last).map(one => one.rough))
  const masthead = seen.slice(0, first).map(one => one.text.toLowerCase()).filter(text => text.length >= 6 && text.length <= 60)
  let ended = false
  for (let i = last + 1; i < seen.length; i++) {
    const one = seen[i]!
    const weight = footWeight(one, masthead) + (within.has(one.rough) ? -1 : 1.5) + (ended ? 0.5 : 0)
    if (weight >= 2 && !hints.get(one.marked)?.match(/title|headline/)) return i
    ended = one.small === 'label' || one.small === 'url'
  }
  return seen.length
}

/** How much a line says or shows what stands at a letter's foot. */
function footWeight({ text, marked, prose, small }: Seen, masthead: readonly string[]): number {
  const lower = text.toLowerCase(), words = new Set(lower.match(/[\p{L}\p{M}]+/gu) ?? [])
  let weight = 0
  for (const word of words) if (furnitureWords.has(word)) weight += 1.5
  if (/©|\(c\) ?(?:19|20)\d\d|copyright/iu.test(text)) weight += 2.5
  if (/^--\s*$|^[_—–-]{2,}$/u.test(text)) weight += 4
  if (marked.links.some(link => /^mailto:|unsubscribe|opt-?out|abmelden|preferences|\/leave|list-manage|\/u\/|manage.*subscri/iu.test(link.url))) weight += 2.5
  if (masthead.some(name => lower.includes(name))) weight += 2
  if (marked.links.length >= 2 && linkShare(marked) >= 0.6) weight += 2
  if (!prose && small === null && marked.links.length === 0 && text.length <= 60) weight += 0.5
  if (small === 'credit' || small === 'byline') weight -= 2
  if (prose && text.length > 200) weight -= 1
  return weight
}

/** The document with its foot, pictures too, marked as furniture. */
export function withFoot(blocks: readonly MarkedBlock[], from: number): MarkedBlock[] {
  return blocks.map(block => (block.start >= from && block.form !== 'hidden' ? { ...block, hint: 'furniture' as const } : block))
}
