import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { reportLine, useImport } from '../../store/import.ts'
import { closeOverlay } from '../../store/overlay.ts'
import styles from './ReportDialog.module.css'

/** What the last import came to, document by document. */
export function ReportDialog() {
  const report = useImport(state => state.report)
  if (!report) return null
  return (
    <Dialog title={reportLine({ ...report, skipped: [] })} width={560} onClose={closeOverlay}>
      <ul className={styles.list}>
        {report.sources.map(source => (
          <li key={source.id}>
            <span className={styles.name}>{source.name}</span>
            <span className={styles.what}>{source.items} {source.items === 1 ? 'item' : 'items'}</span>
            {source.notices.map((notice, at) => <p key={at} className={styles.why}>{notice.line ? `Line ${notice.line}: ` : ''}{notice.message}</p>)}
          </li>
        ))}
        {report.skipped.map((skipped, at) => (
          <li key={at}>
            <span className={styles.name}>{skipped.name}</span>
            <span className={styles.what}>skipped</span>
            <p className={styles.why}>{skipped.why}</p>
          </li>
        ))}
      </ul>
      <DialogActions><Button look="main" autoFocus onPress={closeOverlay}>Close</Button></DialogActions>
    </Dialog>
  )
}
