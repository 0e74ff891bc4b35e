import type { ReactNode } from 'react'
import styles from './PaneFrame.module.css'

export interface PaneSpec {
  readonly id: string
  /** Read out as the name of the region. */
  readonly label: string
  readonly content: ReactNode
  /** Width in px to begin with; the one pane without it takes what is left. */
  readonly size?: number
  readonly min?: number
  readonly max?: number
  /** The side pane: it folds away by its hairline or by "Show or hide the side pane", and is a drawer below 1100 px. */
  readonly side?: boolean
  /** Stands on the well's ground instead of the page's. */
  readonly well?: boolean
}

/**
 * One pane as a named region; rows inside take their selection's colours from it, strong only while it has the
 * keyboard.
 */
export function PaneFrame({ pane }: { pane: PaneSpec }) {
  return (
    <section
      className={styles.pane}
      data-pane={pane.id}
      data-well={pane.well || undefined}
      aria-label={pane.label}
      tabIndex={-1}
    >
      {pane.content}
    </section>
  )
}
