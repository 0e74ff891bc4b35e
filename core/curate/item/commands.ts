import { z } from 'zod'
import { Status } from '../../model/curation.ts'
import { ItemFields } from '../../model/fields.ts'
import { ItemId } from '../../model/ids.ts'
import { command, day, Target } from '../command-shape.ts'

export const itemCommands = [
  /** Adds and removes themes by name; unknown names become new themes. Tagging an item that is new keeps it. */
  command('item.tag', {
    items: Target,
    add: z.array(z.string().trim().min(1)),
    remove: z.array(z.string().trim().min(1)),
  }),
  command('item.status', { items: Target, status: Status, until: day.nullable().default(null) }),
  command('item.star', { items: Target, starred: z.boolean() }),
  /** Overlays fields; the names in `reset` go back to what was read. */
  command('item.edit', { item: ItemId, fields: ItemFields.partial(), reset: z.array(ItemFields.keyof()).default([]) }),
  /** An item made by hand, kept as a source of its own of format `hand`. All may be empty but not all at once. */
  command('item.create', { headline: z.string(), text: z.string(), url: z.string(), outlet: z.string().default('') }),
] as const
