import { previewTeaching } from '../../core/curate/reading/teach.ts'
import { profileOf, rulesOf } from '../../core/curate/reading/reread.ts'
import { ok } from '../../core/model/result.ts'
import { asJob, withReadings } from './rereading.ts'
import type { Area, Workshop } from './workshop.ts'

/** How publishers' documents read, and what teaching would change. */
export const readingRequests = (workshop: Workshop): Area<'reading.preview' | 'profile.get'> => ({
  'reading.preview': ({ change, job }) => asJob(workshop, job, options => withReadings(workshop, (desk, context) => previewTeaching(desk, context, change), options)),
  'profile.get': ({ outlet }) => {
    const profile = profileOf(workshop.library.desk, outlet)
    return ok({ rules: rulesOf(profile), names: profile?.names ?? [], language: profile?.language ?? null })
  },
})
