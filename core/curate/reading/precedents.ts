import type { SourceId } from '../../model/ids.ts'
import type { Precedents, ReadingRules } from '../../model/profile.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Work } from '../work.ts'
import { keepProfile, profileOf } from './profiles.ts'

/** So many of a publisher's corrected issues are kept in mind: older ones say little that these don't. */
const mostIssues = 6

/** A publisher's rules for one of its documents, which is no precedent of its own: by the issues it was read by or, `anew`, by all there are. */
export function rulesFor({ id, readBy = [] }: Pick<SourceRecord, 'id' | 'readBy'>, rules: ReadingRules, anew: boolean): ReadingRules {
  const others = Object.entries(rules.issues ?? {}).filter(([issue]) => issue !== id), then = others.filter(([issue]) => readBy.includes(issue as SourceId))
  const chosen = anew || (readBy.length > 0 && then.length === 0) ? others : then
  const { issues: _, ...plain } = rules
  return chosen.length > 0 ? { ...plain, issues: Object.fromEntries(chosen) } : plain
}

/** The issues that rules hold, as a document that was read by them remembers. */
export const issuesOf = ({ issues = {} }: ReadingRules): SourceId[] => Object.keys(issues) as SourceId[]

/** A document read by these issues from now on. */
export function rememberReadBy(record: SourceRecord, issues: readonly SourceId[]): void {
  if (issues.length > 0) record.readBy = [...issues]
  else delete record.readBy
}

/** Remembers how a document's lines were read in the end, for its publisher's next ones; null forgets them. */
export function keepPrecedents(work: Work, { id, outlet }: Pick<SourceRecord, 'id' | 'outlet'>, precedents: Precedents | null): void {
  const { [id]: before, ...others } = profileOf(work, outlet)?.issues ?? {}
  if (!outlet || (precedents === null && !before)) return
  const kept = Object.entries(others).slice(precedents ? 1 - mostIssues : 0)
  keepProfile(work, outlet).issues = Object.fromEntries(precedents ? [...kept, [id, precedents]] : kept)
}
