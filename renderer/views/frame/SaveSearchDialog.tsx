import { useState } from 'react'
import type { SearchId } from '../../../core/model/ids.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { loadFrame } from '../../store/frame.ts'
import { choose } from '../../store/library.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { run } from '../../store/session.ts'

/** Keeps a search in the sidebar as a smart view. */
export function SaveSearchDialog({ query }: { query: string }) {
  const [name, setName] = useState('')
  const save = async () => {
    if (!name.trim()) return
    const done = await run({ type: 'search.save', name: name.trim(), query })
    if (!done) return
    closeOverlay()
    await loadFrame()
    if (done.created[0]) choose({ type: 'search', id: done.created[0] as SearchId })
  }
  return (
    <Dialog title="Save as smart view" onClose={closeOverlay}>
      <SubmitKeys onSubmit={save}>
        <Field label="Name" value={name} onChange={setName} autoFocus hint={`Shows ${query}`} />
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" isDisabled={!name.trim()} onPress={() => void save()}>
            Save view
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
