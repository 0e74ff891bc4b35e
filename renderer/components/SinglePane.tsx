import { showPane, useLayout } from '../store/layout.ts'
import { Button } from './Button.tsx'
import { PaneFrame, type PaneSpec } from './PaneFrame.tsx'
import styles from './SinglePane.module.css'

/** One pane of a space at a time, for a window below 800 px, with a way back to the one before it. */
export function SinglePane({ id, panes }: { id: string; panes: readonly PaneSpec[] }) {
  const shown = useLayout(layout => layout.shown[id])
  const first = panes.findIndex(pane => !pane.side)
  const at = Math.max(0, shown ? panes.findIndex(pane => pane.id === shown) : first)
  const pane = panes[at]!
  const before = panes[at - 1]
  return (
    <div className={styles.single}>
      {before && (
        <div className={styles.back}>
          <Button look="quiet" onPress={() => showPane(id, before.id)}>
            ‹ {before.label}
          </Button>
        </div>
      )}
      <div className={styles.pane} key={pane.id}>
        <PaneFrame pane={pane} />
      </div>
    </div>
  )
}
