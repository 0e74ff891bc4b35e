import type { z } from 'zod'
import { AssetRecord } from './asset.ts'
import { CurationRecord } from './curation.ts'
import { DigestRecord } from './digest.ts'
import { IssueRecord } from './issue.ts'
import { LibraryRecord } from './library.ts'
import { migrations } from './migrations/all.ts'
import { ProfileRecord } from './profile.ts'
import { SourceRecord } from './source.ts'
import { TagsRecord } from './tag.ts'
import { TemplateRecord } from './template.ts'

/**
 * Every kind of record file of a library, with its schema. The single ones are `<kind>.json`, the others
 * `<folder>/<id>.json`.
 */
export const recordSchemas = {
  library: LibraryRecord,
  tags: TagsRecord,
  digest: DigestRecord,
  issue: IssueRecord,
  source: SourceRecord,
  curation: CurationRecord,
  profile: ProfileRecord,
  template: TemplateRecord,
  asset: AssetRecord,
} as const

export type RecordKind = keyof typeof recordSchemas
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>

export type CurationKey = `curation/${string}`
/** "library", "tags", or "<kind>/<id>", as in "curation/x7Kd…". */
export type RecordKey =
  'library' | 'tags' | `${'digest' | 'issue' | 'source' | 'curation' | 'profile' | 'template' | 'asset'}/${string}`

/** Version of the record schemas, written in each file's envelope; migrations lead here. */
export const schemaVersion = 1 + migrations.length
