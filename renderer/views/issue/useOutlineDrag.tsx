import {
  DropIndicator,
  isTextDropItem,
  useDragAndDrop,
  type DragAndDropHooks,
  type DropItem,
} from 'react-aria-components'
import type { IssueView } from '../../../core/contract/views.ts'
import type { ItemId } from '../../../core/model/ids.ts'
import { addItems, moveEntries } from '../../store/issue-outline.ts'
import { collapsed } from '../../store/issue-layout.ts'
import { useIssue } from '../../store/issue.ts'
import { inOrder, placeOfDrop, type Place } from '../../store/issue-order.ts'
import { entryName } from './words.ts'
import styles from './Drag.module.css'
import { Lifted } from './Lifted.tsx'

/** Drag types of the desk: an entry of the outline, an item of the library. */
export const entryType = 'application/x-galley-entry'
export const itemType = 'application/x-galley-item'

type Section = IssueView['sections'][number]
const sections = (): IssueView['sections'] => useIssue.getState().view?.sections ?? []
type Target = { readonly key: React.Key; readonly dropPosition: 'before' | 'after' | 'on' }
const placeOf = (ids: readonly string[], target: Target) =>
  placeOfDrop(sections(), ids, { key: String(target.key), position: target.dropPosition }, collapsed())

/**
 * Dragging in the outline, by mouse, touch or keyboard. Entries land beside entries, or on a section's title: at its
 * start, or at its end while it is collapsed. Items of the pool land the same way. Sections are moved by keys and menu.
 */
export function useOutlineDrag(): DragAndDropHooks<Section> {
  const { dragAndDropHooks } = useDragAndDrop<Section>({
    getItems: keys =>
      inOrder(sections(), new Set([...keys].map(String))).map(id => ({ [entryType]: id, 'text/plain': nameOf(id) })),
    acceptedDragTypes: [entryType, itemType],
    getAllowedDropOperations: () => ['move'],
    getDropOperation(target, _types, allowed) {
      if (target.type === 'root') return 'cancel'
      const onSection = sections().some(section => section.id === target.key)
      if (onSection !== (target.dropPosition === 'on')) return 'cancel'
      return allowed.includes('move') ? 'move' : (allowed[0] ?? 'cancel')
    },
    onDragStart: event =>
      useIssue.setState({ drag: { entries: inOrder(sections(), new Set([...event.keys].map(String))), place: null } }),
    onDragEnd: () => useIssue.setState({ drag: null }),
    onDropEnter({ target }) {
      if (target.type === 'item') setLanding(placeOf(useIssue.getState().drag?.entries ?? [], target))
    },
    onDropExit: () => setLanding(null),
    onMove({ keys, target }) {
      const ids = inOrder(sections(), new Set([...keys].map(String)))
      const place = placeOf(ids, target)
      if (place) void moveEntries(ids, place)
    },
    onInsert: ({ items, target }) => void insert(items, target),
    onItemDrop: ({ items, target, isInternal }) => {
      if (!isInternal) void insert(items, target)
    },
    renderDropIndicator: target => <DropIndicator target={target} className={styles.landing!} />,
    renderDragPreview: items => <Lifted items={items} />,
  })
  return dragAndDropHooks
}

/** Where what is being dragged would land, for the numbers to follow. */
function setLanding(place: Place | null): void {
  const { drag } = useIssue.getState()
  if (drag) useIssue.setState({ drag: { ...drag, place } })
}

async function insert(dropped: readonly DropItem[], target: Target): Promise<void> {
  const ids = await Promise.all(
    dropped
      .filter(isTextDropItem)
      .filter(item => item.types.has(itemType))
      .map(item => item.getText(itemType)),
  )
  const place = placeOf([], target)
  if (ids.length && place) await addItems(ids as ItemId[], place)
}

function nameOf(id: string): string {
  const entry = sections()
    .flatMap(section => section.entries)
    .find(one => one.id === id)
  return entry ? entryName(entry) : ''
}
