import styles from './Drag.module.css'

/** What is under the pointer while items or entries are dragged: the first by its words, and how many more. */
export function Lifted({ items, narrow }: { items: readonly Record<string, string>[]; narrow?: boolean }) {
  return (
    <div className={styles.lifted} data-narrow={narrow || undefined}>
      <strong>{items[0]?.['text/plain'] ?? ''}</strong>
      {items.length > 1 && <span>{`and ${items.length - 1} more`}</span>}
    </div>
  )
}
