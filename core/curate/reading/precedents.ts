import type { Correction } from '../../model/correction.ts'
import type { SourceId } from '../../model/ids.ts'
import type { Precedents, ReadingRules } from '../../model/profile.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Work } from '../work.ts'
import { keepProfile, profileOf } from './profiles.ts'

/** So many of a publisher's corrected issues are kept in mind: older ones say little that these don't. */
const mostIssues = 6

/**
 * Whether a correction makes lines something; that they are right, or part of the item before, says nothing of what
 * they look like.
 */
export const makesSomething = ({ what }: Correction): boolean => what !== 'right' && what !== 'part'

/**
 * A publisher's rules for one of its documents, which is no precedent of its own: by the issues it was read by, as
 * these are now, or, `anew`, by all there are.
 */
export function rulesFor(
  { id, readBy = [] }: Pick<SourceRecord, 'id' | 'readBy'>,
  rules: ReadingRules,
  anew: boolean,
): ReadingRules {
  const chosen = Object.entries(rules.issues ?? {}).filter(
    ([issue]) => issue !== id && (anew || readBy.includes(issue as SourceId)),
  )
  // When it was corrected is nothing to read by.
  const timeless = chosen.map(([issue, precedents]) => [issue, { ...precedents, at: '' }] as const)
  const { issues: _, ...plain } = rules
  return chosen.length > 0 ? { ...plain, issues: Object.fromEntries(timeless) } : plain
}

/** The issues that rules hold, as a document that was read by them remembers. */
export const issuesOf = ({ issues = {} }: ReadingRules): SourceId[] => Object.keys(issues) as SourceId[]

/** A document read by these issues from now on. */
export function rememberReadBy(record: SourceRecord, issues: readonly SourceId[]): void {
  if (issues.length > 0) record.readBy = [...issues]
  else delete record.readBy
}

/**
 * Remembers how a document's lines were read in the end, for its publisher's next ones; null forgets them. Of a long
 * text's parts only the first counts.
 */
export function keepPrecedents(
  work: Work,
  { id, outlet, part }: Pick<SourceRecord, 'id' | 'outlet' | 'part'>,
  precedents: Precedents | null,
): void {
  const known = profileOf(work, outlet)?.issues ?? {}
  if (!outlet || (part && part.no > 1) || (precedents === null && !(id in known))) return
  // Changed one by one: a step then holds what it changed, not all issues.
  const issues = (keepProfile(work, outlet).issues ??= {})
  if (precedents === null) {
    delete issues[id]
    return
  }
  issues[id] = { ...precedents, at: work.context.now }
  const oldest = Object.entries(issues)
    .sort(([, a], [, b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(([issue]) => issue)
    .filter(issue => issue !== id)
  for (const issue of oldest.slice(0, Math.max(0, oldest.length + 1 - mostIssues))) delete issues[issue]
}
