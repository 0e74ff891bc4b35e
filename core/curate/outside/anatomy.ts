import type { AssetRecord } from '../../model/asset.ts'
import { noCuration, type CurationRecord, type ItemCuration } from '../../model/curation.ts'
import type { DigestRecord } from '../../model/digest.ts'
import { plainStyle } from '../../model/house-style.ts'
import type { LibraryRecord } from '../../model/library.ts'
import type { ProfileRecord } from '../../model/profile.ts'
import type { RecordKind, RecordOf } from '../../model/records.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { TemplateRecord } from '../../model/template.ts'
import { issueAnatomy } from './issue-anatomy.ts'
import { fieldsOf, groupIn, isGroup, objectOf, Value, valueIn, type Anatomy, type Part, type Parts } from './parts.ts'
import { tagsAnatomy } from './tags-anatomy.ts'

const byId = <T extends { readonly id: string }>(all: readonly T[]): Map<string, Part> =>
  new Map(all.map(each => [each.id, new Value(each)]))
const values = <T>(parts: Parts): T[] =>
  [...parts.values()].flatMap(part => (part instanceof Value ? [part.value as T] : []))

const library: Anatomy<LibraryRecord> = {
  apart: ({ name, savedSearches }) =>
    new Map<string, Part>([
      ['name', new Value(name)],
      ['savedSearches', byId(savedSearches)],
    ]),
  together: (parts, ours) => ({
    ...ours,
    name: valueIn(parts, 'name') as string,
    savedSearches: values(groupIn(parts, 'savedSearches')),
  }),
}

const digest: Anatomy<DigestRecord> = {
  apart: ({ id: _id, houseStyle = plainStyle, ...rest }) =>
    new Map<string, Part>([...fieldsOf(rest), ['houseStyle', fieldsOf(houseStyle)]]),
  together(parts, { id, houseStyle }) {
    const style = objectOf(groupIn(parts, 'houseStyle'))
    const plain = !houseStyle && JSON.stringify(style) === JSON.stringify(plainStyle)
    return { id, ...objectOf(parts), ...(!plain && { houseStyle: style }) } as DigestRecord
  },
}

/** What was read of a document, and what it was read of, belong together. */
const source: Anatomy<SourceRecord> = {
  apart: ({ title, outlet, date, name, picture, ...read }) =>
    new Map<string, Part>([
      ...fieldsOf({ title, outlet, date, name, ...(picture && { picture }) }),
      ['read', new Value(read)],
    ]),
  together: parts => {
    const { read, ...plain } = objectOf(parts)
    return { ...(read as object), ...plain } as SourceRecord
  },
}

function itemParts({ tags, notes, status, heldUntil, starred, edits }: ItemCuration): Parts {
  return new Map<string, Part>([
    ['tags', new Value(tags)],
    ['decision', new Value({ status, heldUntil })],
    ['starred', new Value(starred)],
    ['notes', byId(notes)],
    ['edits', fieldsOf(edits)],
  ])
}

/** Items that only one version speaks of are as if nothing had been done about them in the other. */
const curation: Anatomy<CurationRecord> = {
  apart: ({ items }, other) =>
    new Map<string, Part>([
      [
        'items',
        new Map<string, Part>(
          [...new Set([...Object.keys(items), ...Object.keys(other.items)])].map(id => [
            id,
            itemParts(items[id as keyof typeof items] ?? noCuration),
          ]),
        ),
      ],
    ]),
  together: (parts, ours) => ({
    sourceId: ours.sourceId,
    items: Object.fromEntries(
      [...groupIn(parts, 'items')].flatMap(([id, part]): [string, unknown][] => {
        if (!isGroup(part)) return []
        const { tags, decision, starred } = objectOf(part)
        const item = {
          tags,
          notes: values(groupIn(part, 'notes')),
          ...(decision as object),
          starred,
          edits: objectOf(groupIn(part, 'edits')),
        }
        return JSON.stringify(item) === JSON.stringify(noCuration) && !(id in ours.items) ? [] : [[id, item]]
      }),
    ) as CurationRecord['items'],
  }),
}

const profile: Anatomy<ProfileRecord> = {
  apart: ({ id: _id, ...rest }) => fieldsOf(rest),
  together: (parts, { id }) => ({ id, ...objectOf(parts) }) as ProfileRecord,
}

const template: Anatomy<TemplateRecord> = {
  apart: ({ name, base, logo, settings, mail, web }) =>
    new Map<string, Part>([
      ...fieldsOf({ name, base, ...(logo && { logo }) }),
      ['settings', fieldsOf(settings)],
      ['mail', fieldsOf(mail)],
      ['web', fieldsOf(web)],
    ]),
  together: (parts, { id }) =>
    ({
      id,
      ...objectOf(parts),
      settings: objectOf(groupIn(parts, 'settings')),
      mail: objectOf(groupIn(parts, 'mail')),
      web: objectOf(groupIn(parts, 'web')),
    }) as TemplateRecord,
}

const asset: Anatomy<AssetRecord> = {
  apart: ({ alt, caption, credit, ...kept }) =>
    new Map<string, Part>([...fieldsOf({ alt, caption, credit }), ['kept', new Value(kept)]]),
  together: parts => {
    const { kept, ...words } = objectOf(parts)
    return { ...(kept as object), ...words } as AssetRecord
  },
}

export const anatomies: { readonly [K in RecordKind]: Anatomy<RecordOf<K>> } = {
  library,
  tags: tagsAnatomy,
  digest,
  issue: issueAnatomy,
  source,
  curation,
  profile,
  template,
  asset,
}
