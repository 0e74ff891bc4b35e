import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button as AriaButton, TreeItem, TreeItemContent } from 'react-aria-components'
import type { IssueView } from '../../../core/contract/views.ts'
import { onIssue, useIssue } from '../../store/issue.ts'
import { SectionMenu } from './SectionMenu.tsx'
import styles from './Outline.module.css'

type Section = IssueView['sections'][number]

/** A section: its title in small capitals, how many entries it has, and its entries under it. */
export function SectionRow({ section, children }: { section: Section; children: ReactNode }) {
  return (
    <TreeItem
      id={section.id}
      textValue={section.title || 'Untitled section'}
      className={styles.section!}
      hasChildItems={section.entries.length > 0}
    >
      <TreeItemContent>{({ isExpanded }) => <SectionTitle section={section} expanded={isExpanded} />}</TreeItemContent>
      {children}
    </TreeItem>
  )
}

function SectionTitle({ section, expanded }: { section: Section; expanded: boolean }) {
  const renaming = useIssue(issue => issue.renaming === section.id)
  const takes = useIssue(issue => (issue.section ?? issue.view?.sections.at(-1)?.id) === section.id)
  const count = section.entries.length
  return (
    <>
      <div className={styles.sectionTitle} data-printed={section.printed || undefined}>
        {count > 0 && (
          <AriaButton slot="chevron" className={styles.chevron!}>
            <span aria-hidden="true" data-open={expanded || undefined}>
              ›
            </span>
          </AriaButton>
        )}
        {renaming ? (
          <TitleField section={section} />
        ) : (
          <span className={styles.title} onDoubleClick={() => useIssue.setState({ renaming: section.id })}>
            {section.title || 'Untitled'}
            {!section.printed && <span className={styles.unprinted}>, not printed</span>}
          </span>
        )}
        <SectionMenu section={section} />
        <span className={styles.count} title={count === 1 ? '1 entry' : `${count} entries`}>
          {count}
        </span>
      </div>
      {count === 0 && (
        <p className={styles.hint}>{takes ? 'Drag items here, or press ⏎ in the pool' : 'Drag items here'}</p>
      )}
    </>
  )
}

/** The title as it is being written: Enter keeps it, Escape leaves it as it was. */
function TitleField({ section }: { section: Section }) {
  const [title, setTitle] = useState(section.title)
  const end = (keep: boolean, focus: boolean) => {
    if (useIssue.getState().renaming !== section.id) return
    useIssue.setState({ renaming: null, ...(focus && { focus: section.id }) })
    if (keep && title.trim() !== section.title) {
      void onIssue(issue => ({
        type: 'section.edit',
        issue,
        section: section.id,
        title: title.trim(),
        ...(!section.title && title.trim() && { printed: true }),
      }))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      end(event.key === 'Enter', true)
    }
  }
  return (
    <input
      className={styles.titleField}
      aria-label="Section title"
      value={title}
      autoFocus
      onFocus={event => event.target.select()}
      onChange={event => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true, false)}
      onPointerDown={stop}
      onMouseDown={stop}
      onClick={stop}
    />
  )
}

const stop = (event: { stopPropagation: () => void }) => event.stopPropagation()
