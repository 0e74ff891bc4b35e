import { z } from 'zod'
import { Command } from '../curate/command.ts'
import { ExportSettings } from '../model/export-settings.ts'
import { AssetRecord } from '../model/asset.ts'
import { ItemCuration } from '../model/curation.ts'
import { Block, ItemFields, Kind, Link } from '../model/fields.ts'
import { DigestId, EntryId, IssueId, ItemId, SearchId, SectionId, SourceId, TagId, TemplateId } from '../model/ids.ts'
import { IssueRecord, IssueState } from '../model/issue.ts'
import { LinkState } from '../model/link-verdict.ts'
import { Level } from '../model/level.ts'
import { SavedSearch } from '../model/library.ts'
import { Picture, ReadItem } from '../model/reading.ts'
import { Format, SourceRecord } from '../model/source.ts'
import { Tag } from '../model/tag.ts'

/** What crosses the boundary to be shown. Plain JSON; windows of rows and single details, never the library. */

export const ItemRow = z.object({
  id: ItemId,
  sourceId: SourceId,
  headline: z.string().nullable(),
  kind: Kind,
  /** First words of the body, at most 160 characters. */
  words: z.string(),
  byline: z.array(z.string()),
  section: z.string().nullable(),
  credit: z.string().nullable(),
  outlet: z.string(),
  sourceTitle: z.string(),
  date: z.string().nullable(),
  tags: z.array(TagId),
  status: ItemCuration.shape.status,
  starred: z.boolean(),
  noted: z.boolean(),
  edited: z.boolean(),
  check: z.array(z.string()),
  /** Issues that hold it, by title. */
  usedIn: z.array(z.object({ id: IssueId, title: z.string(), number: z.int().nullable() })),
})
export type ItemRow = z.infer<typeof ItemRow>

export const Sort = z.enum(['newest', 'oldest', 'source', 'headline', 'outlet'])
export type Sort = z.infer<typeof Sort>

export const ItemDetail = z.object({
  row: ItemRow,
  fields: ItemFields,
  read: ReadItem.extend({ id: ItemId }),
  curation: ItemCuration,
  source: SourceRecord.pick({
    id: true,
    name: true,
    title: true,
    outlet: true,
    date: true,
    format: true,
    picture: true,
  }),
  /** The item's own lines of the source, at most 40, with the offset of each in the text. */
  passage: z.array(z.object({ line: z.int(), start: z.int(), text: z.string() })),
})
export type ItemDetail = z.infer<typeof ItemDetail>

export const SourceRow = z.object({
  id: SourceId,
  name: z.string(),
  title: z.string(),
  outlet: z.string(),
  date: z.string().nullable(),
  format: Format,
  items: z.int(),
  fresh: z.int(),
  toCheck: z.int(),
  importedAt: z.string(),
})
export type SourceRow = z.infer<typeof SourceRow>

/** A document on the reading desk: its reading, and each item's fields as edited with the decision on it. */
export const SourceDetail = z.object({
  source: SourceRecord,
  items: z.array(
    z.object({
      id: ItemId,
      fields: ItemFields,
      status: ItemCuration.shape.status,
      edited: z.boolean(),
      starred: z.boolean(),
      tags: z.array(TagId),
    }),
  ),
  /** Unclaimed non-blank characters. */
  unclaimed: z.int(),
})
export type SourceDetail = z.infer<typeof SourceDetail>

export const Counts = z.object({
  all: z.int(),
  fresh: z.int(),
  check: z.int(),
  starred: z.int(),
  kept: z.int(),
  aside: z.int(),
  held: z.int(),
  untagged: z.int(),
  documents: z.int(),
  tags: z.array(z.object({ id: TagId, count: z.int() })),
  outlets: z.array(z.object({ outlet: z.string(), documents: z.int(), items: z.int() })),
  searches: z.array(z.object({ id: SearchId, count: z.int() })),
})
export type Counts = z.infer<typeof Counts>

/** What the sidebar is made of. */
export const Frame = z.object({ tags: z.array(Tag), searches: z.array(SavedSearch), counts: Counts })
export type Frame = z.infer<typeof Frame>

export const IssueRow = z.object({
  id: IssueId,
  title: z.string(),
  number: z.int().nullable(),
  date: z.string().nullable(),
  state: IssueState,
  digestId: DigestId.nullable(),
  digest: z.string().nullable(),
  entries: z.int(),
})
export type IssueRow = z.infer<typeof IssueRow>

/** An entry as this issue prints it, with what it was made from. */
export const EntryView = z.object({
  id: EntryId,
  itemIds: z.array(ItemId),
  level: Level,
  kind: Kind,
  headline: z.string().nullable(),
  byline: z.array(z.string()),
  deck: z.string().nullable(),
  body: z.array(Block),
  links: z.array(Link),
  credit: z.string().nullable(),
  note: z.string().nullable(),
  also: z.array(Link),
  outlet: z.string().nullable(),
  picture: AssetRecord.nullable().optional(),
  /** What the document of a back issue says of its pictures. */
  pictures: z.array(Picture).optional(),
  tags: z.array(TagId),
  /** Which of the fields this issue sets itself. */
  own: z.object({
    headline: z.boolean(),
    blurb: z.boolean(),
    byline: z.boolean(),
    links: z.boolean(),
    credit: z.boolean(),
  }),
  /** How many of its items are no longer in the library. */
  missing: z.int().nonnegative(),
})
export type EntryView = z.infer<typeof EntryView>

export const IssueView = z.object({
  record: IssueRecord,
  digest: z.string().nullable(),
  masthead: z.string(),
  /** How it goes out, from what it, its digest or the version that is out says. */
  settings: ExportSettings,
  sections: z.array(z.object({ id: SectionId, title: z.string(), printed: z.boolean(), entries: z.array(EntryView) })),
})
export type IssueView = z.infer<typeof IssueView>

/** Something preflight points out; see `core/export/preflight`. It never blocks. */
export const FindingView = z.object({
  key: z.string(),
  check: z.string(),
  entry: EntryId.nullable(),
  section: SectionId.nullable(),
  field: z.enum(['headline', 'blurb', 'links', 'credit', 'alt', 'caption', 'photographer']).nullable(),
  words: z.string(),
  /** The template it is about, where it is about one. */
  template: TemplateId.optional(),
  fix: z.object({ words: z.string(), command: Command }).optional(),
  /** The curator leaves it as it is, for this issue. */
  left: z.boolean(),
})
export type FindingView = z.infer<typeof FindingView>

/** What came of asking a link of an issue whether it is there. */
export const LinkView = z.object({
  entry: EntryId,
  label: z.string(),
  url: z.string(),
  state: LinkState,
  words: z.string(),
})
export type LinkView = z.infer<typeof LinkView>
