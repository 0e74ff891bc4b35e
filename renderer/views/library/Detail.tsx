import { useEffect } from 'react'
import { useStore } from 'zustand'
import { focusOn, isKeyboardLost } from '../../commands/focus.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useDetail } from '../../store/detail.ts'
import { showPane } from '../../store/layout.ts'
import { itemList, useLibrary } from '../../store/library.ts'
import { countOf } from '../../store/selection.ts'
import { BulkDetail } from './BulkDetail.tsx'
import { DetailHead } from './DetailHead.tsx'
import { Facts } from './Facts.tsx'
import { Repairs } from './Repairs.tsx'
import { Story } from './Story.tsx'
import styles from './Detail.module.css'

/**
 * What is selected, opened: one item as it would be read and all that is known about it, or what can be done with
 * several.
 */
export function Detail() {
  const detail = useDetail(state => state.detail)
  const picked = useLibrary(state => state.picked)
  const total = useStore(itemList.store, state => state.total ?? 0)
  const selected = countOf(picked, total)
  // What had the keyboard may have gone with the item shown before.
  useEffect(() => {
    if (isKeyboardLost()) focusOn('list')
  }, [detail?.row.id])
  if (selected > 1) return <BulkDetail count={selected} />
  if (!detail) {
    return total > 0 ? <EmptyState title="No item selected">Choose one in the list to read it here.</EmptyState> : null
  }
  return (
    <div
      className={styles.scroll}
      key={detail.row.id}
      data-focus="detail"
      tabIndex={0}
      role="group"
      aria-label="Item as read"
      onKeyDown={event => {
        if (event.target !== event.currentTarget || (event.key !== 'ArrowLeft' && event.key !== 'Escape')) return
        event.preventDefault()
        showPane('library', 'list')
        requestAnimationFrame(() => focusOn('list'))
      }}
    >
      <article className={styles.detail} aria-label={detail.row.headline ?? 'Item'}>
        <DetailHead detail={detail} />
        <Repairs detail={detail} />
        <Story detail={detail} />
        <Facts detail={detail} />
      </article>
    </div>
  )
}
