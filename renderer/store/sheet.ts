import type { Reading } from '../../core/model/reading.ts'

/** What a line of a source is, as its gutter shows it. */
export type Role = 'section' | 'headline' | 'byline' | 'body' | 'link' | 'credit' | 'unclaimed'

/** One row of the sheet: a line, or a stretch of one that is too long to be drawn in one piece. */
export interface SheetRow {
  /** 1-based. */
  readonly line: number
  /** UTF-16 offsets into the text, `end` exclusive, without the line's end. */
  readonly start: number
  readonly end: number
}

/** A source's text laid out in lines, with what each was read as and whose it is. */
export interface Sheet {
  readonly text: string
  readonly rows: readonly SheetRow[]
  readonly lines: number
  /** Of each line, at index line - 1; null where nothing but space stands. */
  readonly roles: readonly (Role | null)[]
  /**
   * Index among the reading's items of the one a line belongs to, at index line - 1; -1 for none. Blank lines inside an
   * item are its own.
   */
  readonly owners: Int32Array
  /** Index among the unclaimed stretches of the one that stands on a line, at index line - 1; -1 for none. */
  readonly leftovers: Int32Array
  /** First row of each line, at index line - 1. */
  readonly firstRows: Uint32Array
  /** What was read of the text, in its order: for lines that hold more than one field, or of more than one item. */
  readonly fields: readonly SheetField[]
}

/** A stretch of the text that is a field of an item; `owner` is the item's index among the reading's. */
export interface SheetField {
  readonly start: number
  readonly end: number
  readonly role: Role
  readonly owner: number
}

/** Longest stretch of a line that is drawn as one row, in UTF-16 units. */
export const longestRow = 4_000

/** Lays out a reading's text. Linear in its length. */
export function layOutSheet(reading: Reading): Sheet {
  const { text } = reading
  const starts = lineStarts(text)
  const rows: SheetRow[] = []
  const firstRows = new Uint32Array(starts.length)
  starts.forEach((start, at) => {
    firstRows[at] = rows.length
    const end = endOfLine(text, start, starts[at + 1] ?? text.length)
    for (let from = start; ;) {
      const to = end - from > longestRow ? cutBefore(text, from + longestRow) : end
      rows.push({ line: at + 1, start: from, end: to })
      if (to === end) break
      from = to
    }
  })
  return { text, rows, lines: starts.length, firstRows, fields: fieldsOf(reading), ...claims(reading, starts) }
}

/** The line an offset stands on, 1-based. */
export function lineAt(sheet: Pick<Sheet, 'rows'>, offset: number): number {
  let low = 0
  let high = sheet.rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sheet.rows[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return sheet.rows[low]?.line ?? 1
}

/**
 * Where each line begins; the parser ends lines at the same signs. A text that ends with a line end has no further,
 * empty line.
 */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(end.index + end[0].length)
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop()
  return starts
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next
  while (end > start && /[\n\r\u2028\u2029]/.test(text[end - 1]!)) end -= 1
  return end
}

/** The offset after the last space before `limit`, or `limit` itself, never inside a surrogate pair. */
function cutBefore(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit - 1)
  if (space > limit - 200) return space + 1
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

function claims(reading: Reading, starts: readonly number[]) {
  const roles = new Array<Role | null>(starts.length).fill(null)
  const owners = new Int32Array(starts.length).fill(-1)
  const leftovers = new Int32Array(starts.length).fill(-1)
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const claim = (role: Role, start: number, end: number) => {
    for (let at = lineOf(start), last = lineOf(Math.max(start, end - 1)); at <= last; at += 1) roles[at] ??= role
  }
  for (const { start, end } of reading.sections) claim('section', start, end)
  reading.items.forEach((item, index) => {
    for (let line = item.lines[0]; line <= Math.min(item.lines[1], starts.length); line += 1) owners[line - 1] = index
    // A line that opens with a mark ("•", "By") is what follows it.
    for (const span of item.spans) if (!isMark(span.field)) claim(roleOf(span.field), span.start, span.end)
    for (const span of item.spans) if (isMark(span.field)) claim(roleOf(span.field), span.start, span.end)
  })
  reading.unclaimed.forEach(({ start, end }, index) => {
    for (let at = lineOf(start), last = lineOf(Math.max(start, end - 1)); at <= last; at += 1) {
      leftovers[at] = index
      roles[at] ??= 'unclaimed'
    }
  })
  return { roles, owners, leftovers }
}

/** The fields that have words, in the order of the text. */
function fieldsOf({ items }: Reading): SheetField[] {
  return items
    .flatMap((item, owner) =>
      item.spans.flatMap(({ field, start, end }) =>
        isMark(field) ? [] : [{ start, end, role: roleOf(field), owner }],
      ),
    )
    .sort((a, b) => a.start - b.start)
}

/** The fields that reach into a stretch of the text, by halving. */
export function fieldsWithin({ fields }: Pick<Sheet, 'fields'>, start: number, end: number): readonly SheetField[] {
  let low = 0
  let high = fields.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fields[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const found: SheetField[] = []
  for (; low < fields.length && fields[low]!.start < end; low++) found.push(fields[low]!)
  return found
}

const isMark = (field: string): boolean => ['bullet', 'by', 'rule', 'join'].includes(field)

function roleOf(field: string): Role {
  if (field === 'headline' || field === 'deck') return 'headline'
  if (field === 'by' || field.startsWith('byline')) return 'byline'
  if (field.startsWith('links')) return 'link'
  if (field === 'credit') return 'credit'
  if (field === 'rule') return 'section'
  return 'body'
}
