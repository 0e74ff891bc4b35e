import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useFollow } from './useFollow.ts'
import styles from './VirtualList.module.css'

export type Reach = 'only' | 'extend' | 'toggle'

/**
 * A long list as an ARIA grid of one column: only rows in sight are on the page, and the list itself holds the
 * keyboard, so that focus survives whatever happens to the rows. Rows may differ in height; they are measured. While
 * the row at the cursor stays the same item (`keyAt`), it stays where it is on the screen when rows come and go above
 * it.
 */
export function VirtualList({
  label,
  count,
  cursor,
  cursorKey,
  version,
  estimate,
  keyAt,
  isSelected,
  onRange,
  onCursor,
  onSelectAll,
  onOpen,
  onPick,
  rising = false,
  children,
  focusName = 'list',
}: {
  label: string
  count: number
  /** Row the keyboard is at. */
  cursor: number
  /** Key of the item the keyboard is at, as `keyAt` gives it; null while it isn't known. */
  cursorKey: string | null
  /** Moves whenever rows changed place or content. */
  version: number
  /** Height of a usual row in px. */
  estimate: number
  /** Stays with an item wherever its row goes; null while the row isn't here yet. */
  keyAt: (index: number) => string | null
  isSelected: (index: number) => boolean
  /** The rows in sight and a few around them. */
  onRange?: (from: number, to: number) => void
  onCursor: (index: number, reach: Reach) => void
  onSelectAll?: () => void
  /** A double click, or →. */
  onOpen?: (index: number) => void
  /** A plain click, after the cursor has moved. */
  onPick?: (index: number) => void
  /**
   * Rows that go above the cursor let its row rise into their place, instead of holding it where it is on the screen.
   */
  rising?: boolean
  /** Contents of one row. */
  children: (index: number) => ReactNode
  focusName?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  const keyed = useCallback(
    (index: number) => {
      void version
      return keyAt(index) ?? index
    },
    [keyAt, version],
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called in this component only and never memoized
  const list = useVirtualizer({
    count,
    estimateSize: () => estimate,
    getScrollElement: () => box.current,
    getItemKey: keyed,
    overscan: 8,
    scrollPaddingStart: 0,
    scrollPaddingEnd: 0,
  })
  const rows = list.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (count) onRange?.(first, last)
  }, [first, last, count, version, onRange])
  useFollow(
    box,
    list,
    cursor,
    cursorKey,
    cursorKey === null || (count > cursor && keyAt(cursor) === cursorKey),
    version,
    rising,
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.metaKey || event.ctrlKey
    if (event.altKey) return
    const sight = list.range
    const page = Math.max(1, sight ? sight.endIndex - sight.startIndex - 1 : 1)
    const to: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      Home: 0,
      End: count - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
    }
    const target = to[event.key]
    if (target !== undefined && count && !mod) {
      onCursor(Math.max(0, Math.min(target, count - 1)), event.shiftKey ? 'extend' : 'only')
    } else if (event.key === 'ArrowRight' && onOpen && count && !mod) {
      onOpen(cursor)
    } else if (event.key === ' ' && mod) {
      onCursor(cursor, 'toggle')
    } else if (event.key === 'a' && mod && onSelectAll) {
      onSelectAll()
    } else {
      return
    }
    event.preventDefault()
  }
  const onClick = (index: number) => (event: MouseEvent) => {
    box.current?.focus({ preventScroll: true })
    onCursor(index, event.shiftKey ? 'extend' : event.metaKey || event.ctrlKey ? 'toggle' : 'only')
    if (!event.shiftKey && !event.metaKey && !event.ctrlKey) onPick?.(index)
  }
  return (
    <div
      ref={box}
      className={styles.list}
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-multiselectable={onSelectAll ? true : undefined}
      aria-activedescendant={count ? `${focusName}-${cursor}` : undefined}
      tabIndex={0}
      data-focus={focusName}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ height: list.getTotalSize() }}>
        {rows.map(row => (
          <div
            key={row.key}
            id={`${focusName}-${row.index}`}
            ref={list.measureElement}
            data-index={row.index}
            role="row"
            aria-rowindex={row.index + 1}
            aria-selected={isSelected(row.index)}
            data-cursor={row.index === cursor || undefined}
            className={styles.row}
            style={{ transform: `translateY(${row.start}px)` }}
            onClick={onClick(row.index)}
            onDoubleClick={() => onOpen?.(row.index)}
          >
            <div role="gridcell">{children(row.index)}</div>
          </div>
        ))}
      </div>
    </div>
  )
}
