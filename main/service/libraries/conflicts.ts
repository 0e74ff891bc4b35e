import type { ConflictView, DifferenceView } from '../../../core/contract/conflicts.ts'
import type { Change, Desk } from '../../../core/curate/change.ts'
import { idOf } from '../../../core/curate/outside/differences.ts'
import { compare, settle, wholeRecord } from '../../../core/curate/outside/keep.ts'
import { nameOfRecord } from '../../../core/curate/outside/names.ts'
import { tell } from '../../../core/curate/outside/words.ts'
import type { RecordKind } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { OtherVersion } from '../ports/library.ts'
import { tellConflicts } from './tell-conflicts.ts'
import type { Area, Workshop } from '../workshop.ts'

/** Longest words of one version that are shown, in characters. */
const longest = 2_000

/** Versions from outside beside the library's records, and the curator's choice between the two, field by field. */
export const conflictRequests = (workshop: Workshop): Area<'conflicts.list' | 'conflicts.resolve'> => {
  const { library } = workshop
  return {
    'conflicts.list': async () =>
      ok({ conflicts: (await library.others.list()).map(version => viewOf(library.desk, version)) }),
    'conflicts.resolve': async ({ id, theirs }) => {
      const version = (await library.others.list()).find(each => each.id === id)
      if (!version) return fail('That version is no longer there, or has changed. Look at what differs once more.')
      if (version.body === null && theirs.length > 0) {
        return fail(`Nothing can be taken from that version. ${version.why}`)
      }
      const change = await workshop.carryOut((desk, context): Result<Change> =>
        theirs.length > 0
          ? settle(desk, context, version.key, version.body, theirs)
          : ok({ label: 'Keep what is here', edits: [], created: [], count: 0 }),
      )
      if (!change.ok) return change
      const away = await library.others.putAway(id)
      await tellConflicts(workshop)
      if (!away.ok) return away
      const { label, count, created } = change.value
      return ok({ label, count, created: [...created] })
    },
  }
}

function viewOf(desk: Desk, { id, key, file, body, why }: OtherVersion): ConflictView {
  if (body === null) return { id, about: `“${file}”`, differences: [], problem: why }
  return { id, about: nameOfRecord(desk, key, body), differences: differencesOf(desk, key, body), problem: null }
}

function differencesOf(desk: Desk, key: OtherVersion['key'], body: unknown): DifferenceView[] {
  const found = compare(desk, key, body)
  if (!found) {
    return [
      {
        id: wholeRecord,
        words: 'It was removed here and changed outside',
        ours: 'Removed',
        theirs: 'There again, as it was changed',
      },
    ]
  }
  const [kind, name] = key.split('/') as [RecordKind, string | undefined]
  const ours = desk.get(kind, name)!
  return found.map(difference => {
    const told = tell({ desk, key, ours, theirs: body as never }, difference)
    return {
      id: idOf(difference),
      words: told.words,
      ours: told.ours.slice(0, longest),
      theirs: told.theirs.slice(0, longest),
    }
  })
}
