import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../../components/Button.tsx'
import { cancelImport, useImport } from '../../store/import.ts'
import styles from './ImportCard.module.css'

/** The import that is running: which document it is at, how far it is, and a way to end it. */
export function ImportCard() {
  const job = useImport(state => state.job)
  if (!job) return null
  const counted = job.total > 1 ? `${Math.min(job.done + 1, job.total)} of ${job.total}` : job.part > 0 && job.part < 1 ? `${Math.round(job.part * 100)}%` : ''
  return (
    <aside className={styles.card} aria-label="Import">
      <ProgressBar className={styles.progress!} minValue={0} maxValue={job.total || 1} value={Math.min(job.done + job.part, job.total || 1)} isIndeterminate={job.total <= 1 && job.part === 0}>
        {({ percentage }) => (
          <>
            <Label className={styles.words!}>
              <span className={styles.name}>{job.cancelling ? 'Cancelling' : `${job.phase === 'reading' ? 'Reading' : 'Opening'} ${job.name}`}</span>
              <span className={styles.count}>{counted}</span>
            </Label>
            <span className={styles.track}><span className={styles.bar} data-unknown={percentage === undefined || undefined} style={{ width: `${percentage ?? 100}%` }} /></span>
          </>
        )}
      </ProgressBar>
      <Button look="quiet" isDisabled={job.cancelling} onPress={() => void cancelImport()}>Cancel</Button>
    </aside>
  )
}
