import type { KeyboardEvent, ReactNode } from 'react'
import styles from './SubmitKeys.module.css'

/**
 * The fields of a dialog, one under the other. ⏎ in a field of one line and ⌘⏎ anywhere do what its main button does.
 */
export function SubmitKeys({ onSubmit, children }: { onSubmit: () => void | Promise<void>; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const mod = event.metaKey || event.ctrlKey
    if (!mod && !(event.target instanceof HTMLInputElement && event.target.type !== 'radio')) return
    event.preventDefault()
    void onSubmit()
  }
  return (
    <div className={styles.fields} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
