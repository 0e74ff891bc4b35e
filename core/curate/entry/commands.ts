import { z } from 'zod'
import { Link } from '../../model/fields.ts'
import { EntryId, IssueId, SectionId } from '../../model/ids.ts'
import { Level } from '../../model/level.ts'
import { command, Target } from '../command-shape.ts'

export const entryCommands = [
  /**
   * Adds an entry for each item, or one for all of them with `together`. `section` is an id, or a title (made where
   * it is missing). Items already in the issue are passed over. Without `section`: the one titled as the item's own,
   * else the last, else a new one that doesn't print its title. New items become kept.
   */
  command('entry.add', {
    issue: IssueId,
    items: Target,
    section: z.union([z.object({ id: SectionId }), z.object({ title: z.string() })]).optional(),
    at: z.int().nonnegative().optional(),
    together: z.boolean().default(false),
  }),
  /** An entry without an item: a text, a correction, a standing line. */
  command('entry.write', {
    issue: IssueId,
    section: SectionId,
    headline: z.string(),
    blurb: z.string(),
    at: z.int().nonnegative().optional(),
  }),
  command('entry.edit', {
    issue: IssueId,
    entry: EntryId,
    fields: z.object({
      level: Level.optional(),
      headline: z.string().nullable().optional(),
      blurb: z.string().nullable().optional(),
      byline: z.array(z.string()).nullable().optional(),
      links: z.array(Link).nullable().optional(),
      credit: z.string().nullable().optional(),
      note: z.string().nullable().optional(),
      also: z.array(Link).optional(),
    }),
  }),
  /** `to` counts from 0 among the section's entries once the moved ones are taken out. They keep the order given. */
  command('entry.move', {
    issue: IssueId,
    entries: z.array(EntryId).min(1),
    section: SectionId,
    to: z.int().nonnegative(),
  }),
  /** Lets go of those items of an entry that are no longer in the library; the others stay. */
  command('entry.forget', { issue: IssueId, entry: EntryId }),
  command('entry.remove', { issue: IssueId, entries: z.array(EntryId).min(1) }),
] as const
