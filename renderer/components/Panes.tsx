import { Fragment, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { isNumbers, recall, remember, useLayout } from '../store/layout.ts'
import { useRoom } from './useRoom.ts'
import { Drawer } from './Drawer.tsx'
import { PaneFrame, type PaneSpec } from './PaneFrame.tsx'
import { SinglePane } from './SinglePane.tsx'
import styles from './Panes.module.css'

/**
 * The panes of a space, side by side. They are resized by their hairlines (by keyboard too), and their widths are
 * remembered for this machine under `id`. Below 1100 px the side pane is a drawer; below 800 px one pane is shown at a
 * time (`showPane`), with a way back.
 */
export function Panes({ id, panes }: { id: string; panes: readonly PaneSpec[] }) {
  const room = useRoom()
  const folded = useLayout(layout => layout.kept[`folded.${id}`] === true)
  if (room === 'narrow') return <SinglePane id={id} panes={panes} />
  const side = panes.find(pane => pane.side)
  const beside = panes.filter(pane => pane !== side || (room === 'wide' && !folded))
  return (
    <div className={styles.panes}>
      <Row key={beside.map(pane => pane.id).join()} id={id} panes={beside} />
      {room === 'medium' && side && <Drawer pane={side} />}
    </div>
  )
}

function Row({ id, panes }: { id: string; panes: readonly PaneSpec[] }) {
  const name = `panes.${id}`
  const kept = recall(name, isNumbers) ?? {}
  const sizes = useRef<Record<string, number>>({})
  return (
    <Group
      className={styles.group}
      onLayoutChanged={(_, meta) => {
        if (meta.isUserInteraction) remember(name, { ...recall(name, isNumbers), ...sizes.current })
      }}
    >
      {panes.map((pane, at) => (
        <Fragment key={pane.id}>
          {at > 0 && <Separator className={styles.hairline} aria-label={`Width of ${panes[at - 1]!.label}`} />}
          <Panel
            id={`${id}-${pane.id}`}
            minSize={pane.min ?? 200}
            {...(pane.max && { maxSize: pane.max })}
            {...(pane.size && {
              defaultSize: kept[pane.id] ?? pane.size,
              groupResizeBehavior: 'preserve-pixel-size' as const,
            })}
            {...(pane.side && { collapsible: true, collapsedThreshold: 60 })}
            onResize={size => {
              if (pane.side && size.inPixels === 0) remember(`folded.${id}`, true)
              else if (pane.size) sizes.current[pane.id] = Math.round(size.inPixels)
            }}
          >
            <PaneFrame pane={pane} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
