import { create } from 'zustand'
import type { ItemDetail } from '../../core/contract/views.ts'
import type { Anchor } from '../../core/model/curation.ts'
import type { ItemFields } from '../../core/model/fields.ts'
import type { ItemId } from '../../core/model/ids.ts'
import { repairsOf } from '../../core/model/repair.ts'
import { useLibrary } from './library.ts'
import { ask, run, useSession } from './session.ts'

/** Fields a curator edits in place, in the order Tab goes through them. */
export const editable = ['headline', 'byline', 'body', 'links', 'credit'] as const
export type EditableField = (typeof editable)[number]

/**
 * The item opened beside the list. It follows the list's cursor by the time of one request: what is edited or noted
 * therefore names its item, and waits for it where a key was quicker.
 */
interface Detail {
  detail: ItemDetail | null
  /** The field being edited in place. */
  editing: { readonly item: ItemId; readonly field: EditableField } | null
  /** A note being written: on the item as a whole, or on words selected in its body. */
  noting: { readonly item: ItemId; readonly anchor: Anchor | null } | null
  /** The words selected in the body now. */
  quote: Anchor | null
}

export const useDetail = create<Detail>(() => ({ detail: null, editing: null, noting: null, quote: null }))

let asked = 0
async function load(): Promise<void> {
  const id = useLibrary.getState().cursorId
  const mine = ++asked
  if (!id) {
    useDetail.setState({ detail: null, editing: null, noting: null, quote: null })
    return
  }
  const answer = await ask('items.get', { id })
  if (mine !== asked || !answer.ok) return
  useDetail.setState(({ detail, editing, noting, quote }) => ({
    detail: answer.value,
    editing: editing?.item === id ? editing : null,
    noting: noting?.item === id ? noting : null,
    quote: detail?.row.id === id ? quote : null,
  }))
}

useLibrary.subscribe((now, before) => {
  if (now.cursorId !== before.cursorId) void load()
})
useSession.subscribe((now, before) => {
  if (now.seq !== before.seq) void load()
})

/** Edits a field of the item at the cursor; null ends editing. */
export function edit(field: EditableField | null): void {
  const item = useLibrary.getState().cursorId
  useDetail.setState({ editing: item && field ? { item, field } : null })
}

/** Begins a note on the item at the cursor: on the words selected in its body, else on all of it. */
export function writeNote(): void {
  const item = useLibrary.getState().cursorId
  useDetail.setState(({ quote, detail }) => ({
    noting: item && { item, anchor: detail?.row.id === item ? quote : null },
    quote: null,
  }))
}

/** Tab in a field being edited goes on to the next one. */
export const editNext = (field: EditableField, step: 1 | -1): void =>
  edit(editable[editable.indexOf(field) + step] ?? null)

/** Overlays fields of an item. */
export async function editFields(item: ItemId, fields: Partial<ItemFields>): Promise<void> {
  await run({ type: 'item.edit', item, fields })
}

/** What copying left in the words of an item is taken out; nothing where there is none. */
export async function repair({ row, fields }: ItemDetail): Promise<void> {
  const found = repairsOf(fields)
  if (found) await editFields(row.id, found.fields)
}

/** Lets a field read again as the document has it. */
export async function asRead(item: ItemId, field: keyof ItemFields): Promise<void> {
  await run({ type: 'item.edit', item, fields: {}, reset: [field] })
}
