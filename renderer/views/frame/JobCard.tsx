import { Label, ProgressBar } from 'react-aria-components'
import { focusOn } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { useKeyboardOn } from '../../components/useKeyboardOn.ts'
import styles from './JobCard.module.css'

/**
 * Something long that is running: what it is at, how far it is, and a way to end it. `part` is how much of the one it
 * is at is done, 0..1.
 */
export function JobCard({
  label,
  words,
  done,
  total,
  part = 0,
  cancelling,
  onCancel,
}: {
  label: string
  words: string
  done: number
  total: number
  part?: number
  cancelling: boolean
  onCancel: () => void
}) {
  const card = useKeyboardOn<HTMLElement>()
  const counted =
    total > 1 ? `${Math.min(done + 1, total)} of ${total}` : part > 0 && part < 1 ? `${Math.round(part * 100)}%` : ''
  return (
    <aside ref={card} className={styles.card} aria-label={label}>
      <ProgressBar
        className={styles.progress!}
        minValue={0}
        maxValue={total || 1}
        value={Math.min(done + part, total || 1)}
        isIndeterminate={total <= 1 && part === 0}
      >
        {({ percentage }) => (
          <>
            <Label className={styles.words!}>
              <span className={styles.name}>{cancelling ? 'Cancelling' : words}</span>
              <span className={styles.count}>{counted}</span>
            </Label>
            <span className={styles.track}>
              <span
                className={styles.bar}
                data-unknown={percentage === undefined || undefined}
                style={{ width: `${percentage ?? 100}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      <Button
        look="quiet"
        isDisabled={cancelling}
        onPress={() => {
          focusOn('list')
          onCancel()
        }}
      >
        Cancel
      </Button>
    </aside>
  )
}
