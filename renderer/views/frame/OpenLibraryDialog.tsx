import { useState } from 'react'
import type { FolderView } from '../../../core/contract/libraries.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { openLibrary } from '../../store/libraries.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { FolderChooser } from './FolderChooser.tsx'

/** Finds the folder of a library, where the host has no dialog of its own for that. */
export function OpenLibraryDialog() {
  const [place, setPlace] = useState<FolderView | null>(null)
  const [busy, setBusy] = useState(false)
  const open = async (folder: FolderView) => {
    setBusy(true)
    if (await openLibrary(folder.token)) closeOverlay()
    setBusy(false)
  }
  return (
    <Dialog title="Open a library" width={560} onClose={closeOverlay}>
      <FolderChooser start={null} onPlace={setPlace} onLibrary={folder => void open(folder)} />
      <DialogActions>
        <Button onPress={closeOverlay}>Cancel</Button>
        <Button
          look="main"
          isDisabled={busy || !place?.library}
          onPress={() => {
            if (place) void open(place)
          }}
        >
          Open this folder
        </Button>
      </DialogActions>
    </Dialog>
  )
}
