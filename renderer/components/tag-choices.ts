import { fold } from '../../core/search/fold.ts'
import type { Tag } from '../../core/model/tag.ts'
import type { Tagged } from '../store/tag-picker.ts'

/** A line of the tag picker: a theme, or (`tag` null) the offer to make one of what was typed. */
export interface TagChoice {
  readonly tag: Tag | null
  readonly name: string
  readonly on: 'all' | 'some' | 'none'
  /** Name of the theme it stands under. */
  readonly within: string | null
}

/**
 * Themes whose name, or a word of it, begins with what was typed (without case and accents) come first, then those that
 * contain it; with nothing typed those the items have, then all, each in the curator's own order. What names no theme
 * yet can be made.
 */
export function tagChoices(tags: readonly Tag[], typed: string, tagged: Tagged): TagChoice[] {
  const wanted = fold(typed).trim()
  const rank = (tag: Tag): number => {
    if (!wanted) return tagged.has(tag.id) ? 0 : 1
    const name = fold(tag.name)
    if (name === wanted) return 0
    if (name.startsWith(wanted)) return 1
    if (name.includes(` ${wanted}`)) return 2
    return name.includes(wanted) ? 3 : 9
  }
  const found = tags
    .map(tag => ({ tag, rank: rank(tag) }))
    .filter(one => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
  const choices = found.map(({ tag }): TagChoice => ({
    tag,
    name: tag.name,
    on: tagged.get(tag.id) ?? 'none',
    within: tags.find(parent => parent.id === tag.parent)?.name ?? null,
  }))
  const isNew = wanted && !tags.some(tag => fold(tag.name).trim() === wanted)
  return isNew ? [...choices, { tag: null, name: typed.trim(), on: 'none', within: null }] : choices
}
