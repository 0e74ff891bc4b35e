import { useEffect, useRef } from 'react'
import { toggleDrawer, useLayout } from '../store/layout.ts'
import { PaneFrame, type PaneSpec } from './PaneFrame.tsx'
import styles from './Drawer.module.css'

/**
 * The side pane of a space that has no room for it: pulled out over the others, gone at Escape or a click beside it.
 */
export function Drawer({ pane }: { pane: PaneSpec }) {
  const open = useLayout(layout => layout.drawer)
  const drawer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: PointerEvent) => {
      const target = event.target as HTMLElement
      if (!drawer.current?.contains(target) && !target.closest('[role=dialog], [role=menu], [data-drawer-toggle]')) {
        toggleDrawer(false)
      }
    }
    const before = document.activeElement as HTMLElement | null
    drawer.current?.querySelector<HTMLElement>('[tabindex="0"], button, input')?.focus()
    window.addEventListener('pointerdown', close)
    return () => {
      window.removeEventListener('pointerdown', close)
      if (!document.activeElement || document.activeElement === document.body) before?.focus()
    }
  }, [open])
  if (!open) return null
  return (
    <div
      ref={drawer}
      className={styles.drawer}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          toggleDrawer(false)
        }
      }}
    >
      <PaneFrame pane={pane} />
    </div>
  )
}
