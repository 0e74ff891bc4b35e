import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { focusOn } from '../../commands/focus.ts'
import { edit, editNext, type EditableField } from '../../store/detail.ts'
import styles from './EditField.module.css'

/**
 * A field edited where it stands, in its own face. ⏎ (⌘⏎ where it has several lines), Tab and leaving it keep what was
 * written; Escape lets it go. The keyboard then goes back to the list, or on to the next field.
 */
export function EditField({
  field,
  label,
  value,
  look,
  lines,
  placeholder,
  hint,
  onKeep,
}: {
  field: EditableField
  label: string
  value: string
  look: 'headline' | 'body' | 'line'
  lines?: boolean
  placeholder?: string
  hint?: string
  onKeep: (value: string) => void
}) {
  const [draft, setDraft] = useState(value)
  const input = useRef<HTMLTextAreaElement>(null)
  const given = useRef({ draft, done: false, onKeep, value })
  useEffect(() => {
    given.current = { ...given.current, draft, onKeep, value }
  })
  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length)
    // Leaving by any other way (another item, another space) keeps it too.
    return () => {
      const { draft, done, onKeep, value } = given.current
      if (!done && draft !== value) {
        given.current.done = true
        onKeep(draft)
      }
    }
  }, [])
  const leave = (keep: boolean) => {
    if (given.current.done) return
    given.current.done = true
    if (keep && draft !== value) onKeep(draft)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const mod = event.metaKey || event.ctrlKey
    if (event.key === 'Enter' && (!lines || mod)) {
      leave(true)
      edit(null)
      focusOn('list')
    } else if (event.key === 'Escape') {
      leave(false)
      edit(null)
      focusOn('list')
    } else if (event.key === 'Tab') {
      leave(true)
      editNext(field, event.shiftKey ? -1 : 1)
    } else {
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.edit}>
      <textarea
        ref={input}
        className={`${styles.input} ${styles[look]}`}
        aria-label={label}
        rows={1}
        value={draft}
        placeholder={placeholder}
        onChange={event => setDraft(lines ? event.target.value : event.target.value.replaceAll(/\s*[\r\n]+\s*/g, ' '))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!given.current.done) {
            leave(true)
            edit(null)
          }
        }}
      />
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}
