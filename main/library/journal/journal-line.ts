import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AlikePatch } from '../../../core/curate/change.ts'
import type { CurationKey, RecordKey } from '../../../core/model/records.ts'
import { expandAlike, shareAlike, SharedEdit, SharedPatches } from './journal-shared.ts'

/**
 * One record's part in a step. `from` and `to` are revisions, 0 for "not there". A created record's body is in the
 * line, or, where it is long, in a file written before the line (`staged`). A removed one's body goes to the trash
 * under `from`.
 */
const key = z
  .string()
  .regex(/^(library|tags|(digest|issue|source|curation|profile|template|asset)\/[A-Za-z0-9_-]{1,64})$/)
  .transform(text => text as RecordKey)
const revision = z.int().nonnegative()
const Patches = z.array(
  z.object({
    op: z.enum(['add', 'remove', 'replace']),
    path: z.array(z.union([z.string(), z.number()])),
    value: z.unknown().optional(),
  }),
)
const LoggedEdit = z.discriminatedUnion('op', [
  z.object({ key, op: z.literal('patch'), from: revision, to: revision, patches: Patches, undo: Patches }),
  z.object({
    key,
    op: z.literal('create'),
    from: revision,
    to: revision,
    body: z.unknown().optional(),
    staged: z.string().optional(),
  }),
  z.object({ key, op: z.literal('remove'), from: revision, to: revision }),
])
/** In memory a bulk command's edits name patches and items; on disk they are numbered, see `SharedEdit`. */
export type LoggedEdit =
  | z.infer<typeof LoggedEdit>
  | {
      readonly key: CurationKey
      readonly op: 'alike'
      readonly from: number
      readonly to: number
      readonly patches: readonly AlikePatch[]
      readonly undo: readonly AlikePatch[]
    }

const Step = z.object({
  kind: z.enum(['do', 'undo', 'redo']),
  /** The sequence number of the step that is undone or redone; a step's own for `do`. */
  of: z.int(),
  /** Version of the record schemas its edits are of; 1 where nothing is said. */
  schema: z.int().positive().optional(),
  at: z.string(),
  label: z.string(),
  count: z.int(),
  created: z.array(z.string()),
  edits: z.array(LoggedEdit),
})
export type Step = Omit<z.infer<typeof Step>, 'edits'> & { edits: LoggedEdit[] }

/** Every file follows all steps up to `upTo`. */
const Checkpoint = z.object({ kind: z.literal('checkpoint'), upTo: z.int() })

/** These records were found changed from outside: what the lines before say of them no longer holds. */
const Adopted = z.object({ kind: z.literal('adopted'), keys: z.array(key) })
export type Adopted = z.infer<typeof Adopted>

export type Entry = z.infer<typeof Checkpoint> | Adopted | Step
/** As written: what a step does to many items alike may stand in it once. */
const Written = z.union([
  Checkpoint,
  Adopted,
  Step.extend({ shared: SharedPatches.optional(), edits: z.array(z.union([LoggedEdit, SharedEdit])) }),
])
export interface Line {
  readonly seq: number
  readonly entry: Entry
}

const sum = (seq: number, payload: string): string =>
  createHash('sha256').update(`${seq}\n${payload}`).digest('hex').slice(0, 16)

/** One line of the journal, itself JSON: {"seq":12,"bytes":345,"sum":"…","entry":{…}} and a line feed. */
export function encodeLine(seq: number, entry: Entry): string {
  const payload = JSON.stringify(isStep(entry) ? shareAlike(entry) : entry)
  return `{"seq":${seq},"bytes":${Buffer.byteLength(payload)},"sum":"${sum(seq, payload)}","entry":${payload}}\n`
}

const frame = /^\{"seq":(\d{1,15}),"bytes":(\d{1,15}),"sum":"([0-9a-f]{16})","entry":/

/** Null unless the line is whole: its length and checksum hold. */
export function decodeLine(text: string): Line | null {
  const match = frame.exec(text)
  if (!match || !text.endsWith('}')) return null
  const seq = Number(match[1])
  const payload = text.slice(match[0].length, -1)
  if (Buffer.byteLength(payload) !== Number(match[2]) || sum(seq, payload) !== match[3]) return null
  const written = Written.safeParse(JSON.parse(payload))
  if (!written.success) return null
  const entry = 'edits' in written.data ? expandAlike(written.data) : written.data
  return entry && { seq, entry }
}

const isStep = (entry: Entry): entry is Step => 'edits' in entry
