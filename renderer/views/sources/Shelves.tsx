import type { SourceRow } from '../../../core/contract/views.ts'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { isNew, isOn, type Shelf } from '../../store/documents.ts'
import { toCheck, useSources } from '../../store/sources.ts'
import styles from './Shelves.module.css'

/** All documents, those nothing was decided in yet, and those with items to check. */
export function Shelves({ sources }: { sources: readonly SourceRow[] }) {
  const shelf = useSources(state => state.shelf)
  const shelves: readonly { id: Shelf; name: string; count: number }[] = [
    { id: 'all', name: 'All documents', count: sources.filter(source => source.format !== 'hand').length },
    { id: 'new', name: 'New documents', count: sources.filter(isNew).length },
    { id: 'check', name: 'Documents to check', count: sources.filter(source => isOn('check', source)).length },
  ]
  return (
    <ToggleButtonGroup
      aria-label="Documents shown"
      orientation="vertical"
      className={styles.shelves!}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shelf]}
      onSelectionChange={keys => {
        for (const key of keys) useSources.setState({ shelf: key as Shelf })
      }}
    >
      {shelves.map(({ id, name, count }) => (
        <ToggleButton
          key={id}
          id={id}
          className={styles.shelf!}
          aria-label={id === 'check' ? `${name}: ${count}, with ${toCheck(sources)} items` : `${name}: ${count}`}
        >
          <span>{name}</span>
          <span className={styles.count}>{count}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
