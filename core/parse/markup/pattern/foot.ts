import type { MarkedBlock } from '../../../model/structured.ts'
import { furnitureWords } from '../../words/words.ts'
import { linkShare, type Seen } from '../looks-alike.ts'
import type { Pattern } from './pattern.ts'

/**
 * Where a document's foot begins: behind the last story, at the first line that is set as nothing in the stories is, or
 * that says what only a letter's frame says. Index into `seen`; its length where there is no foot.
 */
export function footOf(seen: readonly Seen[], { hints, first, last }: Pattern): number {
  if (last < 0) return seen.length
  const partOf = (i: number) => partName(seen[i]!, hints)
  const within = new Set(seen.slice(first, last).map(one => one.rough))
  const pairs = new Set<string>()
  const parts = new Map<string, { all: number; closing: number }>()
  for (let i = first + 1; i <= last; i++) {
    pairs.add(`${partOf(i - 1)} ${partOf(i)}`)
    const { all, closing } = parts.get(partOf(i - 1)) ?? { all: 0, closing: 0 }
    parts.set(partOf(i - 1), { all: all + 1, closing: closing + (/^(?:title|headline)$/.test(partOf(i)) ? 1 : 0) })
  }
  /** What ends nearly every story it stands in: a link to go on, a line for the outlet. */
  const closes = (i: number) => {
    const part = parts.get(partOf(i))
    return (
      /^(?:label|outlet|credit)$/.test(partOf(i)) &&
      part !== undefined &&
      part.all >= 3 &&
      part.closing >= part.all * 0.8
    )
  }
  const masthead = seen
    .slice(0, first)
    .map(one => one.text.toLowerCase())
    .filter(text => text.length >= 4 && text.length <= 60)
  for (let i = last + 1; i < seen.length; i++) {
    const one = seen[i]!
    const own = one.marked.form === 'text' || one.marked.form === 'heading'
    const known = own && one.small === null
    const fresh = !pairs.has(`${partOf(i - 1)} ${partOf(i)}`)
    const strange = (!known ? 0 : within.has(one.rough) ? -0.5 : 1.5) + (known && fresh ? 1 : 0)
    const weight =
      footWeight(one, masthead, fresh || !within.has(one.rough)) +
      (one.prose ? Math.min(1, strange) : strange) +
      (closes(i - 1) ? (fresh ? 2 : 1.5) : 0) -
      (i === last + 1 && one.prose ? 1.5 : 0)
    if (weight < 2 || /^(?:title|headline)$/.test(partOf(i))) continue
    // Lines right over it that are set as it is and as nothing in the stories belong to it.
    let foot = i
    const goesWith = (at: number) =>
      at > last &&
      ((!within.has(one.rough) && seen[at]!.rough === one.rough) ||
        (at > last + 1 &&
          !seen[at]!.prose &&
          seen[at]!.small === null &&
          !hints.has(seen[at]!.marked) &&
          seen[at]!.marked.form === 'text' &&
          seen[at]!.text.length <= 40 &&
          !pairs.has(`${partOf(at - 1)} ${partOf(at)}`)))
    while (goesWith(foot - 1)) foot--
    return foot
  }
  return seen.length
}

/** What part of a story a block plays, as far as its looks tell. */
function partName({ marked, small, prose, rough }: Seen, hints: Pattern['hints']): string {
  return (
    hints.get(marked) ??
    small ??
    (marked.form === 'bullet' || marked.form === 'quoted' ? marked.form : `${prose ? 'prose' : 'line'} ${rough}`)
  )
}

/** How much a line says or shows what stands at a letter's foot. */
function footWeight({ text, marked, prose, small }: Seen, masthead: readonly string[], strange: boolean): number {
  const lower = text.toLowerCase()
  const words = new Set(lower.match(/[\p{L}\p{M}]+/gu) ?? [])
  let weight = 0
  for (const word of words) if (furnitureWords.has(word)) weight += 1.5
  if (/©|\(c\) ?(?:19|20)\d\d|copyright/iu.test(text)) weight += 2.5
  if (/^--\s*$|^[_—–-]{2,}$/u.test(text)) weight += 4
  if (
    marked.links.some(link =>
      /^mailto:|unsubscribe|opt-?out|abmelden|preferences|\/leave|list-manage|\/u\/|manage.*subscri/iu.test(link.url),
    )
  ) {
    weight += 2.5
  }
  if (masthead.some(name => lower.includes(name))) weight += 2
  if (strange && marked.links.length >= 2 && linkShare(marked) >= 0.6) weight += 2
  if (!prose && small === null && marked.links.length === 0 && text.length <= 60) weight += 0.5
  if (small === 'credit' || small === 'byline') weight -= 2
  if (prose && text.length > 200) weight -= 1
  return weight
}

/** The document with its foot marked as furniture; rows of pictures over it, or at the very end, too. */
export function withFoot(blocks: readonly MarkedBlock[], seen: readonly Seen[], foot: number): readonly MarkedBlock[] {
  const above = seen[foot - 1]?.marked.end ?? 0
  const start = seen[foot]?.marked.start ?? Infinity
  const pictures = blocks.filter(block => block.form === 'picture' && block.start >= above && block.start < start)
  const icons = pictures.length >= 2 && pictures.filter(block => block.links.length > 0).length >= pictures.length * 0.6
  const from = icons ? above : start
  return from === Infinity
    ? blocks
    : blocks.map(block =>
        block.start >= from && block.form !== 'hidden' ? { ...block, hint: 'furniture' as const } : block,
      )
}
