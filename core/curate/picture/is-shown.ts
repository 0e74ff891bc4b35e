import type { RecordKind, RecordOf } from '../../model/records.ts'
import type { Desk } from '../change.ts'

interface Shown {
  readonly desk: Pick<Desk, 'all' | 'sources'>
  read<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null
}

/** Whether something shows a picture: an entry of an issue, a digest, a template or an item made by hand. */
export function isShown(work: Shown, picture: string): boolean {
  const now = <K extends 'issue' | 'digest' | 'template'>(kind: K) =>
    [...work.desk.all(kind)].flatMap(({ id }) => work.read(kind, id) ?? [])
  return (
    now('issue').some(issue =>
      issue.sections.some(section => section.entries.some(entry => entry.picture === picture)),
    ) ||
    [...now('digest'), ...now('template')].some(({ logo }) => logo === picture) ||
    // Documents are many: only those that were known to show it are looked at.
    [...work.desk.sources()].some(
      source => source.picture === picture && work.read('source', source.id)?.picture === picture,
    )
  )
}
