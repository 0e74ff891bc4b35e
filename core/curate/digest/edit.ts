import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'

/** What a digest is called and how it writes; its issues follow, but for those that are published. */
export const editDigest: Handler<'digest.edit'> = (work, { digest: id, fields }) => {
  const digest = work.edit('digest', id)
  if (!digest) return fail('That digest is no longer there.')
  const name = digest.name
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  Object.assign(digest, Object.fromEntries(given))
  const what = given.length === 1 && fields.houseStyle ? 'Edit the house style of' : 'Edit digest'
  return ok({ label: `${what} ${quoted(name)}`, count: given.length ? 1 : 0 })
}
