import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useSession } from '../../store/session.ts'
import styles from './Unreached.module.css'

/**
 * In place of the desk where the page never met its service: why, and loading it again, which goes on with a session
 * that another page has.
 */
export function Unreached() {
  const lost = useSession(session => session.lost)
  return (
    <main className={styles.page}>
      <EmptyState
        title="This page isn’t connected to Galley"
        action={
          <Button look="main" autoFocus onPress={() => location.reload()}>
            Try again
          </Button>
        }
      >
        <span role="alert">{lost}</span>
      </EmptyState>
    </main>
  )
}
