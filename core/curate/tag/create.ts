import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { addTag, findTag, tagById } from './find.ts'

export const createTag: Handler<'tag.create'> = (work, { name, parent, colour }) => {
  if (findTag(work, name)) return fail(`There is already a theme ${quoted(name)}.`)
  if (parent && !tagById(work, parent)) return fail('The theme it should stand under is no longer there.')
  const tag = addTag(work, name, parent, colour)
  return ok({ label: `Make theme ${quoted(name)}`, count: 1, created: [tag.id] })
}
