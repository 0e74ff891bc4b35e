import { z } from 'zod'

export const Level = z.enum(['lead', 'full', 'brief'])
/** How much room an entry takes: the lead, a full entry, or a brief (headline and link only). */
export type Level = z.infer<typeof Level>
