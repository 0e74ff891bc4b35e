import type { SourceDetail } from '../../core/contract/views.ts'
import type { ItemId } from '../../core/model/ids.ts'
import type { Sheet } from './sheet.ts'
import { lineAt } from './sheet.ts'

type ReadDetail = SourceDetail['items'][number]

/** What is chosen on the reading desk: an item, or a stretch nobody claimed (by its index in the reading). */
export type Chosen =
  { readonly type: 'item'; readonly id: ItemId } | { readonly type: 'unclaimed'; readonly at: number }

/** A row of the list of what was read from a source. */
export type ContentRow =
  | { readonly type: 'title'; readonly key: string; readonly title: string; readonly tone: 'section' | 'attention' }
  | { readonly type: 'item'; readonly key: string; readonly item: ReadDetail; readonly index: number }
  | {
      readonly type: 'unclaimed'
      readonly key: string
      readonly at: number
      readonly line: number
      readonly text: string
      readonly what: string
    }

/** Items under the titles they stand under, in the order of the text; what nobody claimed comes last, never hidden. */
export function contentRows(
  detail: SourceDetail,
  sheet: Sheet,
  keep: (item: ReadDetail) => boolean,
  withRest: boolean,
): ContentRow[] {
  const rows: ContentRow[] = []
  let section: string | null = null
  let begun = false
  detail.items.forEach((item, index) => {
    if (!keep(item)) return
    if (item.fields.section !== section || !begun) {
      section = item.fields.section
      // What stands before the first title needs none; what follows a break without one says so.
      if (section !== null || begun) {
        rows.push({ type: 'title', key: `title-${index}`, title: section ?? 'No section title', tone: 'section' })
      }
      begun = true
    }
    rows.push({ type: 'item', key: item.id, item, index })
  })
  if (!withRest) return rows
  const { unclaimed } = detail.source.reading
  if (unclaimed.length > 0) rows.push({ type: 'title', key: 'rest', title: 'Unclaimed', tone: 'attention' })
  unclaimed.forEach(({ start, end, what }, at) => {
    rows.push({
      type: 'unclaimed',
      key: `rest-${at}`,
      at,
      line: lineAt(sheet, start),
      text: sheet.text.slice(start, Math.min(end, start + 200)).replace(/\s+/gu, ' '),
      what,
    })
  })
  return rows
}

/** Everything that can be selected, in the order of the text. */
export function inTextOrder(detail: SourceDetail, sheet: Sheet): Chosen[] {
  const { items, unclaimed } = detail.source.reading
  return [
    ...items.map((item, at) => ({
      line: item.lines[0],
      order: at,
      chosen: { type: 'item', id: item.id } satisfies Chosen,
    })),
    ...unclaimed.map((rest, at) => ({
      line: lineAt(sheet, rest.start),
      order: at,
      chosen: { type: 'unclaimed', at } satisfies Chosen,
    })),
  ]
    .sort((a, b) => a.line - b.line || a.order - b.order)
    .map(one => one.chosen)
}

/** First and last line of what is selected, 1-based. */
export function linesOf(chosen: Chosen, detail: SourceDetail, sheet: Sheet): readonly [number, number] | null {
  const { items, unclaimed } = detail.source.reading
  if (chosen.type === 'item') return items.find(item => item.id === chosen.id)?.lines ?? null
  const rest = unclaimed[chosen.at]
  return rest ? [lineAt(sheet, rest.start), lineAt(sheet, Math.max(rest.start, rest.end - 1))] : null
}

/** What a line of the sheet belongs to. */
export function chosenAt(line: number, detail: SourceDetail, sheet: Sheet): Chosen | null {
  const owner = detail.source.reading.items[sheet.owners[line - 1] ?? -1]
  const rest = sheet.leftovers[line - 1] ?? -1
  if (rest >= 0 && (sheet.roles[line - 1] === 'unclaimed' || !owner)) return { type: 'unclaimed', at: rest }
  return owner ? { type: 'item', id: owner.id } : null
}

export const sameChoice = (a: Chosen | null, b: Chosen | null): boolean =>
  a?.type === 'item'
    ? b?.type === 'item' && a.id === b.id
    : b?.type === 'unclaimed'
      ? a?.type === 'unclaimed' && a.at === b.at
      : a === b

/** Lines of the source that an item's body stands on. */
export function bodyLines(item: SourceDetail['source']['reading']['items'][number], sheet: Sheet): number {
  const lines = new Set<number>()
  for (const span of item.spans) {
    if (!span.field.startsWith('body[')) continue
    for (
      let line = lineAt(sheet, span.start), last = lineAt(sheet, Math.max(span.start, span.end - 1));
      line <= last;
      line += 1
    ) {
      lines.add(line)
    }
  }
  return lines.size
}

const looks: Readonly<Record<string, string>> = {
  masthead: 'a masthead',
  footer: 'a footer',
  frame: 'part of the page, not of a story',
  footnote: 'a footnote',
  rule: 'a rule',
}

/** What an unclaimed stretch looks like, in words: "looks like a footer". */
export const sayLooks = (what: string): string => `looks like ${looks[what] ?? what}`

/** The second line of an item: "Imre Dahl, Jo Winter · 3 lines of body · 1 link". */
export function sayWhatItHas(item: ReadDetail, lines: number): string {
  const { kind, byline, links, credit, body } = item.fields
  const parts: string[] = []
  // "Photo: Idris Fenn" says what it is by itself.
  if (kind !== 'story' && !credit?.toLowerCase().startsWith(kind)) parts.push(kind)
  if (byline.length > 0) parts.push(byline.join(', '))
  if (lines > 0 && kind !== 'photo') parts.push(`${lines} ${lines === 1 ? 'line' : 'lines'} of body`)
  if (links.length > 0) parts.push(`${links.length} ${links.length === 1 ? 'link' : 'links'}`)
  if (credit) parts.push(credit)
  if (body.length === 0 && links.length === 0 && byline.length === 0 && !credit) parts.push('headline only')
  return parts.join(' · ')
}
