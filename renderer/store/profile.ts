import type { RequestOutput } from '../../core/contract/requests.ts'
import { useCorrecting } from './correcting.ts'
import { runReading } from './rereading.ts'
import { ask } from './session.ts'

/** What Galley knows of a publisher. */
export type Profile = RequestOutput<'profile.get'>

/** How a publisher's documents read; null where the desk can't say. */
export async function profileOf(outlet: string): Promise<Profile | null> {
  const told = await ask('profile.get', { outlet })
  return told.ok ? told.value : null
}

export const openProfile = (outlet: string): void => useCorrecting.setState({ profile: outlet })
export const closeProfile = (): void => useCorrecting.setState({ profile: null })

/** Keeps how a publisher's documents read; they are read again. */
export async function keepProfile(
  outlet: string,
  { rules: { issues, ...lists }, names, language }: Profile,
): Promise<void> {
  // Only that they are forgotten is said: another one may have been corrected meanwhile.
  const rules = issues && Object.keys(issues).length === 0 ? { ...lists, issues } : lists
  await runReading({ type: 'profile.edit', outlet, rules, names, language })
}
