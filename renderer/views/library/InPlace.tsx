import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { ItemDetail } from '../../../core/contract/views.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { asRead, edit, useDetail, type EditableField } from '../../store/detail.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './InPlace.module.css'

/**
 * A field as it is read, which becomes `editor` by a double click, its pencil or its key; says where it was edited,
 * with the way back.
 */
export function InPlace({
  field,
  label,
  detail,
  editor,
  children,
}: {
  field: EditableField
  label: string
  detail: ItemDetail
  editor: ReactNode
  /** What is read; where there is nothing, the field is only offered. */
  children: ReactNode
}) {
  const editing = useDetail(state => state.editing?.item === detail.row.id && state.editing.field === field)
  const edited = detail.curation.edits[field] !== undefined
  if (editing) return editor
  if (!children && !edited) return null
  const able = !isReadOnly()
  return (
    <div
      className={styles.field}
      onDoubleClick={() => {
        if (able && !window.getSelection()?.toString().includes(' ')) edit(field)
      }}
    >
      {children}
      <span className={styles.tools} data-edited={edited || undefined}>
        {edited && (
          <>
            <span>{children ? 'edited' : `${label} removed`}</span>
            <Button className={styles.tool!} isDisabled={!able} onPress={() => void asRead(detail.row.id, field)}>
              as read
            </Button>
          </>
        )}
        <Button
          className={`${styles.tool} ${styles.pencil}`}
          isDisabled={!able}
          aria-label={`Edit ${label}`}
          onPress={() => edit(field)}
        >
          ✎
        </Button>
      </span>
    </div>
  )
}

/** Fields the item doesn't have, to be added. */
export function MissingFields({
  item,
  fields,
}: {
  item: ItemId
  fields: readonly { readonly field: EditableField; readonly name: string }[]
}) {
  const editing = useDetail(state => (state.editing?.item === item ? state.editing.field : null))
  const offered = fields.filter(one => one.field !== editing)
  if (!offered.length || isReadOnly()) return null
  return (
    <p className={styles.missing}>
      {offered.map(one => (
        <Button key={one.field} className={styles.tool!} onPress={() => edit(one.field)}>
          + {one.name}
        </Button>
      ))}
    </p>
  )
}
