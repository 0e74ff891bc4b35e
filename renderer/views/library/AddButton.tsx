import { MenuTrigger, Button as Press } from 'react-aria-components'
import { useStore } from 'zustand'
import { runCommand } from '../../commands/keyboard.ts'
import { Button } from '../../components/Button.tsx'
import { Menu, MenuGroup, MenuLine, MenuRule } from '../../components/Menu.tsx'
import { addToIssue, issueName, sectionFor, useAddTo } from '../../store/add-to.ts'
import { useDetail } from '../../store/detail.ts'
import { useFrame } from '../../store/frame.ts'
import { itemList, useLibrary } from '../../store/library.ts'
import { openOverlay } from '../../store/overlay.ts'
import { countOf } from '../../store/selection.ts'
import { isReadOnly } from '../../store/session.ts'
import styles from './AddButton.module.css'

/**
 * The library's main action: adds what is selected to the open issue, naming issue and section; beside it, to which.
 */
export function AddButton() {
  const state = useAddTo()
  const own = useDetail(({ detail }) => detail?.fields.section ?? null)
  const picked = useLibrary(library => library.picked)
  const total = useStore(itemList.store, list => list.total ?? 0)
  const count = countOf(picked, total)
  const issues = useFrame(frame => frame.issues?.issues)?.filter(issue => issue.state !== 'published') ?? []
  const name = state.issue && issueName(state.issue.record)
  const section = count === 1 ? sectionFor(state, own) : state.section ? sectionFor(state, null) : null
  const words = name
    ? `Add ${count > 1 ? `${count.toLocaleString('en')} ` : ''}to ${name}${section ? ` → ${section}` : ''}`
    : 'Add to a new issue'
  const able = count > 0 && !isReadOnly()
  return (
    <div className={styles.add}>
      <Button look="main" hint="enter" isDisabled={!able} onPress={() => runCommand('item.add')}>
        <span className={styles.words}>{words}</span>
      </Button>
      <MenuTrigger>
        <Press className={styles.more!} aria-label="Add to which issue and section" isDisabled={isReadOnly()}>
          ▾
        </Press>
        <Menu label="Add to which issue and section">
          {state.issue && state.issue.sections.length > 0 && (
            <MenuGroup title={`Section of ${name}`}>
              <MenuLine
                id="own"
                sign={<Tick on={!state.section} />}
                onAction={() => addToIssue(state.issue!.record.id, null)}
              >
                As the item’s own section
              </MenuLine>
              {state.issue.sections.map(one => (
                <MenuLine
                  key={one.id}
                  id={one.id}
                  sign={<Tick on={state.section === one.id} />}
                  onAction={() => addToIssue(state.issue!.record.id, one.id)}
                >
                  {one.title || 'Untitled'}
                </MenuLine>
              ))}
            </MenuGroup>
          )}
          {issues.length > 0 && (
            <MenuGroup title="Issue">
              {issues.map(issue => (
                <MenuLine
                  key={issue.id}
                  id={issue.id}
                  sign={<Tick on={state.issue?.record.id === issue.id} />}
                  onAction={() => addToIssue(issue.id, null)}
                >
                  {issue.number ? `No. ${issue.number} · ${issue.title}` : issue.title}
                </MenuLine>
              ))}
            </MenuGroup>
          )}
          <MenuRule />
          <MenuLine id="new" onAction={() => openOverlay({ type: 'new-issue', items: null, stay: true })}>
            New issue…
          </MenuLine>
        </Menu>
      </MenuTrigger>
    </div>
  )
}

const Tick = ({ on }: { on: boolean }) => <span className={styles.tick}>{on ? '✓' : ''}</span>
