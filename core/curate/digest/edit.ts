import { givenOf, usualSettings } from '../../model/export-settings.ts'
import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'

/** What a digest is called and how it writes; its issues follow, but for those that are published. */
export const editDigest: Handler<'digest.edit'> = (work, { digest: id, fields }) => {
  const digest = work.edit('digest', id)
  if (!digest) return fail('That digest is no longer there.')
  const name = digest.name
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const { export: sent, ...plain } = Object.fromEntries(given) as typeof fields
  Object.assign(digest, plain)
  if (sent) digest.export = { ...usualSettings, ...digest.export, ...givenOf(sent) }
  const what =
    given.length > 1
      ? 'Edit digest'
      : fields.houseStyle
        ? 'Edit the house style of'
        : fields.export
          ? 'Set how issues go out of'
          : 'Edit digest'
  return ok({ label: `${what} ${quoted(name)}`, count: given.length ? 1 : 0 })
}
