import { useEffect, useState } from 'react'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { closeOverlay } from '../../store/overlay.ts'
import { call } from '../../store/session.ts'
import styles from './WatchedFolderDialog.module.css'

/** The folder from which documents come by themselves: which it is, choosing another, and stopping. */
export function WatchedFolderDialog() {
  const [state, setState] = useState<RequestOutput<'watch.get'> | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => { void call('watch.get', {}).then(setState) }, [])
  const choose = async () => {
    const chosen = await call('watch.choose', {})
    if (!chosen) return
    setState(chosen)
    setLeft(chosen.left)
  }
  const stop = async () => {
    setState(await call('watch.stop', {}) ?? state)
    setLeft(null)
  }
  return (
    <Dialog title="Watched folder" onClose={closeOverlay}>
      <p className={styles.words}>Every document saved into the folder is imported by itself, also while Galley was closed.</p>
      {state && (
        <p className={styles.folder}>
          {state.folder ?? 'No folder is watched.'}
          {state.problem && <span className={styles.problem}>{state.problem}</span>}
          {left !== null && left > 0 && <span>{left === 1 ? 'The one document in it stays out; import it to have it.' : `The ${left.toLocaleString('en')} documents in it stay out; import them to have them.`}</span>}
        </p>
      )}
      {state && !state.canChoose && !state.folder && <p className={styles.words}>In the browser, name the folder where Galley is started: <code>galley serve --watch DIR</code></p>}
      <DialogActions>
        {state?.folder && <Button onPress={() => void stop()}>Stop watching</Button>}
        {state?.canChoose && <Button onPress={() => void choose()}>Choose a folder…</Button>}
        <Button look="main" autoFocus onPress={closeOverlay}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}
