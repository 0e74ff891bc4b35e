import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Anchor, Note } from '../../../core/model/curation.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { focusOn } from '../../commands/focus.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { useDetail, writeNote } from '../../store/detail.ts'
import { isReadOnly, run } from '../../store/session.ts'
import { NoteField } from './NoteField.tsx'
import styles from './Notes.module.css'

/** The curator's notes to themselves: on the item, or on words in it. They are never printed. */
export function Notes({ item, notes }: { item: ItemId; notes: readonly Note[] }) {
  const noting = useDetail(state => (state.noting?.item === item ? state.noting : null))
  const stop = () => {
    useDetail.setState({ noting: null })
    focusOn('list')
  }
  const add = async (text: string, anchor: Anchor | null) => {
    stop()
    if (text.trim()) await run({ type: 'note.add', item, text, anchor })
  }
  return (
    <div className={styles.notes}>
      {notes.map(note => (
        <OneNote key={note.id} item={item} note={note} />
      ))}
      {noting && (
        <div className={styles.note}>
          <Quote anchor={noting.anchor} />
          <NoteField label="New note" value="" onKeep={text => void add(text, noting.anchor)} onCancel={stop} />
        </div>
      )}
      {!noting && !isReadOnly() && (
        <Button className={styles.add!} onPress={() => writeNote()}>
          + note <Kbd keys="shift+n" />
        </Button>
      )}
    </div>
  )
}

function OneNote({ item, note }: { item: ItemId; note: Note }) {
  const [editing, setEditing] = useState(false)
  const keep = (text: string) => {
    setEditing(false)
    focusOn('list')
    if (text.trim() && text !== note.text) void run({ type: 'note.edit', item, note: note.id, text })
  }
  return (
    <div className={styles.note}>
      <Quote anchor={note.anchor} />
      {editing ? (
        <NoteField
          label="Note"
          value={note.text}
          onKeep={keep}
          onCancel={() => {
            setEditing(false)
            focusOn('list')
          }}
        />
      ) : (
        <p
          className={styles.text}
          onDoubleClick={() => {
            if (!isReadOnly()) setEditing(true)
          }}
        >
          {note.text} <span className={styles.mine}>for me</span>
        </p>
      )}
      {!editing && !isReadOnly() && (
        <span className={styles.tools}>
          <Button className={styles.tool!} aria-label="Edit the note" onPress={() => setEditing(true)}>
            ✎
          </Button>
          <Button
            className={styles.tool!}
            aria-label="Remove the note"
            onPress={() => {
              focusOn('list')
              void run({ type: 'note.remove', item, note: note.id })
            }}
          >
            ×
          </Button>
        </span>
      )}
    </div>
  )
}

const Quote = ({ anchor }: { anchor: Anchor | null }) =>
  anchor && <p className={styles.quote}>“{anchor.exact.replaceAll(/\s+/g, ' ').trim()}”</p>
