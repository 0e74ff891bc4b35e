import { create } from 'zustand'
import type { Sort } from '../../core/contract/views.ts'
import type { ItemId } from '../../core/model/ids.ts'
import { useFrame } from './frame.ts'
import { coalesced } from './coalesced.ts'
import { createItemWindow } from './item-window.ts'
import { showPane } from './layout.ts'
import { goTo, usePlace } from './place.ts'
import { nothing, only, type Picked } from './selection.ts'
import { ask, onEvent } from './session.ts'
import { bothOf, viewName, viewQuery, type View } from './view.ts'

/** The library space: what its list shows, where the cursor stands in it, and what is selected. */
interface Library {
  view: View
  /** What is typed in the search field, beside the chip of the view. */
  text: string
  sort: Sort
  /** Row the keyboard is at. */
  cursor: number
  /** The item there; null until its row is here, or where the list is empty. */
  cursorId: ItemId | null
  /** Row a range is stretched from. */
  anchor: number
  picked: Picked
  /** The keyboard moved on from a decision: the next row may rise into the place of the one that goes. */
  rising: boolean
  /** While a picker is open over the list, the list keeps its rows and their places. */
  still: boolean
}

export const useLibrary = create<Library>(() => ({
  view: { type: 'all' },
  text: '',
  sort: 'newest',
  cursor: 0,
  cursorId: null,
  anchor: 0,
  picked: nothing,
  rising: false,
  still: false,
}))

export const itemList = createItemWindow()

/** The query of the list: the view's and the typed one together. */
export const listQuery = (): string => {
  const { view, text } = useLibrary.getState()
  return bothOf(viewQuery(view, useFrame.getState().frame) ?? '', text)
}

/**
 * Shows the list again from its beginning, or at an item where the list holds it. Where the curator moved on before it
 * was here, what they chose meanwhile stands, as far as the list holds it.
 */
export async function openList(at: ItemId | null = null): Promise<void> {
  const { sort, still, cursorId: before } = useLibrary.getState()
  if (still) return
  const query = listQuery()
  const [found] = await Promise.all([
    at ? ask('items.position', { query, sort, id: at }) : null,
    itemList.show(query, sort),
  ])
  const now = itemList.store.getState()
  if (now.query !== query || now.sort !== sort) return
  const { cursorId } = useLibrary.getState()
  if (cursorId && cursorId !== before) {
    const here = await ask('items.position', { query, sort, id: cursorId })
    if (useLibrary.getState().cursorId !== cursorId) return
    if (here.ok && here.value.position !== null) {
      useLibrary.setState({ cursor: here.value.position, anchor: here.value.position })
      return
    }
  }
  const position = found?.ok ? found.value.position : null
  if (position !== null && at) place(position, at)
  else place(0, itemList.rowAt(0)?.id ?? null)
}

/** Puts the keyboard at a row, which alone is selected then. */
export function place(cursor: number, id: ItemId | null): void {
  useLibrary.setState({ cursor, cursorId: id, anchor: cursor, picked: id ? only(id) : nothing, rising: false })
}

export function choose(view: View): void {
  useLibrary.setState({ view, text: '' })
  showPane('library', 'list')
  void openList()
}

/**
 * Looks for what is typed, letter by letter: answers come quicker than keys, and where they don't, only the last text
 * is looked for.
 */
export function search(text: string): void {
  useLibrary.setState({ text })
  void searchNow()
}

/** Unless the list shows it already: what is selected there stands. */
export const searchNow = coalesced(async () => {
  const { query, total } = itemList.store.getState()
  if (total === null || query !== listQuery()) await openList(useLibrary.getState().cursorId)
})

export function sortBy(sort: Sort): void {
  useLibrary.setState({ sort })
  void openList(useLibrary.getState().cursorId)
}

/** Goes to the library's new items, as after an import. */
export function showNew(): void {
  goTo('library')
  choose({ type: 'new' })
}

/** Goes to an item in the library: in the list as it is where that holds it, else among all. */
export async function showItem(id: ItemId): Promise<void> {
  goTo('library')
  const { sort } = useLibrary.getState()
  const found = await ask('items.position', { query: listQuery(), sort, id })
  if (!found.ok || found.value.position === null) useLibrary.setState({ view: { type: 'all' }, text: '' })
  await openList(id)
}

/** On coming back to the space: goes to the item another space has open, where the list holds it. */
export async function meetPlace(): Promise<void> {
  const { item } = usePlace.getState()
  if (!item || item === useLibrary.getState().cursorId || itemList.store.getState().total === null) return
  const { query, sort } = itemList.store.getState()
  const found = await ask('items.position', { query, sort, id: item })
  if (found.ok && found.value.position !== null) place(found.value.position, item)
}

/** Holds the list as it is while a picker is open over it, and brings it up to date afterwards. */
export function holdStill(still: boolean): void {
  useLibrary.setState({ still })
  if (!still) void refreshList()
}

/** Brings the rows up to date; the keyboard stays with its item, or at its place where the item left the list. */
export const refreshList = coalesced(async () => {
  if (useLibrary.getState().still) return
  const query = listQuery()
  if (query !== itemList.store.getState().query) {
    await openList(useLibrary.getState().cursorId)
    return
  }
  const followed = useLibrary.getState().cursorId
  const { position } = await itemList.refresh(followed)
  const { cursorId, cursor, picked } = useLibrary.getState()
  if (cursorId !== followed) {
    // The keyboard has moved on meanwhile, by places that were right in the old rows.
    const now = cursorId && itemList.indexOf(cursorId)
    if (now !== null) useLibrary.setState({ cursor: now, anchor: now })
    return
  }
  if (position !== null) {
    useLibrary.setState({ cursor: position, anchor: position })
    return
  }
  const total = itemList.store.getState().total ?? 0
  const at = Math.max(0, Math.min(cursor, total - 1))
  const id = itemList.rowAt(at)?.id ?? null
  const alone = !picked.all && picked.ids.size <= 1
  useLibrary.setState({ cursor: at, cursorId: id, anchor: at, ...(alone && { picked: id ? only(id) : nothing }) })
})

onEvent(event => {
  if (event.type === 'changed') void refreshList()
})

// A row the keyboard went to before it was here.
itemList.store.subscribe(() => {
  const { cursor, cursorId, picked } = useLibrary.getState()
  const id = itemList.rowAt(cursor)?.id
  if (cursorId || !id) return
  if (!picked.all && picked.ids.size === 0) place(cursor, id)
  else useLibrary.setState({ cursorId: id })
})

useLibrary.subscribe((now, before) => {
  if (now.cursorId !== before.cursorId && now.cursorId) usePlace.setState({ item: now.cursorId })
})

// A theme or smart view that is gone, by whatever way, can't stay chosen.
useFrame.subscribe(({ frame }) => {
  if (frame && viewName(useLibrary.getState().view, frame) === null) choose({ type: 'all' })
})
