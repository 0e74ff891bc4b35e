import { useState, type FormEvent } from 'react'
import type { SourceRow } from '../../../core/contract/views.ts'
import type { SourceId } from '../../../core/model/ids.ts'
import { Button } from '../../components/Button.tsx'
import { ComboField } from '../../components/ComboField.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { useFrame } from '../../store/frame.ts'
import { closeDetails, editSource } from '../../store/source-edits.ts'
import { useSources } from '../../store/sources.ts'
import { LanguageField } from './LanguageField.tsx'
import styles from './DetailsDialog.module.css'

/** A document's title, publisher, day and language; documents are grouped by publisher, so another one moves it. */
export function DetailsDialog({ id }: { id: SourceId }) {
  const source = useFrame(frame => frame.sources?.find(each => each.id === id))
  return source ? <Details source={source} /> : null
}

function Details({ source }: { source: SourceRow }) {
  const [title, setTitle] = useState(source.title)
  const [outlet, setOutlet] = useState(source.outlet)
  const [date, setDate] = useState(source.date ?? '')
  const before = useSources(state => (state.detail?.source.id === source.id ? state.detail.source.language : null))
  const [language, setLanguage] = useState(before)
  const outlets = useFrame(frame => frame.frame?.counts.outlets) ?? []
  const others = outlets.map(one => one.outlet).filter(name => name !== '' && name !== source.outlet)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    closeDetails()
    void editSource(source, {
      title: title.trim(),
      outlet: outlet.trim(),
      date: date || null,
      ...(language !== before && { language }),
    })
  }
  return (
    <Dialog title={source.name} onClose={closeDetails}>
      <form className={styles.form} onSubmit={save}>
        <Field label="Title" value={title} onChange={setTitle} autoFocus />
        <ComboField label="Publisher" value={outlet} onChange={setOutlet} choices={others} placeholder="Whose it is" />
        <Field label="Date" type="date" value={date} onChange={setDate} />
        <LanguageField label="Language" value={language} onChange={setLanguage} />
        <DialogActions>
          <Button onPress={closeDetails}>Cancel</Button>
          <Button look="main" type="submit" isDisabled={!title.trim()}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
