import { z } from 'zod'
import { ItemId } from '../model/ids.ts'

/**
 * Which items a bulk command means: these, or all that match a query but these. The service turns the second form into
 * the first before a command reaches this folder, so `core/curate` only ever sees `ids`.
 */
export const Target = z.union([
  z.object({ ids: z.array(ItemId).min(1) }),
  z.object({ query: z.string(), except: z.array(ItemId) }),
])
export type Target = z.infer<typeof Target>

/** "2031-05-03" */
export const day = z.iso.date()
/** A command's schema by what it is called and what it takes. */
export const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape })
