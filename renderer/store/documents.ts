import type { SourceRow } from '../../core/contract/views.ts'

/** A view of the document list. */
export type Shelf = 'all' | 'new' | 'check'

export type DocumentRow =
  | {
      readonly type: 'outlet'
      readonly key: string
      readonly outlet: string
      readonly documents: number
      readonly folded: boolean
    }
  | { readonly type: 'document'; readonly key: string; readonly source: SourceRow; readonly label: string }

const byName = new Intl.Collator(undefined, { numeric: true }).compare

/** Where items made by hand stand. */
export const byHand = 'By hand'
const unknown = 'No publisher'

export const groupOf = (source: Pick<SourceRow, 'format' | 'outlet'>): string =>
  source.format === 'hand' ? byHand : source.outlet || unknown

/** Nothing in it was decided yet. */
export const isNew = (source: Pick<SourceRow, 'items' | 'fresh'>): boolean =>
  source.items > 0 && source.fresh === source.items

export const isOn = (shelf: Shelf, source: SourceRow): boolean =>
  shelf === 'all' || (shelf === 'new' ? isNew(source) : source.toCheck > 0)

/** Documents under their publishers, by name, the newest first; what was made by hand last. */
export function documentRows(sources: readonly SourceRow[], folded: ReadonlySet<string>): DocumentRow[] {
  const groups = new Map<string, SourceRow[]>()
  for (const source of sources) {
    const group = groupOf(source)
    const members = groups.get(group)
    if (members) members.push(source)
    else groups.set(group, [source])
  }
  const names = [...groups.keys()].sort((a, b) => last(a) - last(b) || byName(a, b))
  return names.flatMap((outlet): DocumentRow[] => {
    const members = groups.get(outlet)!.sort(newestFirst)
    const isFolded = folded.has(outlet)
    return [
      { type: 'outlet', key: `outlet-${outlet}`, outlet, documents: members.length, folded: isFolded },
      ...(isFolded
        ? []
        : members.map((source): DocumentRow => ({ type: 'document', key: source.id, source, label: labelOf(source) }))),
    ]
  })
}

const last = (group: string): number => (group === byHand ? 2 : group === unknown ? 1 : 0)

const newestFirst = (a: SourceRow, b: SourceRow): number =>
  (b.date ?? b.importedAt.slice(0, 10)).localeCompare(a.date ?? a.importedAt.slice(0, 10)) ||
  byName(wholeOf(b), wholeOf(a)) ||
  byName(a.title, b.title) ||
  b.importedAt.localeCompare(a.importedAt)

/** The title of what a part is of: parts of a long document stand in their order. */
const wholeOf = ({ title }: SourceRow): string => title.replace(/, part \d+ of \d+$/, '')

/** What a document is called under its publisher's name: its title without it, and its day ("No. 31 · 17 Nov"). */
export function labelOf(
  source: Pick<SourceRow, 'title' | 'outlet' | 'date' | 'format'>,
  year = new Date().getFullYear(),
): string {
  const { title, outlet, date, format } = source
  if (format === 'hand') return title
  const rest =
    outlet && title.toLocaleLowerCase().startsWith(outlet.toLocaleLowerCase())
      ? title.slice(outlet.length).replace(/^[\s,:·–—-]+/u, '')
      : title
  const name = rest === '' ? (date ? '' : title) : rest.charAt(0).toLocaleUpperCase() + rest.slice(1)
  return [name, date && shortDay(date, year)].filter(Boolean).join(' · ')
}

/** "17 Nov", with the year where it isn't this one. */
export function shortDay(date: string, year = new Date().getFullYear()): string {
  const day = new Date(`${date}T12:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  const other = day.getUTCFullYear() !== year
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(other && { year: 'numeric' as const }),
  }).format(day)
}
