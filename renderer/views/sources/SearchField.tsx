import type { KeyboardEvent } from 'react'
import { focusOn } from '../../commands/focus.ts'
import { Kbd } from '../../components/Kbd.tsx'
import styles from './SearchField.module.css'

/** The search of the bar. Escape empties it, and once empty gives the keyboard back to the list; ↓ goes down into what was found. */
export function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value) { event.preventDefault(); onChange('') }
    else if (event.key === 'Escape' || event.key === 'ArrowDown') { event.preventDefault(); focusOn('side') }
  }
  return (
    <label className={styles.search}>
      <span aria-hidden="true">⌕</span>
      <input
        type="text" role="searchbox" aria-label={label} placeholder={label} value={value} data-focus="find" spellCheck={false} autoComplete="off"
        onChange={event => onChange(event.target.value)} onKeyDown={onKeyDown}
      />
      <Kbd keys="mod+f" />
    </label>
  )
}
