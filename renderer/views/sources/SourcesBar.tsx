import { Button } from '../../components/Button.tsx'
import { InBar } from '../../components/InBar.tsx'
import { runCommand } from '../../commands/keyboard.ts'
import { useRoom } from '../../components/useRoom.ts'
import { pickAndImport } from '../../store/import.ts'
import { isReadOnly } from '../../store/session.ts'
import { chooseFound, search } from '../../store/source-search.ts'
import { sayLeft, useSources } from '../../store/sources.ts'
import { SearchField } from './SearchField.tsx'
import styles from './SourcesBar.module.css'

/** The search over documents and items, the way to the next item to check, and Import. */
export function SourcesBar() {
  const query = useSources(state => state.query)
  const left = useSources(state => state.left)
  const narrow = useRoom() === 'narrow'
  return (
    <>
      <InBar at="middle">
        <SearchField
          label="Search sources and items"
          value={query}
          onChange={value => void search(value)}
          onEnter={chooseFound}
        />
      </InBar>
      <InBar at="actions">
        {left.kept + left.others > 0 && (
          <Button {...(!narrow && { hint: 'n' })} onPress={() => void runCommand('source.next-check')}>
            {narrow ? 'Check' : 'Next to check'}
            <span className={styles.left} aria-hidden="true">
              {(left.kept || left.others).toLocaleString('en-GB')}
            </span>
            <span className="unseen">: {sayLeft(left)}</span>
          </Button>
        )}
        <Button look="main" isDisabled={isReadOnly()} onPress={() => void pickAndImport()}>
          Import
        </Button>
      </InBar>
    </>
  )
}
