import type { RecordKind, RecordOf } from '../../model/records.ts'

interface Shown { readonly desk: { all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>> }; read<K extends RecordKind>(kind: K, id?: string): RecordOf<K> | null }

/** The pictures that something shows: an entry of an issue, a digest or a template. */
export function showings(work: Shown): Set<string> {
  const shown = new Set<string>()
  const now = <K extends 'issue' | 'digest' | 'template'>(kind: K) => [...work.desk.all(kind)].flatMap(({ id }) => work.read(kind, id) ?? [])
  for (const issue of now('issue')) for (const section of issue.sections) for (const { picture } of section.entries) if (picture) shown.add(picture)
  for (const { logo } of [...now('digest'), ...now('template')]) if (logo) shown.add(logo)
  return shown
}
