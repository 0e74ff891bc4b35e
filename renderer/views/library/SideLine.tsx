import type { ReactNode } from 'react'
import { focusOn } from '../../commands/focus.ts'
import { choose, useLibrary } from '../../store/library.ts'
import { toggleDrawer } from '../../store/layout.ts'
import { sameView, type View } from '../../store/view.ts'
import styles from './SideLine.module.css'

/** One view in the sidebar: its name and how much is in it. */
export function SideLine({
  view,
  count,
  unit,
  depth = 0,
  sign,
  quiet,
  children,
  menu,
  onMenu,
}: {
  view: View
  count: number
  /** What is counted, where it isn't items. */
  unit?: string
  depth?: number
  sign?: ReactNode
  quiet?: boolean
  children: string
  /** Opened by a right click, the menu key or Shift+F10, and by its own button. */
  menu?: ReactNode
  onMenu?: () => void
}) {
  const chosen = useLibrary(state => sameView(state.view, view))
  const first = view.type === 'all'
  const atAll = useLibrary(state => state.view.type === 'all')
  return (
    <li className={styles.line} data-chosen={chosen || undefined} data-quiet={quiet || undefined}>
      <button
        className={styles.button}
        data-line
        data-focus={chosen || (first && atAll) ? 'side' : undefined}
        tabIndex={chosen ? 0 : -1}
        aria-current={chosen ? 'true' : undefined}
        style={{ paddingLeft: 10 + depth * 20 }}
        onClick={event => {
          choose(view)
          // A mouse is done with the drawer once it chose; the keyboard may still be walking it.
          if (event.detail > 0) toggleDrawer(false)
        }}
        onContextMenu={event => {
          if (onMenu) {
            event.preventDefault()
            onMenu()
          }
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault()
            choose(view)
            toggleDrawer(false)
            focusOn('list')
          }
          if (onMenu && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
            event.preventDefault()
            onMenu()
          }
        }}
      >
        {sign}
        <span className={styles.name}>{children}</span>
        <span className={styles.count}>
          {count.toLocaleString('en')}
          {unit && ` ${unit}`}
        </span>
      </button>
      {menu}
    </li>
  )
}
