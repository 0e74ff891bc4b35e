import { z } from 'zod'

/** Where two versions of a record differ, in a curator's words; `id` names it among the differences of its record. */
export const DifferenceView = z.object({ id: z.string(), words: z.string(), ours: z.string(), theirs: z.string() })
export type DifferenceView = z.infer<typeof DifferenceView>

/** A version of a record from outside that lies beside the one Galley goes on with. */
export const ConflictView = z.object({
  id: z.string(),
  /** The record in words: "issue ‘Low tide’". */
  about: z.string(),
  differences: z.array(DifferenceView),
  /** Why the other version can't be used, in a sentence; null where it can. */
  problem: z.string().nullable(),
})
export type ConflictView = z.infer<typeof ConflictView>
