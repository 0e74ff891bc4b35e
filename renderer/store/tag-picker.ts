import { create } from 'zustand'
import type { Target } from '../../core/curate/command-shape.ts'
import type { TagId } from '../../core/model/ids.ts'
import { currentTarget } from './library-cursor.ts'
import { holdStill } from './library.ts'
import { run } from './session.ts'
import { pickedRows } from './triage.ts'

/** Whether a theme is on all of the items or on some of them. */
export type Tagged = ReadonlyMap<TagId, 'all' | 'some'>

/** The tag picker opened over the library's list, and the items it was opened for. */
interface Picker {
  items: Target | null
  tagged: Tagged
}

export const useTagPicker = create<Picker>(() => ({ items: null, tagged: new Map() }))

/** The themes of several items together. */
export function taggedOf(rows: readonly { readonly tags: readonly TagId[] }[]): Tagged {
  const counts = new Map<TagId, number>()
  for (const row of rows) for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return new Map([...counts].map(([tag, count]) => [tag, count === rows.length ? 'all' : 'some'] as const))
}

export function openTagPicker(): void {
  const items = currentTarget()
  if (!items) return
  holdStill(true)
  useTagPicker.setState({ items, tagged: taggedOf(pickedRows()) })
}

export function closeTagPicker(): void {
  useTagPicker.setState({ items: null, tagged: new Map() })
  holdStill(false)
}

/** Puts a theme on the picker's items, or takes it off; an unknown name becomes a new theme. */
export async function toggleTag(name: string, on: boolean): Promise<boolean> {
  const { items } = useTagPicker.getState()
  if (!items) return false
  return (await run({ type: 'item.tag', items, add: on ? [name] : [], remove: on ? [] : [name] })) !== null
}
