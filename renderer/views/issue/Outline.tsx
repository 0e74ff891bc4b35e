import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { Collection, Tree, type Key } from 'react-aria-components'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Button } from '../../components/Button.tsx'
import { onKeyDown as onDeskKey } from '../../commands/keyboard.ts'
import { addSection } from '../../store/issue-outline.ts'
import { openEntry, select, useIssue } from '../../store/issue.ts'
import { setCollapsed } from '../../store/issue-layout.ts'
import { useLayout } from '../../store/layout.ts'
import { EntryRow } from './EntryRow.tsx'
import { OutlineHead } from './OutlineHead.tsx'
import { SectionRow } from './SectionRow.tsx'
import { useOutlineDrag } from './useOutlineDrag.tsx'
import styles from './Outline.module.css'

const keysOf = (keys: 'all' | Set<Key>, all: readonly string[]): Set<string> =>
  new Set(keys === 'all' ? all : [...keys].map(String))

/** The issue as it will be printed: its title and words, its sections, their entries in order. */
export function Outline() {
  const sections = useIssue(issue => issue.view?.sections)
  const selected = useIssue(issue => issue.selected)
  const dense = useLayout(layout => layout.kept['issue.dense'] === true)
  const folded = useLayout(layout => layout.kept['issue.collapsed'])
  const tree = useRef<HTMLDivElement>(null)
  const dragAndDropHooks = useOutlineDrag()
  useRowFocus(tree)
  // The space opens with the keyboard in its outline, unless something has it already.
  useEffect(() => {
    if (document.activeElement === document.body) tree.current?.focus()
  }, [])

  const expanded = useMemo(() => {
    const closed = new Set(Array.isArray(folded) ? (folded as string[]) : [])
    return new Set((sections ?? []).map(section => section.id as string).filter(id => !closed.has(id)))
  }, [sections, folded])
  if (!sections) return null
  const all = sections.flatMap(section => [section.id, ...section.entries.map(entry => entry.id)])

  const onExpanded = (keys: Set<Key>) => {
    const here = sections.map(section => section.id as string)
    const elsewhere = (Array.isArray(folded) ? (folded as string[]) : []).filter(id => !here.includes(id))
    setCollapsed([...elsewhere, ...here.filter(id => !keys.has(id))])
  }
  // The outline would take these keys to move its selection or to find a row by its letters before the desk's own are
  // looked up.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const taken = event.key.length === 1 ? event.key !== ' ' : event.altKey && event.key.startsWith('Arrow')
    if (!taken || (event.target as HTMLElement).closest('[data-entry-editor], input')) return
    onDeskKey(event.nativeEvent)
    if (event.nativeEvent.defaultPrevented) event.stopPropagation()
  }
  return (
    <div className={styles.outline} data-dense={dense || undefined}>
      <OutlineHead />
      <div onKeyDownCapture={onKeyDownCapture}>
        <Tree
          ref={tree}
          aria-label="Outline"
          className={styles.tree!}
          items={sections}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          data-focus="detail"
          selectedKeys={selected}
          onSelectionChange={keys => select(keysOf(keys, all))}
          expandedKeys={expanded}
          onExpandedChange={onExpanded}
          dragAndDropHooks={dragAndDropHooks}
          onAction={key => {
            if (sections.some(section => section.id === key)) useIssue.setState({ renaming: String(key) })
            else void openEntry(String(key))
          }}
          renderEmptyState={() => (
            <EmptyState
              title="No sections yet"
              action={<Button onPress={() => void addSection()}>Add a section</Button>}
            >
              An issue is made of sections, whose titles are printed or not.
            </EmptyState>
          )}
        >
          {section => (
            <SectionRow key={section.id} section={section}>
              <Collection items={section.entries}>{entry => <EntryRow entry={entry} />}</Collection>
            </SectionRow>
          )}
        </Tree>
      </div>
      {sections.length > 0 && (
        <div className={styles.end}>
          <Button look="quiet" onPress={() => void addSection()}>
            Add a section
          </Button>
        </div>
      )}
    </div>
  )
}

/**
 * Gives the keyboard to the row that asks for it, once it is there: after a move, a removal, or on closing an entry.
 */
function useRowFocus(tree: React.RefObject<HTMLDivElement | null>): void {
  const focus = useIssue(issue => issue.focus)
  const view = useIssue(issue => issue.view)
  useEffect(() => {
    if (!focus || focus === 'pool' || focus === 'title') return
    const timer = setTimeout(() => {
      const row = tree.current?.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(focus)}"]`)
      if (!row) return
      row.focus()
      row.scrollIntoView({ block: 'nearest' })
      useIssue.setState(({ selected }) => ({
        focus: null,
        ...(!selected.has(focus) && { selected: new Set([focus]) }),
      }))
    }, 0)
    return () => clearTimeout(timer)
  }, [focus, view, tree])
}
