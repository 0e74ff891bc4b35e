import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'

export const editSource: Handler<'source.edit'> = (work, { source: id, title, outlet, date }) => {
  const source = work.edit('source', id)
  if (!source) return fail('That document is no longer in the library.')
  const label = `Edit document ${quoted(source.title)}`
  if (title !== undefined) source.title = title
  if (outlet !== undefined) source.outlet = outlet.trim()
  if (date !== undefined) source.date = date
  return ok({ label, count: 1 })
}
