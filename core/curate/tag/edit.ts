import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { findTag, tagById, tagsOf } from './find.ts'
import { isUnder } from './tree.ts'

/** Renames, moves, recolours or describes a theme. A name that is taken is refused: merging is a step of its own. */
export const editTag: Handler<'tag.edit'> = (work, { tag: id, name, parent, colour, description }) => {
  const before = tagById(work, id)
  if (!before) return fail('That theme is no longer there.')
  const from = before.name
  if (name !== undefined) {
    const taken = findTag(work, name)
    if (taken && taken.id !== id) return fail(`There is already a theme ${quoted(taken.name)}; merge the two instead.`)
  }
  if (parent && !tagById(work, parent)) return fail('The theme it should stand under is no longer there.')
  if (parent && isUnder(tagsOf(work), parent, id)) return fail(`${quoted(from)} can’t stand under itself.`)
  const tag = work.edit('tags')!.tags.find(one => one.id === id)!
  const renamed = name !== undefined && name !== from
  if (name !== undefined) tag.name = name
  if (parent !== undefined) tag.parent = parent
  if (colour !== undefined) tag.colour = colour
  if (description !== undefined) tag.description = description
  return ok({
    label: renamed ? `Rename theme ${quoted(from)} to ${quoted(name)}` : `Edit theme ${quoted(from)}`,
    count: 1,
  })
}
