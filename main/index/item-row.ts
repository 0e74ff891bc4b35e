import type { ItemRow } from '../../core/contract/views.ts'
import type { Status } from '../../core/model/curation.ts'
import type { Item } from '../../core/model/item.ts'
import type { IssueRecord } from '../../core/model/issue.ts'
import type { SourceRecord } from '../../core/model/source.ts'

export type IssueName = Pick<IssueRecord, 'id' | 'title' | 'number'>

/** What of an item's line is the same whatever its document is called, whoever uses it and on any day. */
export function storedRow(item: Item) {
  const { id, headline, kind, byline, section, credit, curation, read } = item
  return {
    id,
    headline,
    kind,
    words: firstWords(item),
    byline,
    section,
    credit,
    tags: curation.tags,
    starred: curation.starred,
    noted: curation.notes.length > 0,
    edited: Object.keys(curation.edits).length > 0,
    check: read.check,
  }
}
export type StoredRow = ReturnType<typeof storedRow>

/** The same as JSON. */
export const rowText = (row: StoredRow): string => narrow(row)

/**
 * JSON in which quotation marks, dashes and dots of good typography are escaped, and œ: one of them among letters of
 * Western Europe, which take a byte each, would have all of a list take two.
 */
const narrow = (part: unknown): string =>
  JSON.stringify(part).replaceAll(
    /[\u0152\u0153\u0178\u2010-\u2044\u20ac\u2122]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** One line of a list. `issues` hold the item; `status` is that of the day. */
export function itemRow(
  stored: StoredRow,
  source: Pick<SourceRecord, 'id' | 'title' | 'outlet' | 'date'>,
  issues: readonly IssueName[],
  status: Status,
): ItemRow {
  return { ...stored, ...ofSource(source), ...ofDesk(issues, status) }
}

/** The same as JSON: `stored` and the source's part are JSON too, and not taken apart. */
export function itemRowText(stored: string, source: string, issues: readonly IssueName[], status: Status): string {
  const desk = issues.length === 0 ? `{"status":"${status}","usedIn":[]}` : narrow(ofDesk(issues, status))
  return `${stored.slice(0, -1)},${source.slice(1, -1)},${desk.slice(1)}`
}
/** A source's part of its items' lines, as JSON. */
export const sourceText = (source: Pick<SourceRecord, 'id' | 'title' | 'outlet' | 'date'>): string =>
  narrow(ofSource(source))

const ofSource = ({ id, title, outlet, date }: Pick<SourceRecord, 'id' | 'title' | 'outlet' | 'date'>) => ({
  sourceId: id,
  outlet,
  sourceTitle: title,
  date,
})
const ofDesk = (issues: readonly IssueName[], status: Status) => ({
  status,
  usedIn: issues.map(({ id, title, number }) => ({ id, title, number })),
})

/**
 * At most 160 characters of the body, cut between words where there are any. An item that is a link and nothing else is
 * called by that link.
 */
function firstWords({ headline, body, links: [link] }: Item): string {
  if (!headline && !body.length) return link?.label || link?.url || ''
  let words = ''
  for (const block of body) {
    words += words ? ` ${block.text}` : block.text
    if (words.length > 160) break
  }
  if (words.length <= 160) return words
  const cut = words.slice(0, 159).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > 100 ? cut.slice(0, space) : cut).trimEnd()}…`
}
