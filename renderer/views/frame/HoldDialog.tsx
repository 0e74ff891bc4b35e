import { useState } from 'react'
import type { Target } from '../../../core/curate/command-shape.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { closeOverlay } from '../../store/overlay.ts'
import { decide } from '../../store/triage.ts'

/** Holds items back until a day. */
export function HoldDialog({ items }: { items: Target }) {
  const [day, setDay] = useState('')
  const hold = async () => {
    closeOverlay()
    await decide('held', day || null, items)
  }
  return (
    <Dialog title="Hold until" width={360} onClose={closeOverlay}>
      <SubmitKeys onSubmit={hold}>
        <Field
          label="Day"
          value={day}
          onChange={setDay}
          type="date"
          autoFocus
          hint="Without a day it is held until you decide."
        />
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" onPress={() => void hold()}>
            Hold
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
