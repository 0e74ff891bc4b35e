import { ok } from '../../core/model/result.ts'
import type { Area, Workshop } from './workshop.ts'

export const frameRequests = ({ library, lists, shelf }: Workshop): Area<'frame.get'> => ({
  'frame.get': async () => {
    const tags = library.desk.get('tags')?.tags ?? []
    const searches = library.desk.get('library')?.savedSearches ?? []
    const counts = await lists.counts(
      searches.map(({ id, query }) => ({ id, query })),
      shelf.today(),
    )
    return counts.ok ? ok({ tags, searches, counts: counts.value }) : counts
  },
})
