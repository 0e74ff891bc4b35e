import { z } from 'zod'
import { PictureFile } from '../model/asset.ts'
import { Part } from '../model/correction.ts'
import { Encoding } from '../model/encoding.ts'
import { Anchor, Status } from '../model/curation.ts'
import { ExportSettingsGiven } from '../model/export-settings.ts'
import { ItemFields, Link } from '../model/fields.ts'
import { HouseStyle } from '../model/house-style.ts'
import {
  AssetId,
  DigestId,
  EntryId,
  IssueId,
  ItemId,
  NoteId,
  SearchId,
  SectionId,
  SourceId,
  TagId,
  TemplateId,
} from '../model/ids.ts'
import { IssueState } from '../model/issue.ts'
import { Level } from '../model/level.ts'
import { ReadingRules } from '../model/profile.ts'
import { Frozen } from '../model/publication.ts'
import { Doubtful } from '../model/source.ts'
import { Half } from '../model/source.ts'
import { TagColour } from '../model/tag.ts'
import { BuiltInTemplate, TemplateSettings, TemplateSource } from '../model/template.ts'

/**
 * Which items a bulk command means: these, or all that match a query but these. The service turns the second form into
 * the first before a command reaches this folder, so `core/curate` only ever sees `ids`.
 */
export const Target = z.union([
  z.object({ ids: z.array(ItemId).min(1) }),
  z.object({ query: z.string(), except: z.array(ItemId) }),
])
export type Target = z.infer<typeof Target>

const day = z.iso.date()
const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape })

const itemCommands = [
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
  command('note.add', { item: ItemId, text: z.string().trim().min(1), anchor: Anchor.nullable().default(null) }),
  command('note.edit', { item: ItemId, note: NoteId, text: z.string().trim().min(1) }),
  command('note.remove', { item: ItemId, note: NoteId }),
] as const

const sourceCommands = [
  command('source.edit', {
    source: SourceId,
    title: z.string().trim().min(1).optional(),
    outlet: z.string().optional(),
    date: day.nullable().optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullable()
      .optional(),
  }),
  /** What Galley guessed of a document is right. */
  command('source.confirm', { source: SourceId, what: z.array(Doubtful).min(1) }),
  /** Its items leave every draft; notes and tags come back with undo. */
  command('source.remove', { sources: z.array(SourceId).min(1) }),
] as const

const line = z.int().positive()
/** Where only a part of the lines is meant: UTF-16 offsets into the reading's text, `end` exclusive. */
const within = z.object({ start: z.int().nonnegative(), end: z.int().positive() }).optional()
/** Where in the line it is meant, if not at its beginning: a UTF-16 offset into the reading's text. */
const at = z.int().nonnegative().optional()
const readingChanges = [
  /** Lines, 1-based and inclusive, are this. */
  command('reading.mark', { source: SourceId, first: line, last: line, within, as: Part }),
  /** An item starts at a line. */
  command('reading.split', { source: SourceId, line, at }),
  /** An item is part of the one before it. */
  command('reading.join', { source: SourceId, item: ItemId }),
  /** An item begins at another line; what stands between goes to or comes from the item before. */
  command('reading.move', { source: SourceId, item: ItemId, line, at }),
  /** Lines that nobody claimed, or another item did, are part of the item before them. */
  command('reading.claim', { source: SourceId, first: line, last: line, within }),
  /** Items are read right: nothing asks to be checked in them. */
  command('reading.confirm', { source: SourceId, items: z.array(ItemId).min(1) }),
] as const
/** A correction of one document's reading. */
export const ReadingChange = z.discriminatedUnion('type', readingChanges)
export type ReadingChange = z.infer<typeof ReadingChange>
const readingCommands = [
  ...readingChanges,
  /** Takes all corrections of a document back. */
  command('reading.reset', { source: SourceId }),
  /** Corrects, and reads all documents of the publisher so from now on. */
  command('reading.teach', { change: ReadingChange }),
  /** Reads documents again, as Galley reads today; corrections hold. */
  command('reading.again', { sources: z.array(SourceId).min(1) }),
  /** A document is one story, or a digest of several; its publisher's next documents are read so, too. */
  command('reading.story', { source: SourceId, story: z.boolean() }),
  /** Of a mail that has both halves, this one is read. */
  command('reading.half', { source: SourceId, half: Half }),
  /** The document's letters are encoded so. */
  command('reading.encoding', { source: SourceId, encoding: Encoding }),
  /** How a publisher's documents read, all rules at once; other names it goes by, and its language, where given. */
  command('profile.edit', {
    outlet: z.string(),
    rules: ReadingRules,
    names: z.array(z.string()).optional(),
    language: z.string().nullable().optional(),
  }),
] as const

const tagCommands = [
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

const issueFields = {
  title: z.string().optional(),
  subject: z.string().nullable().optional(),
  preheader: z.string().nullable().optional(),
  number: z.int().positive().nullable().optional(),
  date: day.nullable().optional(),
  state: IssueState.optional(),
  template: z.string().optional(),
  intro: z.string().optional(),
  outro: z.string().optional(),
  digest: DigestId.nullable().optional(),
  /** What isn't given stays. */
  export: ExportSettingsGiven.optional(),
}
const issueCommands = [
  /**
   * `digest` is a name; an unknown one becomes a new digest. The digest gives number, template and sections where
   * unset.
   */
  command('issue.create', {
    title: z.string().trim().min(1),
    digest: z.string().optional(),
    number: z.int().positive().optional(),
    date: day.optional(),
    template: z.string().optional(),
  }),
  command('issue.edit', { issue: IssueId, fields: z.object(issueFields) }),
  command('issue.remove', { issue: IssueId }),
  /**
   * Sends an issue out: it is dated, frozen with all it needs, and takes no more edits. `frozen` is gathered by the
   * service, whatever a caller gives; `core/curate` refuses to publish without it.
   */
  command('issue.publish', { issue: IssueId, today: day.optional(), frozen: Frozen.optional() }),
  /**
   * Opens a published issue to be corrected: the version that is out is kept, and the next issue of its digest (its
   * newest draft, or a new one) gets an entry that says what was wrong.
   */
  command('issue.correct', { issue: IssueId, words: z.string().trim().min(1) }),
  /** Leaves a preflight finding as it is for this issue, or takes that back. */
  command('issue.leave', { issue: IssueId, finding: z.string().min(1).max(400), left: z.boolean().default(true) }),
  command('digest.edit', {
    digest: DigestId,
    fields: z.object({
      name: z.string().trim().min(1).optional(),
      masthead: z.string().optional(),
      language: z.string().trim().min(1).optional(),
      houseStyle: HouseStyle.optional(),
      export: ExportSettingsGiven.optional(),
    }),
  }),
  command('section.add', {
    issue: IssueId,
    title: z.string(),
    printed: z.boolean().default(true),
    at: z.int().nonnegative().optional(),
  }),
  command('section.edit', {
    issue: IssueId,
    section: SectionId,
    title: z.string().optional(),
    printed: z.boolean().optional(),
  }),
  command('section.move', { issue: IssueId, section: SectionId, to: z.int().nonnegative() }),
  /** Its entries go with it. */
  command('section.remove', { issue: IssueId, section: SectionId }),
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

/** The fields without their defaults: what isn't given stays. */
const settingFields = z.object(
  Object.fromEntries(
    Object.entries(TemplateSettings.shape).map(([name, field]) => [name, field.unwrap().optional()]),
  ) as {
    [N in keyof typeof TemplateSettings.shape]: z.ZodOptional<ReturnType<(typeof TemplateSettings.shape)[N]['unwrap']>>
  },
)
const sourceFields = z.object({
  markup: TemplateSource.shape.markup.unwrap().optional(),
  styles: TemplateSource.shape.styles.unwrap().optional(),
})
const templateCommands = [
  /** A copy of a built-in template, or of the library's `from`, to be changed. */
  command('template.create', {
    name: z.string().trim().min(1).max(80),
    base: BuiltInTemplate,
    from: TemplateId.optional(),
  }),
  command('template.edit', {
    template: TemplateId,
    name: z.string().trim().min(1).max(80).optional(),
    settings: settingFields.optional(),
    mail: sourceFields.optional(),
    web: sourceFields.optional(),
  }),
  command('template.remove', { template: TemplateId }),
] as const

/**
 * Where a picture may stand: in an entry, with an item made by hand, or over every issue of a digest or in a template.
 */
export const PicturePlace = z.union([
  z.object({ issue: IssueId, entry: EntryId }),
  z.object({ item: ItemId }),
  z.object({ digest: DigestId }),
  z.object({ template: TemplateId }),
])
export type PicturePlace = z.infer<typeof PicturePlace>
const pictureWords = { alt: z.string().max(2000), caption: z.string().max(4000), credit: z.string().max(1000) }
const pictureCommands = [
  /**
   * Takes in a picture, in the stead of the one that is there. `token` is a file the host vouches for; `file` is what
   * the service read of it, whatever a caller gives.
   */
  command('picture.add', {
    to: PicturePlace,
    token: z.string().optional(),
    file: z.object({ ...PictureFile.shape, name: z.string() }).optional(),
    alt: pictureWords.alt.default(''),
    caption: pictureWords.caption.default(''),
    credit: pictureWords.credit.default(''),
  }),
  command('picture.edit', { picture: AssetId, fields: z.object(pictureWords).partial() }),
  command('picture.remove', { from: PicturePlace }),
] as const

const libraryCommands = [
  command('library.edit', { name: z.string().trim().min(1).optional(), samplesAnswered: z.boolean().optional() }),
  command('search.save', { name: z.string().trim().min(1), query: z.string() }),
  command('search.remove', { search: SearchId }),
] as const

/** Each thing a curator does, checked by this schema at the boundary. */
export const Command = z.discriminatedUnion('type', [
  ...itemCommands,
  ...sourceCommands,
  ...readingCommands,
  ...tagCommands,
  ...issueCommands,
  ...templateCommands,
  ...pictureCommands,
  ...libraryCommands,
])
export type Command = z.infer<typeof Command>
/** As a caller writes it: defaults may be left out. */
export type CommandInput = z.input<typeof Command>
export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
