import { z } from 'zod'
import { TagId } from '../../model/ids.ts'
import { TagColour } from '../../model/tag.ts'
import { command } from '../command-shape.ts'

export const tagCommands = [
  command('tag.create', {
    name: z.string().trim().min(1),
    parent: TagId.nullable().default(null),
    colour: TagColour.optional(),
  }),
  command('tag.edit', {
    tag: TagId,
    name: z.string().trim().min(1).optional(),
    parent: TagId.nullable().optional(),
    colour: TagColour.optional(),
    description: z.string().optional(),
  }),
  /** Items tagged `from` are tagged `into` instead; `from` goes. */
  command('tag.merge', { from: TagId, into: TagId }),
  command('tag.remove', { tag: TagId }),
] as const
