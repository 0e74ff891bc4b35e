import { placesOf } from './places.ts'
import type { Marks } from './marked-lines.ts'
import type { Gold } from './page.ts'

export interface Cropped {
  readonly text: string
  readonly gold: Gold
  readonly marks: Marks
}

/**
 * Some of a digest's items by themselves, as somebody pastes them: without masthead and foot. `from` and `to` are the
 * first and last item; titles that stand over one of them come along.
 */
export function cropped(text: string, gold: Gold, from: number, to: number, marks: Marks = new Map()): Cropped | null {
  const lines = text.split('\n')
  const starts: number[] = []
  let offset = 0
  for (const line of lines) {
    starts.push(offset)
    offset += line.length + 1
  }
  const lineOf = (at: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
  const places = placesOf(text, gold)
  const firsts = new Map<number, number>()
  const lasts = new Map<number, number>()
  for (const { item, start, end } of places) {
    firsts.set(item, Math.min(firsts.get(item) ?? Infinity, lineOf(start)))
    lasts.set(item, Math.max(lasts.get(item) ?? -1, lineOf(Math.max(start, end - 1))))
  }
  const titles = places
    .filter(({ field }) => field === 'title')
    .map(({ start }) => lineOf(start))
    .sort((a, b) => a - b)
  const first = firsts.get(from)
  const last = lasts.get(to)
  if (first === undefined || last === undefined || last < first) return null
  const before = from > 0 ? (lasts.get(from - 1) ?? -1) : -1
  const title = titles.filter(line => line < first && line > before)[0]
  const next = Math.min(firsts.get(to + 1) ?? last + 1, titles.find(line => line > last) ?? Infinity, lines.length)
  let start = title !== undefined && first - title <= 8 ? title : first
  let end = to + 1 < gold.items.length ? next - 1 : last
  while (end > last && lines[end]!.trim() === '') end--
  while (start > 0 && lines[start]!.trim() === '') start++
  const inside = titles.filter(line => line >= start && line <= end)
  const sections = places
    .filter(({ field, start: at }) => field === 'title' && inside.includes(lineOf(at)))
    .map(place => text.slice(place.start, place.end))
  const kept = gold.sections.filter(({ title: one }) =>
    sections.some(words => one.includes(words) || words.includes(one)),
  )
  const optional = (gold.optional ?? []).flatMap(([a, b]) =>
    a - 1 >= start && b - 1 <= end ? [[a - start, b - start] as const] : [],
  )
  return {
    text: `${lines.slice(start, end + 1).join('\n')}\n`,
    gold: {
      sections: kept,
      items: gold.items
        .slice(from, to + 1)
        .map(item => (kept.some(({ title: one }) => one === item.section) ? item : { ...item, section: null })),
      ...(optional.length > 0 ? { optional } : {}),
    },
    marks: new Map(
      [...marks].flatMap(([no, sign]) => (no - 1 >= start && no - 1 <= end ? [[no - start, sign] as const] : [])),
    ),
  }
}
