import { useEffect, useState } from 'react'
import { FolderName, type FolderView } from '../../../core/contract/libraries.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { createLibrary, pickFolder, unpackLibrary, usualFolder } from '../../store/libraries.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { say } from '../../store/session.ts'
import { FolderChooser } from './FolderChooser.tsx'
import styles from './NewLibraryDialog.module.css'

/** "Letters" of "Letters 2026-11-22.zip", as an export calls it. */
const nameIn = (file: string): string => file.replace(/\.zip$/i, '').replace(/ \d{4}-\d{2}-\d{2}( \(\d+\))?$/, '')

/** Names a new library and says where it goes; an empty one, or what a packed one holds. */
export function NewLibraryDialog({ packed }: { packed: { readonly token: string; readonly name: string } | null }) {
  const [name, setName] = useState(packed ? nameIn(packed.name) : '')
  const [place, setPlace] = useState<FolderView | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void usualFolder().then(setPlace)
  }, [])

  const choose = async () => {
    const picked = await pickFolder()
    if (picked?.own === false) setChoosing(true)
    else if (picked?.folder) setPlace(picked.folder)
  }
  const make = async () => {
    const given = FolderName.safeParse(name)
    if (!given.success) {
      say(`The library can’t be made: ${given.error.issues[0]?.message ?? 'it can’t be called that'}.`, 'problem')
      return
    }
    if (!place || busy) return
    setBusy(true)
    const made = packed
      ? await unpackLibrary(packed.token, place.token, given.data)
      : await createLibrary(place.token, given.data)
    setBusy(false)
    // A packed file is handed over once; whatever it came to, it would have to be chosen again.
    if (made || packed) closeOverlay()
  }
  if (choosing) {
    return (
      <Dialog title="Where the library goes" width={560} onClose={() => setChoosing(false)}>
        <FolderChooser start={place?.token ?? null} onPlace={setPlace} />
        <DialogActions>
          <Button look="main" onPress={() => setChoosing(false)}>
            Use this folder
          </Button>
        </DialogActions>
      </Dialog>
    )
  }
  return (
    <Dialog title={packed ? 'Import a packed library' : 'New library'} width={480} onClose={closeOverlay}>
      <SubmitKeys onSubmit={make}>
        <Field
          label="Name"
          value={name}
          onChange={setName}
          autoFocus
          hint={
            packed
              ? `What “${packed.name}” holds goes into a new folder of this name.`
              : 'A library is a folder of this name, with everything in it.'
          }
        />
        <div className={styles.place}>
          <span className={styles.label}>In the folder</span>
          <span className={styles.path} title={place?.place}>
            {place?.place ?? ''}
          </span>
          <Button onPress={() => void choose()}>Choose…</Button>
        </div>
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" isDisabled={busy || name.trim() === '' || !place} onPress={() => void make()}>
            {packed ? 'Import and open' : 'Make and open'}
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
