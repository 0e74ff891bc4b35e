import { Button, MenuTrigger } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Sort } from '../../../core/contract/views.ts'
import { runCommand } from '../../commands/keyboard.ts'
import { Menu, MenuLine } from '../../components/Menu.tsx'
import { useFrame } from '../../store/frame.ts'
import { itemList, sortBy, useLibrary } from '../../store/library.ts'
import { openOverlay } from '../../store/overlay.ts'
import { isReadOnly } from '../../store/session.ts'
import { countOf } from '../../store/selection.ts'
import { bothOf, viewName, viewQuery } from '../../store/view.ts'
import styles from './ListHead.module.css'

const sorts: readonly { readonly id: Sort; readonly name: string }[] = [
  { id: 'newest', name: 'Newest first' },
  { id: 'oldest', name: 'Oldest first' },
  { id: 'source', name: 'As in the source' },
  { id: 'headline', name: 'By headline' },
  { id: 'outlet', name: 'By publisher' },
]

/** How many items the list holds and of what, and in which order they stand. */
export function ListHead() {
  const total = useStore(itemList.store, state => state.total)
  const { view, text, sort, picked } = useLibrary()
  const frame = useFrame(state => state.frame)
  const selected = countOf(picked, total ?? 0)
  const name = view.type === 'all' ? null : viewName(view, frame)
  const query = bothOf(viewQuery(view, frame) ?? '', text)
  return (
    <header className={styles.head}>
      <p className={styles.count} role="status">
        {total !== null && (
          <strong>
            {total.toLocaleString('en')} {total === 1 ? 'item' : 'items'}
          </strong>
        )}
        {name && <span> in {name}</span>}
        {selected > 1 && <span>, {selected.toLocaleString('en')} selected</span>}
      </p>
      {!isReadOnly() && selected < 2 && (
        <Button className={styles.quiet!} onPress={() => runCommand('item.new')}>
          New item
        </Button>
      )}
      {text.trim() && (
        <Button className={styles.quiet!} onPress={() => openOverlay({ type: 'save-search', query })}>
          Save view
        </Button>
      )}
      <MenuTrigger>
        <Button className={styles.quiet!} aria-label={`Order: ${sorts.find(one => one.id === sort)!.name}`}>
          {sorts.find(one => one.id === sort)!.name} ▾
        </Button>
        <Menu label="Order" selectionMode="single" selectedKeys={[sort]}>
          {sorts.map(one => (
            <MenuLine key={one.id} id={one.id} onAction={() => sortBy(one.id)}>
              {one.name}
            </MenuLine>
          ))}
        </Menu>
      </MenuTrigger>
    </header>
  )
}
