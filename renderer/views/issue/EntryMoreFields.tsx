import type { ReactNode } from 'react'
import type { PicturePlace } from '../../../core/curate/picture/commands.ts'
import type { EntryView } from '../../store/issue-order.ts'
import { AsRead } from './AsRead.tsx'
import styles from './EntryEditor.module.css'
import { LinkRows } from './LinkRows.tsx'
import { PictureField } from './PictureField.tsx'
import type { EntryFields } from './useEntryFields.ts'
import { WrittenField } from './WrittenField.tsx'

interface EntryMoreFieldsProps {
  readonly id: string
  readonly entry: EntryView
  readonly place: PicturePlace
  readonly fields: EntryFields
  readonly focusNote: boolean
}

/** What of an entry is seldom said otherwise: its picture, byline, links, credit and note. */
export function EntryMoreFields({ id, entry, place, fields, focusNote }: EntryMoreFieldsProps) {
  const { byline, links, credit, note } = fields
  return (
    <dl id={id} className={styles.more}>
      <Row name="Picture">
        <PictureField place={place} id={entry.picture?.id} what="picture" />
      </Row>
      <Row name="Byline" reset={<AsRead entry={entry} field="byline" what="Byline" />}>
        <WrittenField
          label="Byline"
          look="plain"
          lines={false}
          value={byline.value}
          onChange={byline.change}
          onLeave={byline.leave}
          placeholder="Names, with commas between them"
        />
      </Row>
      <Row name="Links" reset={<AsRead entry={entry} field="links" what="Links" />}>
        <LinkRows links={links.value} onChange={links.change} onLeave={links.leave} />
      </Row>
      <Row name="Credit" reset={<AsRead entry={entry} field="credit" what="Credit" />}>
        <WrittenField
          label="Credit"
          look="plain"
          lines={false}
          value={credit.value}
          onChange={credit.change}
          onLeave={credit.leave}
          placeholder="© Name"
        />
      </Row>
      <Row name="Note">
        <WrittenField
          label="Editor’s note"
          look="plain"
          value={note.value}
          onChange={note.change}
          onLeave={note.leave}
          placeholder="Printed under the entry as the editor’s note"
          focus={focusNote}
        />
      </Row>
    </dl>
  )
}

function Row({ name, reset, children }: { name: string; reset?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.with}>
        {children}
        {reset}
      </dd>
    </div>
  )
}
