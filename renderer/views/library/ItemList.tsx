import { useCallback, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { focusOn, isKeyboardLost } from '../../commands/focus.ts'
import { VirtualList } from '../../components/VirtualList.tsx'
import { roomNow } from '../../components/useRoom.ts'
import { showPane } from '../../store/layout.ts'
import { useFrame } from '../../store/frame.ts'
import { itemList, useLibrary } from '../../store/library.ts'
import { moveCursor, selectAll } from '../../store/library-cursor.ts'
import { isPicked } from '../../store/selection.ts'
import { ListHead } from './ListHead.tsx'
import { NothingShown } from './NothingShown.tsx'
import { Row, RowToCome } from './Row.tsx'
import styles from './ItemList.module.css'

const keyAt = (index: number) => itemList.rowAt(index)?.id ?? null

/** The items of the view, however many: those in sight are asked for as they come into it. */
export function ItemList() {
  const { total, problem, awaited, version } = useStore(itemList.store)
  const { cursor, cursorId, picked, rising } = useLibrary()
  const tags = useFrame(state => state.frame?.tags)
  const byId = useMemo(() => new Map(tags?.map(tag => [tag.id, tag])), [tags])
  const ensure = useCallback((from: number, to: number) => itemList.ensure(from, to), [])
  const nothing = total === 0
  // The list comes and goes with its items; the keyboard that was in it stays at its place.
  useEffect(() => {
    if (isKeyboardLost()) focusOn('list')
  }, [nothing])
  const open = () => {
    showPane('library', 'detail')
    requestAnimationFrame(() => focusOn('detail'))
  }
  return (
    <div className={styles.list} aria-busy={awaited || undefined}>
      <ListHead />
      {problem && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      {nothing ? (
        <div className={styles.nothing} data-focus="list" tabIndex={-1}>
          <NothingShown />
        </div>
      ) : (
        <VirtualList
          label="Items"
          count={total ?? 0}
          cursor={cursor}
          cursorKey={cursorId}
          rising={rising}
          version={version}
          estimate={104}
          keyAt={keyAt}
          isSelected={index => {
            const id = keyAt(index)
            return id !== null && isPicked(picked, id)
          }}
          onRange={ensure}
          onCursor={(index, reach) => void moveCursor(index, reach)}
          onSelectAll={selectAll}
          onOpen={open}
          onPick={() => {
            if (roomNow() === 'narrow') open()
          }}
        >
          {index => {
            const row = itemList.rowAt(index)
            return row ? <Row row={row} tags={byId} /> : <RowToCome />
          }}
        </VirtualList>
      )}
    </div>
  )
}
