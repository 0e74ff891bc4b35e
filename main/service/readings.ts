import { previewTeaching } from '../../core/curate/reading/teach.ts'
import { profileOf } from '../../core/curate/reading/reread.ts'
import { noRules, ReadingRules } from '../../core/model/profile.ts'
import { ok } from '../../core/model/result.ts'
import type { Area, Workshop } from './workshop.ts'

/** How publishers' documents read, and what teaching would change. */
export const readingRequests = ({ library, context }: Workshop): Area<'reading.preview' | 'profile.get'> => ({
  'reading.preview': ({ change }) => previewTeaching(library.desk, context(), change),
  'profile.get': ({ outlet }) => {
    const profile = profileOf(library.desk, outlet)
    return ok({ rules: profile ? ReadingRules.parse(profile) : noRules })
  },
})
