import { recordSchemas, type RecordKey, type RecordKind, type RecordOf } from '../../model/records.ts'
import { fail, type Result } from '../../model/result.ts'
import type { Change, Context, Desk } from '../change.ts'
import { retag } from '../tag/retag.ts'
import { Work } from '../work.ts'
import { anatomies } from './anatomy.ts'
import { differences, idOf, merged, type Difference } from './differences.ts'
import { nameOfRecord } from './names.ts'
import type { Anatomy } from './parts.ts'

/** The whole record as the one thing to choose between, where it is no longer there here. */
export const wholeRecord = 'record'

const splitKey = (key: RecordKey): [RecordKind, string | undefined] =>
  key.split('/') as [RecordKind, string | undefined]
const anatomyOf = (kind: RecordKind) => anatomies[kind] as Anatomy<RecordOf<RecordKind>>

/**
 * Where another version of a record, which fits its schema, differs from that on the desk; null where the desk has none
 * any more.
 */
export function compare(desk: Desk, key: RecordKey, theirs: unknown): Difference[] | null {
  const [kind, id] = splitKey(key)
  const ours = desk.get(kind, id)
  if (!ours) return null
  const other = theirs as RecordOf<RecordKind>
  return differences(anatomyOf(kind).apart(ours, other), anatomyOf(kind).apart(other, ours))
}

/**
 * What settles two versions of a record: of the differences named in `chosen` theirs is taken, of the others ours
 * stays. One step; none where ours stays throughout. Refuses where a chosen difference is there no longer.
 */
export function settle(
  desk: Desk,
  context: Context,
  key: RecordKey,
  theirs: unknown,
  chosen: readonly string[],
): Result<Change> {
  const [kind, id] = splitKey(key)
  const work = new Work(desk, context)
  const other = theirs as RecordOf<RecordKind>
  const found = compare(desk, key, theirs)
  const known = new Set(found ? found.map(idOf) : [wholeRecord])
  if (chosen.some(each => !known.has(each))) {
    return fail('It has changed again meanwhile. Look at what differs once more.')
  }
  if (!found && chosen.length > 0) work.create(kind, id, other as never)
  if (found && chosen.length > 0) {
    const ours = desk.get(kind, id)!
    const anatomy = anatomyOf(kind)
    const body = anatomy.together(
      merged(anatomy.apart(ours, other), anatomy.apart(other, ours), new Set(chosen)),
      ours,
      other,
    )
    const sound = recordSchemas[kind].safeParse(body)
    if (!sound.success) return fail('These parts of the two versions don’t go together. Choose otherwise.')
    if (kind === 'tags') forgetThemes(work, ours as RecordOf<'tags'>, sound.data as RecordOf<'tags'>)
    bring(work.edit(kind, id)!, sound.data)
  }
  return work.finish({
    label: `Take over what was changed outside in ${nameOfRecord(desk, key, theirs)}`,
    count: chosen.length,
  })
}

/** Themes that go leave the items that carry them. */
function forgetThemes(work: Work, before: RecordOf<'tags'>, after: RecordOf<'tags'>): void {
  const kept = new Set(after.tags.map(tag => tag.id))
  for (const { id } of before.tags) if (!kept.has(id)) retag(work, id, null)
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Changes a draft in place until it is as wanted, and nothing of it that is so already. */
function bring(draft: object, wanted: object): void {
  const at = draft as Fields
  for (const name of Object.keys(at)) if (!(name in wanted)) delete at[name]
  for (const [name, value] of Object.entries(wanted) as [string, unknown][]) {
    if (isObject(value) && isObject(at[name])) bring(at[name], value)
    else if (JSON.stringify(at[name]) !== JSON.stringify(value)) at[name] = value
  }
}
