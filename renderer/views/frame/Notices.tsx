import { Button } from '../../components/Button.tsx'
import { runCommand } from '../../commands/keyboard.ts'
import { openAgain } from '../../store/libraries.ts'
import { greet, useSession } from '../../store/session.ts'
import styles from './Notices.module.css'

/**
 * A strip under the bar while the desk can't reach its service, may only read the library, or has versions to choose
 * between.
 */
export function Notices() {
  const lost = useSession(session => session.lost)
  const readOnly = useSession(session => session.hello?.readOnly)
  const conflicts = useSession(session => session.hello?.conflicts ?? 0)
  const inUse = useSession(session => session.hello?.inUse)
  if (lost) {
    return (
      <div className={styles.notice} data-tone="problem" role="alert">
        <span>{lost}</span>
        <Button look="plain" onPress={() => void greet()}>
          Try again
        </Button>
      </div>
    )
  }
  if (readOnly) {
    return (
      <div className={styles.notice} role="status">
        <span>This library is open for reading only. {readOnly}</span>
        {inUse && (
          <Button look="plain" onPress={() => void openAgain()}>
            Open again
          </Button>
        )}
      </div>
    )
  }
  if (conflicts > 0) {
    return (
      <div className={styles.notice} role="status">
        <span>
          {conflicts === 1 ? 'A record was' : `${conflicts} records were`} changed outside while Galley changed{' '}
          {conflicts === 1 ? 'it' : 'them'} too. Both versions are kept until you have chosen.
        </span>
        <Button
          look="plain"
          onPress={() => {
            runCommand('library.conflicts')
          }}
        >
          Choose…
        </Button>
      </div>
    )
  }
  return null
}
