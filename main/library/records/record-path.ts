import type { RecordKey, RecordKind } from '../../../core/model/records.ts'

/** Folders of the records that have one file each. */
export const recordFolders = {
  digest: 'digests',
  issue: 'issues',
  source: 'sources',
  curation: 'curation',
  profile: 'profiles',
  template: 'templates',
  asset: 'assets',
} as const
export type ManyKind = keyof typeof recordFolders
export const manyKinds = Object.keys(recordFolders) as ManyKind[]

/** All folders a library has from the start. */
export const libraryFolders = [
  ...Object.values(recordFolders),
  'originals',
  'journal',
  'journal/staged',
  'history',
  'trash',
  'snapshots',
] as const

export function kindOf(key: RecordKey): RecordKind {
  return (key.includes('/') ? key.slice(0, key.indexOf('/')) : key) as RecordKind
}

/** The id of a record with many of its kind; an empty string for `library` and `tags`. */
export const idOf = (key: RecordKey): string => key.slice(key.indexOf('/') + 1 || key.length)

export function keyOf(kind: RecordKind, id: string): RecordKey {
  return kind === 'library' || kind === 'tags' ? kind : `${kind}/${id}`
}

/** Where a record is kept, relative to the library: "curation/x7Kd.json". */
export function pathOf(key: RecordKey): string {
  const kind = kindOf(key)
  return kind === 'library' || kind === 'tags' ? `${kind}.json` : `${recordFolders[kind]}/${idOf(key)}.json`
}

/** The key of the record that is kept at a path relative to the library; null where none is. */
export function keyAt(path: string): RecordKey | null {
  if (path === 'library.json' || path === 'tags.json') return path === 'tags.json' ? 'tags' : 'library'
  const [, folder, id] = /^([a-z]+)\/([A-Za-z0-9_-]{1,64})\.json$/.exec(path) ?? []
  const kind = manyKinds.find(each => recordFolders[each] === folder)
  return kind && id ? keyOf(kind, id) : null
}

/** Name of one revision of a record among removed or waiting ones: "source-x7Kd@3.json". */
export const revisionName = (key: RecordKey, revision: number): string => `${key.replace('/', '-')}@${revision}.json`
