import { useEffect, useRef, useState } from 'react'
import styles from './Notes.module.css'

/**
 * A note being written. ⌘⏎ or ⏎ keeps it, ⇧⏎ begins a line, Escape lets it go; leaving the field keeps what was
 * written.
 */
export function NoteField({
  label,
  value,
  onKeep,
  onCancel,
}: {
  label: string
  value: string
  onKeep: (text: string) => void
  onCancel: () => void
}) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  const given = useRef({ text, value, onKeep })
  useEffect(() => {
    given.current = { text, value, onKeep }
  })
  useEffect(() => {
    field.current?.focus()
    // Leaving by any other way (another space) keeps it too.
    return () => {
      const { text, value, onKeep } = given.current
      if (!done.current && text.trim() && text !== value) {
        done.current = true
        onKeep(text)
      }
    }
  }, [])
  const end = (how: () => void) => {
    if (!done.current) {
      done.current = true
      how()
    }
  }
  return (
    <textarea
      ref={field}
      className={styles.field}
      rows={1}
      aria-label={label}
      value={text}
      placeholder="A note to yourself; it is never printed"
      onChange={event => setText(event.target.value)}
      onBlur={() => end(() => (text.trim() ? onKeep(text) : onCancel()))}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && !event.shiftKey) end(() => onKeep(text))
        else if (event.key === 'Escape') end(onCancel)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
