import type { AsPublished } from '../../../core/curate/issue/back-issue.ts'
import type { ReadSource } from '../../../core/curate/source/import.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { freeze } from '../issues/publish.ts'

/** A back issue's publisher is its digest where the document doesn't say. */
export const ofDigest = (document: ReadSource, digest: string): ReadSource => ({
  ...document,
  outlet: document.outlet.trim() || digest.trim(),
})

/** Oldest first, undated ones by name, so that a digest takes its shape from its first issue. */
export const inOrderOfIssue = (documents: readonly SourceRecord[]): SourceRecord[] =>
  documents.toSorted(
    (a, b) => (a.date ?? '').localeCompare(b.date ?? '', 'en') || a.name.localeCompare(b.name, 'en', { numeric: true }),
  )

/** The document itself is what was sent. `sizes`: its bytes, by hash. */
export const published = (digest: string, sizes: ReadonlyMap<string | null, number>): AsPublished => ({
  digest: digest.trim(),
  frozen: (issue, { sha256, name }, records) =>
    freeze(
      issue,
      records,
      sha256 === null
        ? []
        : [{ format: 'document', sha256, bytes: sizes.get(sha256) ?? 0, extension: extensionOf(name) }],
    ),
})

/** "txt" of "letter.txt"; originals without a usable one are kept as "txt". */
export const extensionOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'txt'
