import { Button } from '../../components/Button.tsx'
import { greet, useSession } from '../../store/session.ts'
import styles from './Notices.module.css'

/** A strip under the bar while the desk can't reach its service, or may only read the library. */
export function Notices() {
  const lost = useSession(session => session.lost)
  const readOnly = useSession(session => session.hello?.readOnly)
  if (lost) {
    return (
      <div className={styles.notice} data-tone="problem" role="alert">
        <span>{lost}</span>
        <Button look="plain" onPress={() => void greet()}>Try again</Button>
      </div>
    )
  }
  if (readOnly) return <div className={styles.notice} role="status"><span>This library is open for reading only. {readOnly}</span></div>
  return null
}
