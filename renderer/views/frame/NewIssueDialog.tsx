import { useState } from 'react'
import type { Target } from '../../../core/curate/command-shape.ts'
import type { IssueId } from '../../../core/model/ids.ts'
import { Button } from '../../components/Button.tsx'
import { ComboField } from '../../components/ComboField.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { useFrame } from '../../store/frame.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { usePlace } from '../../store/place.ts'
import { run, say } from '../../store/session.ts'

/**
 * Makes an issue; its digest gives it number, template and sections. With items, they are added to it; else it opens.
 */
export function NewIssueDialog({ items, stay }: { items: Target | null; stay: boolean }) {
  const digests = useFrame(state => state.issues?.digests)
  const [title, setTitle] = useState('')
  const [digest, setDigest] = useState(digests?.at(-1)?.name ?? '')
  const [date, setDate] = useState('')
  const [number, setNumber] = useState('')
  const known = digests?.find(one => one.name === digest.trim())
  const make = async () => {
    if (!title.trim()) return
    const done = await run({
      type: 'issue.create',
      title: title.trim(),
      ...(digest.trim() && { digest: digest.trim() }),
      ...(date && { date }),
      ...(Number(number) > 0 && { number: Number(number) }),
    })
    const issue = done?.created.find(Boolean) as IssueId | undefined
    if (!issue) return
    closeOverlay()
    usePlace.setState({ issue, ...(!items && !stay && { space: 'issue' as const }) })
    if (items && (await run({ type: 'entry.add', issue, items }))) say(`Added to the new issue ‘${title.trim()}’`)
  }
  return (
    <Dialog title={items ? 'Add to a new issue' : 'New issue'} onClose={closeOverlay}>
      <SubmitKeys onSubmit={make}>
        <Field label="Title" value={title} onChange={setTitle} autoFocus serif />
        <ComboField
          label="Digest"
          value={digest}
          onChange={setDigest}
          choices={digests?.map(one => one.name) ?? []}
          placeholder="The letter it is an issue of"
          hint={
            number
              ? null
              : known
                ? `It will be no. ${known.nextNumber}.`
                : digest.trim()
                  ? 'A new digest, beginning with no. 1.'
                  : 'Without one, the issue has no number.'
          }
        />
        <Field
          label="Number"
          value={number}
          onChange={value => setNumber(value.replace(/\D/g, '').slice(0, 6))}
          placeholder={known ? String(known.nextNumber) : digest.trim() ? '1' : 'None'}
        />
        <Field label="Date" value={date} onChange={setDate} type="date" />
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" isDisabled={!title.trim()} onPress={() => void make()}>
            {items ? 'Make and add' : 'Make issue'}
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}
