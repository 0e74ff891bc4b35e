import { memo, type ReactNode } from 'react'
import type { Unclaimed } from '../../../core/model/reading.ts'
import type { Sheet, SheetRow } from '../../store/sheet.ts'
import styles from './SheetLine.module.css'

const names = { section: 'section title', headline: 'headline', byline: 'byline', body: 'body', link: 'link', credit: 'credit', unclaimed: 'unclaimed' } as const

/** One row of the sheet. A long line's later rows carry no number. */
export const SheetLine = memo(function SheetLine({ sheet, row, digits, unclaimed }: {
  sheet: Sheet; row: SheetRow; digits: number; unclaimed: readonly Unclaimed[]
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
      <span role="gridcell" className={styles.words}>{words(sheet, row, unclaimed)}</span>
    </div>
  )
})

/** The words of a row, with what nobody claimed underlined where it shares the line with something claimed. */
function words(sheet: Sheet, row: SheetRow, unclaimed: readonly Unclaimed[]): ReactNode {
  const whole = sheet.text.slice(row.start, row.end)
  const rest = unclaimed[sheet.leftovers[row.line - 1]!]
  if (!rest || sheet.roles[row.line - 1] === 'unclaimed') return whole
  const from = Math.max(row.start, rest.start), to = Math.min(row.end, rest.end)
  if (from >= to) return whole
  return <>{sheet.text.slice(row.start, from)}<span className={styles.rest}>{sheet.text.slice(from, to)}</span>{sheet.text.slice(to, row.end)}</>
}
