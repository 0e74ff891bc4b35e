import type { Tag } from '../../model/tag.ts'

/** Whether `id` is `ancestor` or stands anywhere under it. */
export function isUnder(tags: readonly Tag[], id: string, ancestor: string): boolean {
  const parents = new Map<string, string | null>(tags.map(tag => [tag.id, tag.parent]))
  let at: string | null = id
  for (let steps = 0; at !== null && steps <= tags.length; steps++) {
    if (at === ancestor) return true
    at = parents.get(at) ?? null
  }
  return false
}
