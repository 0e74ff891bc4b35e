import { useEffect, useState } from 'react'
import type { SnapshotInfo } from '../../../core/contract/snapshots.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { closeOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import { listSnapshots, reasonOf, restoreSnapshot, takeSnapshot } from '../../store/snapshots.ts'
import styles from './ReportDialog.module.css'

const when = (at: string): string => new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The library as it was on other days, each to be made a library of its own. */
export function SnapshotsDialog() {
  /** Null until they were looked for. */
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[] | null>(null)
  const [busy, setBusy] = useState(false)
  const load = () => listSnapshots().then(found => setSnapshots(found ?? []))
  useEffect(() => {
    void listSnapshots().then(found => setSnapshots(found ?? []))
  }, [])

  const take = async () => {
    setBusy(true)
    if (await takeSnapshot()) await load()
    setBusy(false)
  }
  const restore = async (id: string) => {
    setBusy(true)
    if (await restoreSnapshot(id)) closeOverlay()
    setBusy(false)
  }
  return (
    <Dialog title="Snapshots" width={560} onClose={closeOverlay}>
      {snapshots?.length === 0 && <p>No snapshots yet. Galley takes one a day.</p>}
      <ul className={styles.list}>
        {snapshots?.map(snapshot => (
          <li key={snapshot.id}>
            <span className={styles.name}>{when(snapshot.at)}</span>
            <span className={styles.what}>{reasonOf(snapshot)}</span>
            <Button
              look="quiet"
              isDisabled={busy}
              aria-label={`Restore ${when(snapshot.at)} into a new library`}
              onPress={() => void restore(snapshot.id)}
            >
              Restore into a new library
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button isDisabled={busy || isReadOnly()} onPress={() => void take()}>
          Take one now
        </Button>
        <Button look="main" autoFocus onPress={closeOverlay}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  )
}
