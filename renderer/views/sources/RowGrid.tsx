import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import styles from './RowGrid.module.css'

interface Keyed {
  readonly key: string
}

/**
 * A long list of rows under one ARIA grid of one column (a tree grid where titles fold): only what is seen is drawn,
 * the keyboard moves a cursor, and choosing follows it. Rows that can't be chosen (titles) are passed over by the
 * cursor unless `onToggle` folds them.
 */
export function RowGrid<Row extends Keyed>({
  label,
  rows,
  height,
  draw,
  chosen,
  canChoose,
  onChoose,
  onToggle,
  isFolded,
  onPick,
  onOpen,
  onMenu,
  onKey,
  reveal,
  focusName,
}: {
  label: string
  rows: readonly Row[]
  /** Height in px to begin with; rows measure themselves. */
  height: (row: Row) => number
  draw: (row: Row, chosen: boolean) => ReactNode
  chosen: string | null
  canChoose: (row: Row) => boolean
  onChoose: (row: Row) => void
  /** Folds or unfolds a row that can't be chosen. */
  onToggle?: (row: Row, fold: boolean) => void
  isFolded?: (row: Row) => boolean
  /** A click on a row, after it was chosen. */
  onPick?: (row: Row) => void
  /** Enter or a double click. */
  onOpen?: (row: Row) => void
  /** The menu key or a right click. */
  onMenu?: (row: Row) => void
  onKey?: (event: KeyboardEvent, row: Row | undefined) => void
  /** Brings the chosen row into view whenever it changes. */
  reveal: unknown
  focusName: 'list' | 'side'
}) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const stops = (row: Row) => canChoose(row) || onToggle !== undefined
  const at = rows.findIndex(row => row.key === (cursor ?? chosen))
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are drawn afresh on every scroll, which is what a virtualizer is for
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => height(rows[index]!),
    getItemKey: index => rows[index]!.key,
    overscan: 12,
  })

  useEffect(() => {
    setCursor(null)
    const index = rows.findIndex(row => row.key === chosen)
    if (index >= 0) virtual.scrollToIndex(index === firstStop(rows, stops) ? 0 : index, { align: 'auto' })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new choice moves the view; new rows don't
  }, [chosen, reveal])

  const moveTo = (index: number) => {
    const row = rows[index]
    if (!row) return
    virtual.scrollToIndex(index === firstStop(rows, stops) ? 0 : index, { align: 'auto' })
    if (canChoose(row)) onChoose(row)
    setCursor(row.key)
  }
  const seek = (from: number, step: 1 | -1) => {
    let index = from
    while (rows[index] && !stops(rows[index]!)) index += step
    return rows[index] ? index : -1
  }
  const move = (step: number) => {
    const target = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + step))
    const direction = step > 0 ? 1 : -1
    const found = seek(target, direction)
    moveTo(found >= 0 ? found : seek(target, direction === 1 ? -1 : 1))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.metaKey || event.ctrlKey || event.altKey) return
    const row = rows[at]
    const page = Math.max(1, virtual.getVirtualItems().length - 26)
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(page),
      PageUp: () => move(-page),
      Home: () => moveTo(seek(0, 1)),
      End: () => moveTo(seek(rows.length - 1, -1)),
    }
    if (row && onOpen && canChoose(row)) keys['Enter'] = () => onOpen(row)
    if (row && onToggle && isFolded) {
      if (canChoose(row)) {
        keys['ArrowLeft'] = () => {
          const above = rows.slice(0, at).findLastIndex(each => !canChoose(each))
          if (above >= 0) moveTo(above)
        }
      } else {
        keys['Enter'] = keys[' '] = () => onToggle(row, !isFolded(row))
        keys['ArrowLeft'] = () => onToggle(row, true)
        keys['ArrowRight'] = () => (isFolded(row) ? onToggle(row, false) : move(1))
      }
    }
    const act = keys[event.key]
    if (act) {
      event.preventDefault()
      act()
    } else {
      onKey?.(event, row)
    }
  }

  const menuOn = (event: MouseEvent, row: Row | undefined) => {
    if (!row || !onMenu || !canChoose(row)) return
    event.preventDefault()
    event.stopPropagation()
    onChoose(row)
    onMenu(row)
  }

  return (
    <div
      ref={scroller}
      className={styles.grid}
      role={isFolded ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={rows.length}
      tabIndex={0}
      data-focus={focusName}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={event => menuOn(event, rows[at])}
    >
      <div role="presentation" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const row = rows[item.index]!
          const isChosen = row.key === chosen
          return (
            <div
              key={row.key}
              id={`${id}-${item.index}`}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 1}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              data-cursor={item.index === at || undefined}
              data-chosen={isChosen || undefined}
              {...(canChoose(row) && { 'aria-selected': isChosen })}
              {...(isFolded && { 'aria-level': canChoose(row) ? 2 : 1 })}
              {...(isFolded && !canChoose(row) && { 'aria-expanded': !isFolded(row) })}
              onClick={() => {
                if (canChoose(row)) {
                  moveTo(item.index)
                  onPick?.(row)
                } else if (onToggle && isFolded) {
                  onToggle(row, !isFolded(row))
                }
              }}
              onDoubleClick={() => canChoose(row) && onOpen?.(row)}
              onContextMenu={event => menuOn(event, row)}
            >
              <div role="gridcell">{draw(row, isChosen)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The title over the first row that can be reached comes into view with it. */
function firstStop<Row>(rows: readonly Row[], stops: (row: Row) => boolean): number {
  return rows.findIndex(stops)
}
