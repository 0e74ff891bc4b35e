import type { Work } from '../work.ts'
import { keepProfile, profileOf } from '../reading/profiles.ts'

/**
 * Remembers that documents which give this name are a publisher's, and nobody else's from now on, with their language
 * where given. A publisher without a profile gets one.
 */
export function knownAs(work: Work, outlet: string, name: string, language?: string | null): void {
  for (const { id, names, outlet: other } of work.desk.all('profile')) {
    if (other !== outlet && names.includes(name)) work.edit('profile', id)!.names = names.filter(one => one !== name)
  }
  const known = profileOf(work.desk, outlet)
  const names = name === '' || known?.names.includes(name) ? null : [...(known?.names ?? []), name]
  if (!outlet || (!names && (language === undefined || language === known?.language))) return
  Object.assign(keepProfile(work, outlet), names && { names }, language !== undefined && { language })
}
