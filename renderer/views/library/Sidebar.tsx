import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Frame } from '../../../core/contract/views.ts'
import { useFrame } from '../../store/frame.ts'
import { openOverlay } from '../../store/overlay.ts'
import { themeTree } from '../../store/theme-tree.ts'
import { plainViews, type PlainView } from '../../store/view.ts'
import { SearchLine } from './SearchLine.tsx'
import { SideLine } from './SideLine.tsx'
import { ThemeLine } from './ThemeLine.tsx'
import styles from './Sidebar.module.css'

const counts = (frame: Frame): Record<PlainView, number> => {
  const { all, fresh, check, starred, kept, aside, held, untagged } = frame.counts
  return { all, new: fresh, check, starred, kept, aside, held, untagged }
}

/** Views of the library with what is in each. One stop for Tab; ↑↓ walk it and choose. */
export function Sidebar() {
  const frame = useFrame(state => state.frame)
  if (!frame) return <nav className={styles.side} aria-label="Views" />
  const count = counts(frame)
  const number = (list: readonly { id: string; count: number }[], id: string) =>
    list.find(one => one.id === id)?.count ?? 0
  return (
    <nav className={styles.side} aria-label="Views" onKeyDown={walk}>
      <Group label={null}>
        {plainViews
          .filter(view => view.type !== 'untagged')
          .map(view => (
            <SideLine key={view.type} view={{ type: view.type }} count={count[view.type]}>
              {view.name}
            </SideLine>
          ))}
      </Group>
      {frame.searches.length > 0 && (
        <Group label="Smart views">
          {frame.searches.map(one => (
            <SearchLine key={one.id} search={one} count={number(frame.counts.searches, one.id)} />
          ))}
        </Group>
      )}
      <Group label="Themes" action={<AddTheme />}>
        {themeTree(frame.tags).map(({ tag, depth }) => (
          <ThemeLine key={tag.id} tag={tag} depth={depth} count={number(frame.counts.tags, tag.id)} tags={frame.tags} />
        ))}
        <SideLine view={{ type: 'untagged' }} count={count.untagged} quiet>
          Untagged
        </SideLine>
      </Group>
      {frame.counts.outlets.length > 0 && (
        <Group label="Sources">
          {frame.counts.outlets.map(one => (
            <SideLine
              key={one.outlet}
              view={{ type: 'outlet', outlet: one.outlet }}
              count={one.documents}
              unit={one.documents === 1 ? 'document' : 'documents'}
            >
              {one.outlet || 'No publisher'}
            </SideLine>
          ))}
        </Group>
      )}
    </nav>
  )
}

function Group({ label, action, children }: { label: string | null; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={label ?? 'Library'}>
      {label && (
        <header className={styles.heading}>
          <h2 className="label">{label}</h2>
          {action}
        </header>
      )}
      <ul>{children}</ul>
    </section>
  )
}

const AddTheme = () => (
  <Button
    className={styles.add!}
    aria-label="New theme"
    excludeFromTabOrder
    onPress={() => openOverlay({ type: 'theme', tag: null })}
  >
    +
  </Button>
)

/** ↑↓, Home and End go from line to line and choose it; ⏎ goes on to the list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  const at = lines.findIndex(line => line === document.activeElement)
  if (at < 0) return
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }
  const next = lines[to[event.key] ?? -1]
  if (!next || event.metaKey || event.ctrlKey || event.altKey) return
  event.preventDefault()
  next.focus()
  next.click()
}
