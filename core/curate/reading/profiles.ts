import type { ProfileId } from '../../model/ids.ts'
import { noRules, ReadingRules, type ProfileRecord } from '../../model/profile.ts'
import type { Desk } from '../change.ts'
import type { Work } from '../work.ts'

/** How a publisher's documents read; null where nothing was taught. */
export function profileOf(desk: Pick<Desk, 'all'>, outlet: string): ProfileRecord | null {
  for (const profile of desk.all('profile')) if (profile.outlet === outlet) return profile
  return null
}

/** The profile of the publisher that a document names: by its name here, else by what its documents call it. */
export const profileNamed = (profiles: readonly ProfileRecord[], named: string): ProfileRecord | null =>
  profiles.find(one => one.outlet === named) ?? profiles.find(one => one.names.includes(named)) ?? null

/** What publishers of profiles are called, here and by their documents. */
export const publishersIn = (profiles: readonly ProfileRecord[]): string[] =>
  profiles.flatMap(({ outlet, names }) => [outlet, ...names])

/** The rules of a profile alone. */
export const rulesOf = (profile: ProfileRecord | null): ReadingRules =>
  profile ? ReadingRules.parse(profile) : noRules

/** The publisher's profile, to be changed in place; a new one where it has none. */
export function keepProfile(work: Work, outlet: string): ProfileRecord {
  const known = profileOf(work, outlet)
  if (known) return work.edit('profile', known.id)!
  const id = work.context.newId() as ProfileId
  return work.create('profile', id, { ...rulesOf(null), id, outlet, names: [], language: null })
}
