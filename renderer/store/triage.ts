import type { Status } from '../../core/model/curation.ts'
import type { ItemRow } from '../../core/contract/views.ts'
import type { Target } from '../../core/curate/command-shape.ts'
import { currentTarget, moveCursor } from './library-cursor.ts'
import { itemList, useLibrary } from './library.ts'
import { isPicked, nothing } from './selection.ts'
import { run } from './session.ts'

/** Decides on what is selected and moves on to the next, so that New reaches zero; comes back where it was refused. */
export async function decide(
  status: Status,
  until: string | null = null,
  items: Target | null = currentTarget(),
): Promise<void> {
  if (!items) return
  const { cursor, cursorId, anchor, picked } = useLibrary.getState()
  moveOn()
  if (!(await run({ type: 'item.status', items, status, until }))) {
    useLibrary.setState({ cursor, cursorId, anchor, picked })
  }
}

/** Stars what is selected, or takes the star away where all of it has one. */
export async function toggleStar(): Promise<void> {
  const items = currentTarget()
  if (!items) return
  const rows = pickedRows()
  await run({ type: 'item.star', items, starred: !(rows.length > 0 && rows.every(row => row.starred)) })
}

/** Rows of the selection that are here; all of it, unless it is larger than what is shown. */
export function pickedRows(): ItemRow[] {
  const { picked } = useLibrary.getState()
  return [...itemList.store.getState().pages.values()].flat().filter(row => isPicked(picked, row.id))
}

/** Brings the keyboard to the first row below the selection that isn't in it, else to the last above it. */
export function moveOn(): void {
  const { picked, cursorId } = useLibrary.getState()
  // Rows may have moved since the keyboard came here; the item says where it is now.
  const cursor = (cursorId && itemList.indexOf(cursorId)) ?? useLibrary.getState().cursor
  if (picked.all) {
    useLibrary.setState({ picked: nothing, cursorId: null, cursor: 0, anchor: 0 })
    return
  }
  const total = itemList.store.getState().total ?? 0
  const free = (index: number) => {
    const row = itemList.rowAt(index)
    return row !== undefined && !isPicked(picked, row.id)
  }
  const last = lastPicked(cursor)
  for (const [from, step] of [
    [last + 1, 1],
    [cursor - 1, -1],
  ] as const) {
    for (let index = from; index >= 0 && index < total && itemList.rowAt(index); index += step) {
      if (!free(index)) continue
      void moveCursor(index)
      useLibrary.setState({ rising: true })
      return
    }
  }
}

function lastPicked(cursor: number): number {
  const { picked } = useLibrary.getState()
  let last = cursor
  for (let index = cursor + 1; ; index++) {
    const row = itemList.rowAt(index)
    if (!row) return last
    if (isPicked(picked, row.id)) last = index
    else if (index > cursor + 500) return last
  }
}
