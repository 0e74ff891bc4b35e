import type { KeyboardEvent } from 'react'
import { focusOn } from '../../commands/focus.ts'
import { Kbd } from '../../components/Kbd.tsx'
import styles from './SearchField.module.css'

/**
 * The search of the bar. Escape empties it and gives the keyboard back to the items, Enter keeps it and does the same;
 * ↓ goes down to the documents it found.
 */
export function SearchField({
  label,
  value,
  onChange,
  onEnter,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  onEnter: () => void
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Escape') onChange('')
    if (event.key === 'Enter') onEnter()
    focusOn(event.key === 'ArrowDown' ? 'side' : 'list')
  }
  return (
    <label className={styles.search}>
      <svg className={styles.glass} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="m9 9 3.2 3.2" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      </svg>
      <input
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={value}
        data-focus="find"
        spellCheck={false}
        autoComplete="off"
        onChange={event => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd keys="mod+f" />
    </label>
  )
}
