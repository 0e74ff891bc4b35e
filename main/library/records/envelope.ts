import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ItemCuration, type CurationRecord } from '../../../core/model/curation.ts'
import { isId, type ItemId } from '../../../core/model/ids.ts'
import { migrate } from '../../../core/model/migrations/migrate.ts'
import { recordSchemas, schemaVersion, type RecordKey } from '../../../core/model/records.ts'
import { isPlain, isPlainRecord } from './plain-decisions.ts'
import { readableJson } from '../files/readable-json.ts'
import { idOf, kindOf } from './record-path.ts'

/** A record with its revision, which counts its changes from 1. 0 stands for "not there". */
export interface Stored {
  readonly revision: number
  readonly body: unknown
}

/** What a record file turned out to be. `edited`: sound, but not as Galley wrote it. */
export type Opened =
  | { readonly state: 'good' | 'edited'; readonly stored: Stored }
  /** Sound, of an earlier schema: as it is, and in the present form. */
  | { readonly state: 'old'; readonly schema: number; readonly stored: Stored; readonly upgraded: Stored }
  | { readonly state: 'newer'; readonly schema: number }
  | { readonly state: 'damaged'; readonly why: string }

const Envelope = z.object({
  schema: z.int().positive(),
  revision: z.int().positive(),
  sha256: z.string(),
  body: z.unknown(),
})

/** Of the body as compact JSON, so that laying the file out anew doesn't change it. */
export const checksum = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex')

/** `sha256` is the body's checksum, where it is known already. */
export function encodeRecord({ revision, body }: Stored, sha256 = checksum(body)): string {
  return readableJson({ schema: schemaVersion, revision, sha256, body })
}

/** Reads a record file strictly: what isn't well-formed UTF-8 JSON that fits its schema and its name is `damaged`. */
export function decodeRecord(key: RecordKey, bytes: Uint8Array): Opened {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { state: 'damaged', why: bytes.length === 0 ? 'it is empty' : 'it isn’t readable as JSON' }
  }
  const envelope = Envelope.safeParse(json)
  if (!envelope.success) return { state: 'damaged', why: 'it isn’t a Galley record' }
  const { schema, revision, sha256, body } = envelope.data
  if (schema > schemaVersion) return { state: 'newer', schema }
  if (schema < schemaVersion) {
    const upgraded = upgrade(key, { revision, body }, schema)
    return upgraded
      ? { state: 'old', schema, stored: { revision, body }, upgraded }
      : { state: 'damaged', why: 'it can’t be brought to the present form' }
  }
  const checked = checkBody(key, body)
  if (!checked.ok) return { state: 'damaged', why: checked.why }
  return { state: checksum(body) === sha256 ? 'good' : 'edited', stored: { revision, body: checked.body } }
}

const decoder = new TextDecoder()

/** A record from a file of the very bytes that were found sound before; null where this Galley finds otherwise. */
export function decodeKnown(key: RecordKey, bytes: Uint8Array): Stored | null {
  const { schema, revision, body } = JSON.parse(decoder.decode(bytes)) as {
    schema: number
    revision: number
    body: unknown
  }
  if (schema !== schemaVersion) return null
  if (kindOf(key) === 'curation' && isPlainRecord(body, idOf(key))) return { revision, body }
  const checked = checkBody(key, body)
  return checked.ok ? { revision, body: checked.body } : null
}

/** A record of an earlier schema version in the present form; null where it doesn't fit. */
export function upgrade(key: RecordKey, { revision, body }: Stored, schema: number): Stored | null {
  try {
    const checked = checkBody(key, migrate(kindOf(key), body, schema, schemaVersion))
    return checked.ok ? { revision, body: checked.body } : null
  } catch {
    return null
  }
}

/** Holds a body against its kind's schema and its own name. */
export function checkBody(key: RecordKey, body: unknown): { ok: true; body: unknown } | { ok: false; why: string } {
  const kind = kindOf(key)
  const parsed = recordSchemas[kind].safeParse(body)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const at = issue?.path.map(String).join('.')
    return { ok: false, why: `it doesn’t fit its form${at ? ` at “${at}”` : ''}` }
  }
  const own = ownId(parsed.data)
  if (own !== null && own !== idOf(key)) return { ok: false, why: 'it holds another record than its name says' }
  return { ok: true, body: parsed.data }
}

/**
 * The same of a body that was made by patching a sound one, which it shares what wasn't touched with: of the decisions
 * on a document's items, which are many, only those that changed are looked at. Null where it is sound.
 */
export function checkPatched(key: RecordKey, before: unknown, body: unknown): string | null {
  const [old, now] = [before as CurationRecord, body as CurationRecord]
  if (
    kindOf(key) === 'curation' &&
    now?.items &&
    now.sourceId === old.sourceId &&
    Object.keys(now).length === Object.keys(old).length
  ) {
    if (
      Object.keys(now.items).every(
        id => isAsItWas(id as ItemId, now, old) || (isId(id) && isSound(now.items[id as ItemId])),
      )
    ) {
      return null
    }
  }
  const checked = checkBody(key, body)
  return checked.ok ? null : checked.why
}

const isAsItWas = (id: ItemId, now: CurationRecord, old: CurationRecord): boolean =>
  Object.hasOwn(old.items, id) && now.items[id] === old.items[id]

/** Frozen decisions that were found sound: a bulk command has ten thousand items share a few. */
const sound = new WeakSet<ItemCuration>()

/** Whether these are decisions on an item, as the schema has them. */
export function isSound(item: unknown): item is ItemCuration {
  if (sound.has(item as ItemCuration)) return true
  if (!isDecisions(item)) return false
  if (
    Object.isFrozen(item) &&
    Object.isFrozen(item.tags) &&
    item.notes.length === 0 &&
    Object.isFrozen(item.notes) &&
    Object.isFrozen(item.edits) &&
    Object.keys(item.edits).length === 0
  ) {
    sound.add(item)
  }
  return true
}

const isDecisions = (item: unknown): item is ItemCuration => isPlain(item) || ItemCuration.safeParse(item).success

function ownId(body: object): string | null {
  if ('sourceId' in body) return String(body.sourceId)
  return 'id' in body ? String(body.id) : null
}
