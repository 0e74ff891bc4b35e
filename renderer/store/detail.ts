import { create } from 'zustand'
import type { ItemDetail } from '../../core/contract/views.ts'
import type { ItemFields } from '../../core/model/fields.ts'
import { useLibrary } from './library.ts'
import { ask, run, useSession } from './session.ts'

/** Fields a curator edits in place, in the order Tab goes through them. */
export const editable = ['headline', 'byline', 'body', 'links', 'credit'] as const
export type EditableField = (typeof editable)[number]

interface Detail {
  detail: ItemDetail | null
  /** The field being edited in place. */
  editing: EditableField | null
  /** A note being written: on the item as a whole, or on words selected in its body. */
  noting: { readonly anchor: ItemDetail['curation']['notes'][number]['anchor'] } | null
}

/** The item opened beside the list. */
export const useDetail = create<Detail>(() => ({ detail: null, editing: null, noting: null }))

let asked = 0
async function load(): Promise<void> {
  const id = useLibrary.getState().cursorId
  const mine = ++asked
  if (!id) { useDetail.setState({ detail: null, editing: null, noting: null }); return }
  const answer = await ask('items.get', { id })
  if (mine !== asked || !answer.ok) return
  useDetail.setState(({ detail }) => ({
    detail: answer.value, ...(detail?.row.id !== id && { editing: null, noting: null }),
  }))
}

useLibrary.subscribe((now, before) => { if (now.cursorId !== before.cursorId) void load() })
useSession.subscribe((now, before) => { if (now.seq !== before.seq) void load() })

export const edit = (editing: EditableField | null): void => useDetail.setState({ editing })
export const writeNote = (anchor: NonNullable<Detail['noting']>['anchor'] = null): void => useDetail.setState({ noting: { anchor } })

/** Overlays fields of the opened item. */
export async function editFields(fields: Partial<ItemFields>): Promise<void> {
  const { detail } = useDetail.getState()
  if (detail) await run({ type: 'item.edit', item: detail.row.id, fields })
}

/** Lets a field read again as the document has it. */
export async function asRead(field: keyof ItemFields): Promise<void> {
  const { detail } = useDetail.getState()
  if (detail) await run({ type: 'item.edit', item: detail.row.id, fields: {}, reset: [field] })
}
