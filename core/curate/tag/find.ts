import type { TagId } from '../../model/ids.ts'
import { TagColour, type Tag } from '../../model/tag.ts'
import type { Work } from '../work.ts'

/** Themes are told apart by name without regard to case or surrounding blanks. */
export const sameName = (a: string, b: string) => plain(a) === plain(b)
const plain = (name: string) => name.normalize('NFKC').trim().toLocaleLowerCase('en')

export const tagsOf = (work: Work): readonly Tag[] => work.read('tags')?.tags ?? []

export const findTag = (work: Work, name: string): Tag | null =>
  tagsOf(work).find(tag => sameName(tag.name, name)) ?? null

export const tagById = (work: Work, id: string): Tag | null => tagsOf(work).find(tag => tag.id === id) ?? null

/** Adds a theme at the end; its colour is the one used least so far. */
export function addTag(work: Work, name: string, parent: TagId | null = null, colour?: TagColour): Tag {
  const record = work.edit('tags') ?? work.create('tags', undefined, { tags: [] })
  const tag: Tag = {
    id: work.context.newId() as TagId,
    name: name.trim(),
    parent,
    colour: colour ?? leastUsed(record.tags),
    description: '',
  }
  record.tags.push(tag)
  return tag
}

/** The theme of that name, made where it is missing; the ids of made ones are added to `created`. */
export function ensureTag(work: Work, name: string, created: TagId[]): Tag {
  const found = findTag(work, name)
  if (found) return found
  const tag = addTag(work, name)
  created.push(tag.id)
  return tag
}

function leastUsed(tags: readonly Tag[]): TagColour {
  const uses = TagColour.options.map(colour => tags.filter(tag => tag.colour === colour).length)
  return TagColour.options[uses.indexOf(Math.min(...uses))]!
}
