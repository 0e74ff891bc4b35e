import { focusOn } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useRoom } from '../../components/useRoom.ts'
import { showPane } from '../../store/layout.ts'
import { paneNames, useSources } from '../../store/sources.ts'
import { Legend } from './Legend.tsx'
import { openInLibrary } from './open-in-library.ts'
import { TextSheet } from './TextSheet.tsx'
import styles from './TextPane.module.css'

/** The open document's text under its name, encoding and the legend of its gutter. */
export function TextPane() {
  const detail = useSources(state => state.detail)
  const sheet = useSources(state => state.sheet)
  const problem = useSources(state => state.problem)
  const narrow = useRoom() === 'narrow'
  if (problem) return <EmptyState title="This document can’t be shown">{problem}</EmptyState>
  if (!detail || !sheet) return null
  const { name, encoding, format } = detail.source
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.name} title={name}>{name}</h2>
        {format !== 'hand' && <span className={styles.encoding}>{encoding.toUpperCase()}</span>}
        <Legend />
        {narrow && <Button look="quiet" onPress={() => { showPane(paneNames.space, paneNames.items); requestAnimationFrame(() => focusOn('list')) }}>{detail.items.length} items ›</Button>}
      </header>
      <TextSheet key={detail.source.id} detail={detail} sheet={sheet} onOpen={openInLibrary} />
    </>
  )
}
