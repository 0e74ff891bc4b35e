import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { TagId } from '../../../core/model/ids.ts'
import { TagColour, type Tag } from '../../../core/model/tag.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog, DialogActions } from '../../components/Dialog.tsx'
import { Field } from '../../components/Field.tsx'
import { SubmitKeys } from '../../components/SubmitKeys.tsx'
import { ThemeDot } from '../../components/ThemeDot.tsx'
import { useFrame } from '../../store/frame.ts'
import { closeOverlay } from '../../store/overlay.ts'
import { run } from '../../store/session.ts'
import { placesFor } from '../../store/theme-tree.ts'
import styles from './ThemeDialog.module.css'

/** Makes a theme, or changes one: its name, its colour, and the theme it stands under. */
export function ThemeDialog({ id, parent: begun }: { id: TagId | null; parent: TagId | null }) {
  const tags = useFrame(state => state.frame?.tags) ?? []
  const tag = tags.find(one => one.id === id)
  const [name, setName] = useState(tag?.name ?? '')
  const [colour, setColour] = useState<TagColour | undefined>(tag?.colour)
  const [parent, setParent] = useState<TagId | null>(tag ? tag.parent : begun)
  const save = async () => {
    if (!name.trim()) return
    const done = tag
      ? await run({ type: 'tag.edit', tag: tag.id, name: name.trim(), ...(colour && { colour }), parent })
      : await run({ type: 'tag.create', name: name.trim(), parent, ...(colour && { colour }) })
    if (done) closeOverlay()
  }
  return (
    <Dialog title={tag ? `Theme ‘${tag.name}’` : 'New theme'} width={400} onClose={closeOverlay}>
      <SubmitKeys onSubmit={save}>
        <Field label="Name" value={name} onChange={setName} autoFocus />
        <RadioGroup
          className={styles.colours!}
          value={colour ?? null}
          onChange={value => setColour(value as TagColour)}
          orientation="horizontal"
        >
          <Label className={styles.label!}>Colour{!tag && !colour ? ': the next unused one' : ''}</Label>
          <div className={styles.row}>
            {TagColour.options.map(one => (
              <Radio key={one} value={one} className={styles.colour!} aria-label={one}>
                <ThemeDot colour={one} />
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <Inside tags={placesFor(tags, tag?.id ?? null)} value={parent} onChange={setParent} />
        <DialogActions>
          <Button onPress={closeOverlay}>Cancel</Button>
          <Button look="main" isDisabled={!name.trim()} onPress={() => void save()}>
            {tag ? 'Save' : 'Make theme'}
          </Button>
        </DialogActions>
      </SubmitKeys>
    </Dialog>
  )
}

function Inside({
  tags,
  value,
  onChange,
}: {
  tags: readonly Tag[]
  value: TagId | null
  onChange: (parent: TagId | null) => void
}) {
  return (
    <label className={styles.inside}>
      <span className={styles.label}>Stands under</span>
      <select value={value ?? ''} onChange={event => onChange((event.target.value || null) as TagId | null)}>
        <option value="">No other theme</option>
        {tags.map(tag => (
          <option key={tag.id} value={tag.id}>
            {tag.name}
          </option>
        ))}
      </select>
    </label>
  )
}
