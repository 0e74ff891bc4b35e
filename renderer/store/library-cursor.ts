import type { Target } from '../../core/curate/command-shape.ts'
import type { ItemId } from '../../core/model/ids.ts'
import { itemList, place, useLibrary } from './library.ts'
import { everything, only, targetOf, toggled } from './selection.ts'
import { ask } from './session.ts'

/** Moves the keyboard's row: alone, stretching the selection from where it began, or taking single rows in and out. */
export async function moveCursor(index: number, how: 'only' | 'extend' | 'toggle' = 'only'): Promise<void> {
  const total = itemList.store.getState().total ?? 0
  if (!total) return
  const to = Math.max(0, Math.min(index, total - 1))
  const id = itemList.rowAt(to)?.id ?? null
  if (!id) itemList.ensure(to, to)
  if (how === 'only') {
    place(to, id)
    return
  }
  const { picked, anchor } = useLibrary.getState()
  if (how === 'toggle') {
    useLibrary.setState({ cursor: to, cursorId: id, anchor: to, ...(id && { picked: toggled(picked, id) }) })
    return
  }
  useLibrary.setState({ cursor: to, cursorId: id })
  const ids = await idsBetween(Math.min(anchor, to), Math.max(anchor, to))
  if (ids && useLibrary.getState().cursor === to) useLibrary.setState({ picked: only(...ids) })
}

async function idsBetween(from: number, to: number): Promise<readonly ItemId[] | null> {
  const here = Array.from({ length: to - from + 1 }, (_, at) => itemList.rowAt(from + at)?.id)
  if (here.every(id => id !== undefined)) return here
  const { query, sort } = itemList.store.getState()
  const answer = await ask('items.ids', { query, sort, offset: from, limit: to - from + 1 })
  return answer.ok ? answer.value.ids : null
}

export function selectAll(): void {
  if (itemList.store.getState().total) useLibrary.setState({ picked: everything })
}

/** Back from several to the row the keyboard is at. */
export function selectOne(): void {
  const { cursor, cursorId } = useLibrary.getState()
  place(cursor, cursorId)
}

/** What a command acts on now, or null. */
export function currentTarget(): Target | null {
  return targetOf(useLibrary.getState().picked, itemList.store.getState().query)
}
