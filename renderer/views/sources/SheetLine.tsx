import { Fragment, memo, type ReactNode } from 'react'
import type { Unclaimed } from '../../../core/model/reading.ts'
import { fieldsWithin, type Role, type Sheet, type SheetRow } from '../../store/sheet.ts'
import styles from './SheetLine.module.css'

const names = {
  section: 'section title',
  headline: 'headline',
  byline: 'byline',
  body: 'body',
  link: 'link',
  credit: 'credit',
  unclaimed: 'unclaimed',
} as const

/** A selection, or a caret where both are the same; UTF-16 offsets into the text. */
interface Part {
  readonly start: number
  readonly end: number
}

/** One row of the sheet. A long line's later rows carry no number. */
export const SheetLine = memo(function SheetLine({
  sheet,
  row,
  digits,
  unclaimed,
  part,
}: {
  sheet: Sheet
  row: SheetRow
  digits: number
  unclaimed: readonly Unclaimed[]
  part: Part | null
}) {
  const role = sheet.roles[row.line - 1]
  const isFirst = sheet.rows[sheet.firstRows[row.line - 1]!] === row
  return (
    <div className={styles.line} role="presentation" data-role={role ?? undefined}>
      <span role="rowheader" className={styles.number} style={{ width: `${Math.max(3, digits) + 1}ch` }}>
        {isFirst && row.line}
        {role && <span className="unseen">, {names[role]}</span>}
      </span>
      <span className={styles.bar} aria-hidden="true" />
      <span role="gridcell" className={styles.words} data-words="">
        {words(sheet, row, unclaimed, part)}
      </span>
    </div>
  )
})

/** A stretch of a row that looks other than the row: another field, nobody's, or selected. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly role?: Role
  readonly rest?: boolean
  readonly part?: boolean
}

/**
 * The words of a row; what is another field than the line's first, or nobody's, is underlined, what is selected stands
 * on a ground of its own.
 */
function words(sheet: Sheet, row: SheetRow, unclaimed: readonly Unclaimed[], part: Part | null): ReactNode {
  const marks = marksOf(sheet, row, unclaimed, part)
  if (marks.length === 0) return sheet.text.slice(row.start, row.end)
  const edges = [
    ...new Set([
      row.start,
      row.end,
      ...marks.flatMap(mark => [Math.max(row.start, mark.start), Math.min(row.end, mark.end)]),
    ]),
  ].sort((a, b) => a - b)
  const caret = part && part.start === part.end ? part.start : null
  return edges.map((start, i) => {
    const end = edges[i + 1] ?? start
    const over = marks.filter(mark => mark.start <= start && mark.end >= end && end > start)
    const role = over.find(mark => mark.role)?.role
    const text = sheet.text.slice(start, end)
    return (
      <Fragment key={start}>
        {start === caret && <span className={styles.caret} aria-hidden="true" />}
        {over.length === 0 ? (
          text
        ) : (
          <span
            className={styles.mark}
            data-role={role}
            data-rest={over.some(mark => mark.rest) || undefined}
            data-part={over.some(mark => mark.part) || undefined}
          >
            {text}
          </span>
        )}
      </Fragment>
    )
  })
}

function marksOf(sheet: Sheet, row: SheetRow, unclaimed: readonly Unclaimed[], part: Part | null): readonly Mark[] {
  const role = sheet.roles[row.line - 1]
  const fields = fieldsWithin(sheet, row.start, row.end)
  const rest = unclaimed[sheet.leftovers[row.line - 1]!]
  return [
    ...fields
      .filter(field => field.role !== role || field.owner !== fields[0]!.owner)
      .map(({ start, end, role }) => ({ start, end, role })),
    ...(rest && role !== 'unclaimed' && rest.end > row.start && rest.start < row.end
      ? [{ start: rest.start, end: rest.end, rest: true }]
      : []),
    ...(part && part.end >= row.start && part.start <= row.end
      ? [{ start: part.start, end: part.end, part: true }]
      : []),
  ]
}
