import { Button } from 'react-aria-components'
import { Segmented } from '../../components/Segmented.tsx'
import { useRoom } from '../../components/useRoom.ts'
import { runCommand } from '../../commands/keyboard.ts'
import { keyName } from '../../commands/key-name.ts'
import { useLayout } from '../../store/layout.ts'
import { goTo, usePlace } from '../../store/place.ts'
import { slotRef } from '../../store/slots.ts'
import { LibraryMenu } from './LibraryMenu.tsx'
import styles from './Bar.module.css'

const spaces = [
  { id: 'sources', label: 'Sources' },
  { id: 'library', label: 'Library' },
  { id: 'issue', label: 'Issue' },
] as const

export function Bar() {
  const space = usePlace(place => place.space)
  return (
    <header className={styles.bar}>
      <div className={styles.name}>
        <SideToggle />
        <h1>Galley</h1>
        <LibraryMenu />
      </div>
      <Segmented label="Space" value={space} options={spaces} onChange={goTo} />
      {/* Each space puts its search and its main action here. */}
      <div ref={slotRef('bar-middle')} className={styles.middle} />
      <div ref={slotRef('bar-actions')} className={styles.actions} />
    </header>
  )
}

/** Brings the folded side pane back; not there while the pane is in sight, nor where one pane is shown at a time. */
function SideToggle() {
  const room = useRoom()
  const folded = useLayout(layout => layout.kept[`folded.${usePlace.getState().space}`] === true)
  const open = useLayout(layout => layout.drawer)
  if (room === 'narrow' || (room === 'wide' && !folded)) return null
  return (
    <Button
      className={styles.side!}
      data-drawer-toggle
      aria-label={`Side pane (${keyName('mod+\\')})`}
      aria-expanded={room === 'medium' && open}
      onPress={() => runCommand('view.sidebar')}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M2.5 3.5h11v9h-11zM6.5 3.5v9"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </svg>
    </Button>
  )
}
