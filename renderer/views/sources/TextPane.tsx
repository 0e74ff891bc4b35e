import { focusOn } from '../../commands/focus.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useRoom } from '../../components/useRoom.ts'
import { readAsStory } from '../../store/correcting.ts'
import { showPane } from '../../store/layout.ts'
import { canBeStory, paneNames, useSources } from '../../store/sources.ts'
import { AskCard } from './AskCard.tsx'
import { Legend } from './Legend.tsx'
import { openInLibrary } from './open-in-library.ts'
import { TextSheet } from './TextSheet.tsx'
import styles from './TextPane.module.css'

const kinds = [
  { id: 'digest', label: 'Digest' },
  { id: 'story', label: 'One story' },
] as const

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
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        {format !== 'hand' && <span className={styles.encoding}>{encoding.toUpperCase()}</span>}
        {format !== 'hand' && canBeStory(detail.source) && !narrow && (
          <Segmented
            label="How the document is read"
            value={detail.source.story ? 'story' : 'digest'}
            options={kinds}
            onChange={kind => void readAsStory(detail.source.id, kind === 'story')}
          />
        )}
        <Legend />
        {narrow && (
          <Button
            look="quiet"
            onPress={() => {
              showPane(paneNames.space, paneNames.items)
              requestAnimationFrame(() => focusOn('list'))
            }}
          >
            {detail.items.length} items ›
          </Button>
        )}
      </header>
      <AskCard detail={detail} />
      <TextSheet key={detail.source.id} detail={detail} sheet={sheet} onOpen={openInLibrary} />
    </>
  )
}
