import type { TagId } from '../../core/model/ids.ts'
import type { Tag } from '../../core/model/tag.ts'

export interface ThemeNode {
  readonly tag: Tag
  readonly depth: number
}

/**
 * Themes as a tree from the top, each under its parent, in the curator's own order. A parent that is gone counts as
 * none, and a ring is cut.
 */
export function themeTree(tags: readonly Tag[]): ThemeNode[] {
  const ids = new Set(tags.map(tag => tag.id))
  const seen = new Set<TagId>()
  const nodes: ThemeNode[] = []
  const visit = (tag: Tag, depth: number): void => {
    if (seen.has(tag.id)) return
    seen.add(tag.id)
    nodes.push({ tag, depth })
    for (const child of tags) if (child.parent === tag.id) visit(child, depth + 1)
  }
  for (const tag of tags) if (!tag.parent || !ids.has(tag.parent)) visit(tag, 0)
  for (const tag of tags) visit(tag, 0)
  return nodes
}

/** The themes another can be put under: all but itself and what stands under it. */
export function placesFor(tags: readonly Tag[], id: TagId | null): Tag[] {
  if (!id) return [...tags]
  const under = new Set<TagId>([id])
  for (let size = -1; size !== under.size;) {
    size = under.size
    for (const tag of tags) if (tag.parent && under.has(tag.parent)) under.add(tag.id)
  }
  return tags.filter(tag => !under.has(tag.id))
}
