import { z } from 'zod'
import { SearchId } from './ids.ts'

/** A search kept in the sidebar as a smart view. */
export const SavedSearch = z.object({ id: SearchId, name: z.string(), query: z.string() })
export type SavedSearch = z.infer<typeof SavedSearch>

/** `library.json` */
export const LibraryRecord = z.object({
  name: z.string(),
  createdAt: z.string(),
  savedSearches: z.array(SavedSearch),
  /** The first-run offer of the sample issues was answered. */
  samplesAnswered: z.boolean(),
})
export type LibraryRecord = z.infer<typeof LibraryRecord>
