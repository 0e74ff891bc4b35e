import { z } from 'zod'
import { ExportSettingsGiven } from './export-settings.ts'
import { Link } from './fields.ts'
import { AssetId, DigestId, EntryId, IssueId, ItemId, SectionId } from './ids.ts'
import { Level } from './level.ts'
import { Publication } from './publication.ts'

/**
 * One entry of an issue: one item, several told as one, or none (a text, a correction, a standing line).
 * A null field shows the item's own; a string, even an empty one, is what this issue prints instead.
 */
export const Entry = z.object({
  id: EntryId,
  itemIds: z.array(ItemId),
  level: Level,
  headline: z.string().nullable(),
  /** Replaces the body: paragraphs divided by blank lines; lines that begin "- " or "> " are bullets and quotes. */
  blurb: z.string().nullable(),
  byline: z.array(z.string()).nullable(),
  links: z.array(Link).nullable(),
  credit: z.string().nullable(),
  /** Printed as the editor's note. */
  note: z.string().nullable(),
  /** "Also" lines under the entry. */
  also: z.array(Link),
  /** Its picture; absent where it has none. */
  picture: AssetId.optional(),
})
export type Entry = z.infer<typeof Entry>

export const IssueSection = z.object({
  id: SectionId,
  title: z.string(),
  /** Whether the title is printed. */
  printed: z.boolean(),
  entries: z.array(Entry),
})
export type IssueSection = z.infer<typeof IssueSection>

export const IssueState = z.enum(['draft', 'ready', 'published'])
export type IssueState = z.infer<typeof IssueState>

/** `issues/<id>.json` */
export const IssueRecord = z.object({
  id: IssueId,
  digestId: DigestId.nullable(),
  title: z.string(),
  subject: z.string().nullable(),
  preheader: z.string().nullable(),
  number: z.int().positive().nullable(),
  /** YYYY-MM-DD */
  date: z.string().nullable(),
  state: IssueState,
  template: z.string(),
  /** Paragraphs divided by blank lines. */
  intro: z.string(),
  outro: z.string(),
  sections: z.array(IssueSection),
  createdAt: z.string(),
  /** The version that is out, while the issue is published; absent where it was published before versions were kept. */
  published: Publication.optional(),
  /** Versions that were out before, oldest first. */
  earlier: z.array(Publication).optional(),
  /** Preflight findings the curator leaves as they are, by key. */
  left: z.array(z.string()).optional(),
  /** How this issue goes out, where it is otherwise than its digest's others or it has no digest. */
  export: ExportSettingsGiven.optional(),
})
export type IssueRecord = z.infer<typeof IssueRecord>
