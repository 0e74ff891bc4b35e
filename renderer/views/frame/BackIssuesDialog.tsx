import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ComboField } from '../../components/ComboField.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { useFrame } from '../../store/frame.ts'
import { pickAndImport } from '../../store/import.ts'
import { closeOverlay } from '../../store/overlay.ts'
import styles from './BackIssuesDialog.module.css'

/** Asks which digest the issues that follow belong to, then for their files. */
export function BackIssuesDialog() {
  const digests = useFrame(state => state.issues?.digests) ?? []
  const [digest, setDigest] = useState(digests.at(-1)?.name ?? '')
  const named = digest.trim()
  const choose = () => {
    if (!named) return
    closeOverlay()
    void pickAndImport(named)
  }
  return (
    <Dialog title="Import back issues" onClose={closeOverlay}>
      <SubmitKeys onSubmit={choose}>
        <p className={styles.words}>
          Issues you have sent become published issues with an entry for every item, so that what has run already is
          known. Choose as many files as you like.
        </p>
        <ComboField
          label="Digest"
          value={digest}
          onChange={setDigest}
          choices={digests.map(one => one.name)}
          placeholder="The letter they are issues of"
          autoFocus
          hint={
            named && !digests.some(one => one.name === named)
              ? 'A new digest; it takes its sections from the oldest of these issues.'
              : null
          }
        />
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" isDisabled={!named} onPress={choose}>
            Choose files…
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
