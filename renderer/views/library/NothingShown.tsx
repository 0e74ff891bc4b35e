import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useFrame } from '../../store/frame.ts'
import { choose, search, useLibrary } from '../../store/library.ts'
import type { View } from '../../store/view.ts'

const teach: Partial<Record<View['type'], readonly [title: string, words: string]>> = {
  check: ['Nothing to check', 'Items whose reading is in doubt wait here. All of them read clearly.'],
  starred: ['Nothing starred', 'Press S on an item to find it again here.'],
  kept: ['Nothing kept', 'Press K on an item worth running, and it waits here until you use it.'],
  aside: ['Nothing set aside', 'Press A on an item you won’t use. It leaves New and stays here, in case.'],
  held: ['Nothing held', 'Hold an item until a day, and it waits here.'],
  untagged: ['Everything has a theme', 'Items without a theme are shown here.'],
  tag: ['No items under this theme', 'Press T on an item to put a theme on it.'],
  search: ['Nothing matches this view', 'Items that match its search are shown here as they come in.'],
  outlet: ['No items of this publisher', 'Its documents hold no items.'],
}

/** An empty list says why, and what to do. */
export function NothingShown() {
  const { view, text } = useLibrary()
  const kept = useFrame(state => state.frame?.counts.kept ?? 0)
  if (text.trim()) {
    return (
      <EmptyState title="Nothing found" action={<Button onPress={() => search('')}>Clear the search</Button>}>
        No item matches ‘{text.trim()}’ here.
      </EmptyState>
    )
  }
  if (view.type === 'new') {
    return (
      <EmptyState
        title="Nothing new"
        action={kept > 0 && <Button onPress={() => choose({ type: 'kept' })}>Show what you kept</Button>}
      >
        You have been through everything that came in.
      </EmptyState>
    )
  }
  const [title, words] = teach[view.type] ?? ['No items', 'Import a document to begin.']
  return (
    <EmptyState
      title={title}
      action={view.type !== 'all' && <Button onPress={() => choose({ type: 'all' })}>Show all items</Button>}
    >
      {words}
    </EmptyState>
  )
}
