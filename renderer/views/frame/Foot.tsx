import { Button } from 'react-aria-components'
import { call, useSession } from '../../store/session.ts'
import { slotRef } from '../../store/slots.ts'
import styles from './Foot.module.css'

const words = { saved: 'Saved', saving: 'Saving', failed: 'Not saved' } as const

/** Saved, saving or failed at the left; the last undoable action with Undo at the right. */
export function Foot() {
  const save = useSession(session => session.save)
  const undo = useSession(session => session.history.undo)
  return (
    <footer className={styles.foot}>
      <span className={styles.save} data-state={save.state} role="status" title={save.message ?? undefined}>{words[save.state]}</span>
      <div ref={slotRef('foot-left')} className={styles.left} />
      {undo && <span className={styles.undo}><span>{undo}</span> <Button className={styles.action!} onPress={() => void call('history.undo', {})}>Undo</Button></span>}
      <div ref={slotRef('foot-right')} className={styles.right} />
    </footer>
  )
}
