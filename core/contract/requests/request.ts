import { z } from 'zod'

/** A file the host vouches for (picked, dropped, uploaded, opened). The renderer never sees a path. */
export const Token = z.string().min(16)

/** What a change to the library is called, how much it changed and what it made. */
export const Done = z.object({ label: z.string(), count: z.int(), created: z.array(z.string()) })
export const none = z.object({})
/** A request by the schemas of what it takes and gives. */
export const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
