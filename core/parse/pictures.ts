import type { Parsed, Picture } from '../model/reading.ts'
import type { MarkedBlock, Structured } from '../model/structured.ts'
import { trimmed } from './lines.ts'
import { lastBefore, ownedSpans, type Owned } from './owners.ts'

/**
 * Gives each picture to the item it stands in. Where the first story has its picture above it, a picture right above a
 * story is that story's; one that belongs to none is unclaimed.
 */
export function attachPictures(parsed: Parsed, { text, blocks }: Structured): Parsed {
  const spans = ownedSpans(parsed.items)
  const titles = parsed.sections.map(({ start, end }): Owned => ({ start, end, field: '', item: -1 }))
  const shown = blocks.filter(block => block.form !== 'hidden')
  const starts = new Map(parsed.items.map((item, index) => [item.spans[0]?.start ?? -1, index]))
  const above = (i: number) => starts.get(nextStart(shown, i)) ?? null
  const leading = shown.some((block, i) => block.form === 'picture' && above(i) === 0)
  const items = parsed.items.map(item => ({ ...item, spans: [...item.spans], pictures: [] as Picture[] }))
  const unclaimed = [...parsed.unclaimed]
  shown.forEach((block, i) => {
    if (block.form !== 'picture') return
    const stretch = trimmed(text, block)
    if (!stretch) return
    if (block.hint === 'furniture') { unclaimed.push({ ...stretch, what: 'picture' }); return }
    const owner = (leading ? above(i) : null) ?? ownerBefore(spans, titles, stretch.start)
    const item = owner === null ? undefined : items[owner]
    if (!item) { unclaimed.push({ ...stretch, what: 'picture' }); return }
    item.spans.push({ field: `pictures[${item.pictures.length}].alt`, ...stretch })
    item.pictures.push({ url: block.picture, alt: text.slice(stretch.start, stretch.end), caption: captionAfter(shown, i, text), credit: item.credit })
  })
  return {
    ...parsed,
    items: items.map(({ pictures, ...item }) => ({ ...item, spans: item.spans.sort((a, b) => a.start - b.start), ...(pictures.length > 0 ? { pictures } : {}) })),
    unclaimed: unclaimed.sort((a, b) => a.start - b.start),
  }
}

/** Where the next block that is no picture starts, its sign aside or not. */
function nextStart(shown: readonly MarkedBlock[], i: number): number {
  const next = shown.slice(i + 1, i + 6).find(block => block.form !== 'picture')
  return next?.start ?? -2
}

/** The item that stands before, unless a section's title comes between. */
function ownerBefore(spans: readonly Owned[], titles: readonly Owned[], offset: number): number | null {
  const before = lastBefore(spans, offset), title = lastBefore(titles, offset)
  return !before || (title && title.start > before.start) ? null : before.item
}

/** A caption is marked as such by its adapter: a text right under the picture. */
function captionAfter(shown: readonly MarkedBlock[], i: number, text: string): string | null {
  const next = shown[i + 1]
  return next?.form === 'text' && next.gap === 0 && next.hint === null ? text.slice(next.start, next.end).trim() : null
}
