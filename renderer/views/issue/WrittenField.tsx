import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import styles from './WrittenField.module.css'

/** A text field as tall as its words. `look` sets its face; one of a single line takes no line breaks. */
export function WrittenField({
  label,
  value,
  onChange,
  onLeave,
  look,
  lines = true,
  placeholder,
  focus,
  onEnter,
  invalid,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  onLeave: () => void
  look: 'title' | 'headline' | 'blurb' | 'plain' | 'bare'
  lines?: boolean
  placeholder?: string | undefined
  /** Takes the keyboard when it appears, with the caret at its end. */
  focus?: boolean
  onEnter?: () => void
  invalid?: boolean
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!focus || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [focus])
  const onKeyDown = (event: KeyboardEvent) => {
    if (lines || event.key !== 'Enter' || event.metaKey || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onEnter?.()
  }
  return (
    <textarea
      ref={field}
      rows={1}
      aria-label={label}
      className={`${styles.field} ${styles[look]}`}
      value={value}
      placeholder={placeholder}
      spellCheck
      aria-invalid={invalid || undefined}
      onChange={event => onChange(lines ? event.target.value : event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    />
  )
}
