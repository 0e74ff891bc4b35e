import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { ThemeDot } from '../../components/ThemeDot.tsx'
import { useFrame } from '../../store/frame.ts'
import { useIssue } from '../../store/issue.ts'
import { spelt, usePictures } from '../../store/pictures.ts'
import { inOrder, moved, numbersOf, type EntryView } from '../../store/issue-order.ts'
import { EntryEditor } from './EntryEditor.tsx'
import { EntryMenu } from './EntryMenu.tsx'
import { entryMeta, entryName } from './words.ts'
import styles from './Outline.module.css'

/** An entry of the outline: its number, headline, themes and meta line; or, opened, its fields in place. */
export function EntryRow({ entry }: { entry: EntryView }) {
  const open = useIssue(issue => issue.open?.entry === entry.id)
  return (
    <TreeItem id={entry.id} textValue={entryName(entry)} className={styles.entry!} data-open={open || undefined}>
      <TreeItemContent>
        <Entry entry={entry} open={open} />
      </TreeItemContent>
    </TreeItem>
  )
}

function Entry({ entry, open }: { entry: EntryView; open: boolean }) {
  const number = useIssue(issue => {
    const { view, drag } = issue
    if (!view) return 0
    const sections = drag?.place
      ? moved(view.sections, inOrder(view.sections, new Set(drag.entries)), drag.place)
      : view.sections
    return numbersOf(sections).get(entry.id) ?? 0
  })
  const dragged = useIssue(issue => issue.drag?.entries.includes(entry.id) ?? false)
  const lands = useIssue(issue => Boolean(issue.drag?.place))
  const issue = useIssue(issue => issue.view?.record.id)
  const place = issue && spelt({ issue, entry: entry.id })
  const over = usePictures(pictures => pictures.over !== null && pictures.over === place)
  const photo = entry.kind === 'photo' && entry.itemIds.length > 0
  return (
    <div
      className={styles.entryGrid}
      data-picture-place={place}
      data-picture-over={over || undefined}
      data-dragged={dragged || undefined}
      data-level={entry.level}
    >
      <span className={styles.lead}>
        <Button slot="drag" className={styles.grip!} aria-label={`Move ${entryName(entry)}`}>
          <span aria-hidden="true">⠿</span>
        </Button>
        <span className={styles.number}>{number}</span>
      </span>
      <div className={styles.words}>
        {!open && <span className={photo ? styles.photo : styles.headline}>{entryName(entry)}</span>}
        {open ? (
          <EntryEditor entry={entry} />
        ) : dragged && lands ? (
          <span className={styles.meta}>moves to {number}</span>
        ) : (
          <Meta entry={entry} />
        )}
      </div>
      <span className={styles.marks}>
        <Themes entry={entry} />
        <EntryMenu entry={entry} />
      </span>
    </div>
  )
}

function Meta({ entry }: { entry: EntryView }) {
  return (
    <span className={styles.meta}>
      {entry.level !== 'full' && <span>{entry.level}</span>}
      {entryMeta(entry).map(part => (
        <span key={part.text} data-attention={part.attention || undefined}>
          {part.text}
        </span>
      ))}
    </span>
  )
}

function Themes({ entry }: { entry: EntryView }) {
  const tags = useFrame(state => state.frame?.tags)
  return entry.tags
    .map(id => tags?.find(tag => tag.id === id))
    .filter(tag => tag !== undefined)
    .map(tag => <ThemeDot key={tag.id} colour={tag.colour} title={tag.name} />)
}
