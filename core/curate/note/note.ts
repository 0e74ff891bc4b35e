import type { ItemId, NoteId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { curate, findItem, itemName } from '../targets.ts'
import type { Done, Work } from '../work.ts'

export const addNote: Handler<'note.add'> = (work, { item, text, anchor }) => {
  if (!findItem(work, item)) return fail('That item is no longer in the library.')
  const id = work.context.newId() as NoteId
  curate(work, item, curation => {
    curation.notes.push({ id, text, anchor, at: work.context.now })
    return true
  })
  return ok({ label: `Add a note to ${quoted(itemName(work, item))}`, count: 1, created: [id] })
}

export const editNote: Handler<'note.edit'> = (work, { item, note: id, text }) =>
  onNote(work, item, id, 'Edit a note of', notes => {
    const note = notes.find(one => one.id === id)!
    if (note.text === text) return false
    note.text = text
    return true
  })

export const removeNote: Handler<'note.remove'> = (work, { item, note: id }) =>
  onNote(
    work,
    item,
    id,
    'Remove a note of',
    notes =>
      notes.splice(
        notes.findIndex(one => one.id === id),
        1,
      ).length > 0,
  )

function onNote(work: Work, id: ItemId, noteId: NoteId, verb: string, change: (notes: Notes) => boolean): Result<Done> {
  const item = findItem(work, id)
  if (!item) return fail('That item is no longer in the library.')
  if (!item.curation.notes.some(note => note.id === noteId)) return fail('That note is no longer there.')
  const changed = curate(work, id, curation => change(curation.notes))
  return ok({ label: `${verb} ${quoted(itemName(work, id))}`, count: changed ? 1 : 0 })
}

type Notes = NonNullable<ReturnType<typeof findItem>>['curation']['notes']
