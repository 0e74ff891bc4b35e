import { Button } from 'react-aria-components'
import { runCommand } from '../../commands/keyboard.ts'
import { useKeyboardOn } from '../../components/useKeyboardOn.ts'
import { useIndexProgress } from '../../store/index-progress.ts'
import { useSession } from '../../store/session.ts'
import { slotRef } from '../../store/slots.ts'
import styles from './Foot.module.css'

const words = { saved: 'Saved', saving: 'Saving', failed: 'Not saved' } as const

/** Saved, saving or failed at the left; the last undoable action with Undo at the right. */
export function Foot() {
  const { state, message } = useSession(session => session.save)
  const undo = useSession(session => session.history.undo)
  const readOnly = useSession(session => Boolean(session.hello?.readOnly))
  return (
    <footer className={styles.foot}>
      {readOnly ? (
        <span className={styles.reading} role="status">
          Reading only
        </span>
      ) : (
        <span className={styles.save} data-state={state} role="status" title={message ?? undefined}>
          {words[state]}
          {state === 'failed' && message && `: ${message}`}
        </span>
      )}
      <IndexProgress />
      <div ref={slotRef('foot-left')} className={styles.left} />
      {undo && !readOnly && (
        <span className={styles.undo}>
          <span>{undo}</span> <UndoButton />
        </span>
      )}
      <div ref={slotRef('foot-right')} className={styles.right} />
    </footer>
  )
}

/** Quietly: a search finds everything meanwhile, only not as fast. */
function IndexProgress() {
  const progress = useIndexProgress(state => state.progress)
  if (!progress) return null
  return (
    <span
      className={styles.index}
      title="Until it is ready, a search looks through every document and finds just as much."
    >
      Making the search index: {Math.floor((100 * progress.done) / progress.total)}%. Search finds everything meanwhile.
    </span>
  )
}

/** The button goes with the last thing to undo; the keyboard it had goes to the list. */
function UndoButton() {
  const button = useKeyboardOn<HTMLButtonElement>()
  return (
    <Button ref={button} className={styles.action!} onPress={() => runCommand('edit.undo')}>
      Undo
    </Button>
  )
}
