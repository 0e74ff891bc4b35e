import { z } from 'zod'
import { TagId } from './ids.ts'

/** Theme colours by name; the renderer's tokens give each its light and dark value. None of them is red. */
export const TagColour = z.enum(['blue', 'teal', 'green', 'ochre', 'plum', 'brown', 'slate', 'olive'])
export type TagColour = z.infer<typeof TagColour>

export const Tag = z.object({
  id: TagId,
  name: z.string(),
  parent: TagId.nullable(),
  colour: TagColour,
  description: z.string(),
})
export type Tag = z.infer<typeof Tag>

/** All themes, in the order the curator gave them: `tags.json`. */
export const TagsRecord = z.object({ tags: z.array(Tag) })
export type TagsRecord = z.infer<typeof TagsRecord>
