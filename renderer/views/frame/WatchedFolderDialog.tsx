import { useEffect, useState } from 'react'
import type { FolderView } from '../../../core/contract/libraries.ts'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { pickFolder } from '../../store/libraries.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { call } from '../../store/session.ts'
import { FolderChooser } from './FolderChooser.tsx'
import styles from './WatchedFolderDialog.module.css'

/** The folder from which documents come by themselves: which it is, choosing another, and stopping. */
export function WatchedFolderDialog() {
  const [state, setState] = useState<RequestOutput<'watch.get'> | null>(null)
  const [left, setLeft] = useState(0)
  /** Whether our own chooser is shown, and the folder it looks into. */
  const [choosing, setChoosing] = useState(false)
  const [place, setPlace] = useState<FolderView | null>(null)
  useEffect(() => {
    void call('watch.get', {}).then(setState)
  }, [])
  const watch = async ({ token }: FolderView) => {
    const chosen = await call('watch.choose', { folder: token })
    if (!chosen) return
    setState(chosen)
    setLeft(chosen.left)
    setChoosing(false)
  }
  const choose = async () => {
    const picked = await pickFolder()
    if (picked && !picked.own) setChoosing(true)
    else if (picked?.folder) await watch(picked.folder)
  }
  const stop = async () => {
    setState((await call('watch.stop', {})) ?? state)
    setLeft(0)
  }
  if (choosing) {
    return (
      <Dialog title="Choose a folder to watch" width={560} onClose={closeOverlay}>
        <FolderChooser start={null} onPlace={setPlace} />
        <DialogActions>
          <Button onPress={() => setChoosing(false)}>Back</Button>
          <Button
            look="main"
            isDisabled={!place}
            onPress={() => {
              if (place) void watch(place)
            }}
          >
            {place ? `Watch ‘${place.name}’` : 'Watch'}
          </Button>
        </DialogActions>
      </Dialog>
    )
  }
  return (
    <Dialog title="Watched folder" onClose={closeOverlay}>
      <p className={styles.words}>
        Every document saved into the folder is imported by itself; what was saved while Galley was closed, when it is
        opened.
      </p>
      {state && (
        <p className={styles.folder}>
          {state.folder ?? 'No folder is watched.'}
          {state.problem && <span className={styles.problem}>{state.problem}</span>}
          {left > 0 && (
            <span>
              {left === 1
                ? 'The one document in it stays out; import it to have it.'
                : `The ${left.toLocaleString('en')} documents in it stay out; import them to have them.`}
            </span>
          )}
        </p>
      )}
      {state &&
        (state.folder === null ? (
          <DialogActions key="none">
            <Button onPress={closeOverlay}>Cancel</Button>
            <Button look="main" autoFocus onPress={() => void choose()}>
              Choose a folder…
            </Button>
          </DialogActions>
        ) : (
          <DialogActions key="one">
            <Button onPress={() => void stop()}>Stop watching</Button>
            <Button onPress={() => void choose()}>Choose another…</Button>
            <Button look="main" autoFocus onPress={closeOverlay}>
              Close
            </Button>
          </DialogActions>
        ))}
    </Dialog>
  )
}
