import type { Tag, TagsRecord } from '../../model/tag.ts'
import { isUnder } from '../tag/tree.ts'
import { fieldsOf, groupIn, isGroup, objectOf, Order, orderIn, type Anatomy, type Part } from './parts.ts'

/**
 * Themes by id, and the order they stand in. A theme whose parent went, or that would stand under itself, comes to
 * stand by itself.
 */
export const tagsAnatomy: Anatomy<TagsRecord> = {
  apart: ({ tags }) =>
    new Map<string, Part>([
      ['themes', new Map(tags.map(({ id, ...fields }) => [id, fieldsOf(fields)]))],
      ['order', new Order(tags.map(tag => tag.id))],
    ]),
  together(parts) {
    const themes = groupIn(parts, 'themes')
    const tags = orderIn(parts, 'order').flatMap(id => {
      const fields = themes.get(id)
      return isGroup(fields) ? [{ id, ...objectOf(fields) } as Tag] : []
    })
    for (const tag of tags) {
      const { parent } = tag
      if (parent !== null && (!tags.some(each => each.id === parent) || isUnder(tags, parent, tag.id))) {
        tag.parent = null
      }
    }
    return { tags }
  },
}
