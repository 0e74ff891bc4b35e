import { noCuration } from '../model/curation.ts'
import type { PrintedPicture } from '../model/asset.ts'
import {
  givenOf,
  unsubscribeAddress,
  usualSettings,
  type ExportSettings,
  type ExportSettingsGiven,
} from '../model/export-settings.ts'
import type { Link } from '../model/fields.ts'
import type { ItemId } from '../model/ids.ts'
import type { Entry, IssueRecord } from '../model/issue.ts'
import { itemOf, type Item } from '../model/item.ts'
import type { RecordKind, RecordOf } from '../model/records.ts'
import { blocksOf } from './blocks.ts'
import { designOf, templateOf } from './design.ts'
import { levelIssue } from './level.ts'
import type { ExportEntry, ExportIssue } from './model.ts'

/** What resolving an issue looks up. `core/curate`'s Desk is one. */
export interface Records {
  get<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null
  sourceOf(item: string): string | null
}

interface Found {
  readonly item: Item
  readonly outlet: string
  readonly language: string | null
  readonly text: string
}

function find(records: Records, id: ItemId): Found | null {
  const sourceId = records.sourceOf(id)
  const source = sourceId === null ? null : records.get('source', sourceId)
  const read = source?.reading.items.find(item => item.id === id)
  if (!source || !read) return null
  const curation = records.get('curation', source.id)?.items[id] ?? noCuration
  return {
    item: itemOf(source, read, curation),
    outlet: source.outlet.trim(),
    language: source.language,
    text: source.reading.text,
  }
}

/**
 * The stretch of the source that holds a byline, its "By" and commas too; null where it was changed or isn't in one
 * piece.
 */
function bylineAsRead({ item, text }: Found): string | null {
  const isByline = (field: string) => field === 'by' || field.startsWith('byline[')
  const { spans } = item.read
  const first = spans.findIndex(span => isByline(span.field))
  const last = spans.findLastIndex(span => isByline(span.field))
  if (first === -1 || item.curation.edits.byline || spans.slice(first, last + 1).some(span => !isByline(span.field))) {
    return null
  }
  const words = text.slice(spans[first]?.start, spans[last]?.end)
  return words.includes('\\') ? null : words
}

const unique = <T>(values: readonly T[], key: (value: T) => unknown = value => value): T[] =>
  [...new Map(values.map(value => [key(value), value] as const).reverse()).values()].reverse()

/**
 * One entry's fields as this issue prints them, before its level is applied: the item's, as read and edited, under the
 * entry's own. Several items told as one give the first one's headline, deck and body, and the bylines, links and
 * credits of all. `missing`: how many of them are no longer in the library; the others are told without them.
 */
export function resolveEntry(
  entry: Entry,
  records: Records,
): { readonly entry: ExportEntry; readonly missing: number } {
  const found = entry.itemIds.flatMap(id => find(records, id) ?? [])
  const items = found.map(each => each.item)
  const lead = items.find(item => item.headline) ?? items[0]
  const told = items.find(item => item.body.length > 0)
  const asRead = entry.byline === null && found.length === 1 && found[0] ? bylineAsRead(found[0]) : null
  const linkKey = (link: Link) => link.url ?? `\n${link.label}`
  return {
    missing: entry.itemIds.length - found.length,
    entry: {
      level: entry.level,
      kind: lead?.kind ?? 'story',
      headline: (entry.headline ?? lead?.headline) || null,
      deck: lead?.deck ?? null,
      byline: entry.byline ?? unique(items.flatMap(item => item.byline)),
      ...(asRead === null ? {} : { bylineAsRead: asRead }),
      body: entry.blurb === null ? (told?.body ?? []) : blocksOf(entry.blurb),
      links:
        entry.links ??
        (items.length > 1
          ? unique(
              items.flatMap(item => item.links),
              linkKey,
            )
          : (lead?.links ?? [])),
      credit: (entry.credit ?? unique(items.flatMap(item => item.credit ?? [])).join('; ')) || null,
      note: entry.note || null,
      also: entry.also,
      outlet: unique(found.map(each => each.outlet).filter(outlet => outlet !== '')).join(', ') || null,
      language: found[0]?.language ?? null,
      ...pictureOf(records, entry.picture, 'picture'),
    },
  }
}

/** A picture of the library as it is printed, under the name of its field; nothing where there is none. */
function pictureOf<F extends string>(
  records: Records,
  id: string | undefined,
  field: F,
): { readonly [N in F]?: PrintedPicture } {
  const asset = id === undefined ? null : records.get('asset', id)
  return asset
    ? ({ [field]: { ...asset.file, alt: asset.alt, caption: asset.caption, credit: asset.credit } } as {
        [N in F]: PrintedPicture
      })
    : {}
}

/** The logo over an issue: as it went out where it is published; else its template's, then its digest's. */
export function logoOf(issue: IssueRecord, records: Records): Pick<ExportIssue, 'logo'> {
  const out = outOf(issue)
  if (out) return out.logo ? { logo: out.logo } : {}
  const digest = issue.digestId === null ? null : records.get('digest', issue.digestId)
  return pictureOf(records, templateOf(issue.template, records)?.logo ?? digest?.logo, 'logo')
}

/** What is printed over an issue, and its language: its digest's, or what was frozen when it was published. */
export function mastheadOf(
  issue: IssueRecord,
  records: Records,
): { readonly masthead: string; readonly language: string } {
  const out = outOf(issue)
  if (out) return out
  const digest = issue.digestId === null ? null : records.get('digest', issue.digestId)
  return { masthead: digest ? digest.masthead || digest.name : '', language: digest?.language || 'en' }
}

/** The version of an issue that is out, or null while it isn't published. */
export const outOf = (issue: IssueRecord) => (issue.state === 'published' ? (issue.published?.frozen ?? null) : null)

/**
 * How an issue goes out: as it went, where it is published; else as it says itself, then its digest, then as is usual.
 */
export function settingsOf(issue: IssueRecord, records: Records): ExportSettings {
  const digest = issue.digestId === null ? null : records.get('digest', issue.digestId)
  return outOf(issue)?.export ?? { ...usualSettings, ...digest?.export, ...givenOf(issue.export ?? {}) }
}

/** What of that a writer needs to know. Only a web address asked safely can take a reader off at one request. */
function asSet({
  textWidth,
  links,
  unsubscribe,
  oneClick,
}: ExportSettings): Pick<ExportIssue, 'layout' | 'unsubscribe'> {
  const address = unsubscribeAddress(unsubscribe)
  return {
    layout: { textWidth, links },
    ...(address !== null && { unsubscribe: { address, oneClick: oneClick && /^https:/i.test(address) } }),
  }
}

/**
 * An entry of an issue: as it was frozen where the issue is published, and so missing nothing; else as it is now. Where
 * an issue that was out is corrected after its document was removed, what is the item's own stays as it was printed.
 */
export function entryOf(
  issue: IssueRecord,
  entry: Entry,
  records: Records,
): { readonly entry: ExportEntry; readonly missing: number } {
  const frozen = outOf(issue)?.entries[entry.id]
  if (frozen) return { entry: frozen.entry, missing: 0 }
  const sent: ExportEntry | undefined = sentBefore(issue, entry, records)?.entry
  const { entry: own, missing } = resolveEntry(entry, records)
  const told = issue.earlier?.at(-1)?.frozen.entries[entry.id]?.entry.pictures
  // No item has these: they stay with the issue they came with.
  const now: ExportEntry = told ? { ...own, pictures: told } : own
  if (!sent) return { entry: now, missing }
  return {
    missing: 0,
    entry: {
      ...now,
      kind: sent.kind,
      deck: sent.deck,
      outlet: sent.outlet,
      language: sent.language,
      headline: entry.headline === null ? sent.headline : now.headline,
      byline: entry.byline ?? sent.byline,
      body: entry.blurb === null ? sent.body : now.body,
      links: entry.links ?? sent.links,
      credit: entry.credit === null ? sent.credit : now.credit,
      ...(entry.byline === null && sent.bylineAsRead !== undefined && { bylineAsRead: sent.bylineAsRead }),
    },
  }
}

/**
 * What the last version that was out has of an entry of which no item is left in the library; null where there is none,
 * or one is left.
 */
export function sentBefore(issue: IssueRecord, entry: Entry, records: Pick<Records, 'sourceOf'>) {
  const gone = entry.itemIds.length > 0 && entry.itemIds.every(id => records.sourceOf(id) === null)
  return gone ? (issue.earlier?.at(-1)?.frozen.entries[entry.id] ?? null) : null
}

/** A brief is its headline and links; one without a headline keeps its body, so that it says something. */
function atLevel(entry: ExportEntry): ExportEntry {
  if (entry.level !== 'brief' || entry.headline === null) return entry
  const { bylineAsRead: _wording, picture: _picture, pictures: _pictures, ...brief } = entry
  return { ...brief, deck: null, byline: [], body: [], credit: null, note: null, also: [] }
}

const saysNothing = (entry: ExportEntry): boolean =>
  !entry.headline &&
  !entry.deck &&
  !entry.note &&
  !entry.credit &&
  entry.body.length === 0 &&
  entry.links.length === 0 &&
  entry.also.length === 0 &&
  !entry.picture &&
  !entry.pictures?.length

export interface ExportOptions {
  readonly ids?: boolean
  readonly settings?: ExportSettingsGiven
  readonly template?: string | undefined
}

/**
 * An issue with everything looked up, levelled to one line a field, as every writer takes it. Entries of which nothing
 * is left (their source was removed) and sections without entries are left out. `ids` keeps the entries' ids, for a
 * preview; `settings` and `template` go before those that are kept.
 */
export function toExportIssue(
  issue: IssueRecord,
  records: Records,
  { ids = false, settings = {}, template }: ExportOptions = {},
): ExportIssue {
  const { masthead, language } = mastheadOf(issue, records)
  const sections = issue.sections.map(section => ({
    title: section.printed ? section.title : null,
    entries: section.entries.map(entry => ({
      ...atLevel(entryOf(issue, entry, records).entry),
      ...(ids && { id: entry.id }),
    })),
  }))
  const design =
    template === undefined ? (outOf(issue)?.template ?? designOf(issue.template, records)) : designOf(template, records)
  const levelled = levelIssue({
    ...(design && { design }),
    ...logoOf(issue, records),
    ...asSet({ ...settingsOf(issue, records), ...givenOf(settings) }),
    masthead: design?.settings.masthead?.trim() ? design.settings.masthead : masthead,
    title: issue.title,
    subject: issue.subject,
    preheader: issue.preheader,
    number: issue.number,
    date: issue.date,
    language,
    template: template ?? issue.template,
    intro: blocksOf(issue.intro),
    outro: blocksOf(issue.outro),
    sections,
  })
  const filled = levelled.sections
    .map(section => ({ ...section, entries: section.entries.filter(entry => !saysNothing(entry)) }))
    .filter(section => section.entries.length > 0)
  return { ...levelled, sections: filled }
}
