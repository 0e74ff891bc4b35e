import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import styles from './Field.module.css'

/** A labelled text field of a dialog; of several lines with `rows`. */
export function Field({
  label,
  value,
  onChange,
  rows,
  hint,
  type = 'text',
  autoFocus,
  placeholder,
  serif,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  rows?: number
  hint?: ReactNode
  type?: 'text' | 'url' | 'date'
  autoFocus?: boolean
  placeholder?: string
  /** Set as a story is. */
  serif?: boolean
}) {
  const look = `${styles.input} ${serif ? styles.serif : ''}`
  return (
    // A dialog's first field takes the keyboard when the dialog opens.
    <TextField className={styles.field!} value={value} onChange={onChange} type={type} autoFocus={autoFocus}>
      <Label className={styles.label!}>{label}</Label>
      {rows ? (
        <TextArea className={look} rows={rows} placeholder={placeholder} />
      ) : (
        <Input
          className={look}
          placeholder={placeholder}
          onFocus={event => {
            if (autoFocus) event.target.select()
          }}
        />
      )}
      {hint && (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.hint!} />
    </TextField>
  )
}
