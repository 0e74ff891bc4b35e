import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { VirtualList } from '../../components/VirtualList.tsx'
import { showPane } from '../../store/layout.ts'
import { useFrame } from '../../store/frame.ts'
import { itemList, moveCursor, selectAll, useLibrary } from '../../store/library.ts'
import { isPicked } from '../../store/selection.ts'
import { ListHead } from './ListHead.tsx'
import { NothingShown } from './NothingShown.tsx'
import { Row, RowToCome } from './Row.tsx'
import styles from './ItemList.module.css'

const keyAt = (index: number) => itemList.rowAt(index)?.id ?? null

/** The items of the view, however many: those in sight are asked for as they come into it. */
export function ItemList() {
  const { total, problem, version } = useStore(itemList.store)
  const { cursor, picked } = useLibrary()
  const tags = useFrame(state => state.frame?.tags)
  const byId = useMemo(() => new Map(tags?.map(tag => [tag.id, tag])), [tags])
  const ensure = useCallback((from: number, to: number) => itemList.ensure(from, to), [])
  const open = () => showPane('library', 'detail')
  return (
    <div className={styles.list}>
      <ListHead />
      {problem && <p className={styles.problem} role="status">{problem}</p>}
      {total === 0 ? <NothingShown /> : (
        <VirtualList
          label="Items" count={total ?? 0} cursor={cursor} version={version} estimate={104} keyAt={keyAt}
          isSelected={index => { const id = keyAt(index); return id !== null && isPicked(picked, id) }}
          onRange={ensure} onCursor={(index, reach) => void moveCursor(index, reach)} onSelectAll={selectAll} onOpen={open}
        >
          {index => { const row = itemList.rowAt(index); return row ? <Row row={row} tags={byId} /> : <RowToCome /> }}
        </VirtualList>
      )}
    </div>
  )
}
