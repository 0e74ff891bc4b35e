import { z } from 'zod'

/** Why a snapshot was taken: once a day, asked for, or before something large. */
export const SnapshotReason = z.enum(['daily', 'asked', 'removal', 'migration', 'repair'])
export type SnapshotReason = z.infer<typeof SnapshotReason>

/** A library's records as they were at a moment, kept in it. `at` is ISO 8601, UTC. */
export const SnapshotInfo = z.object({ id: z.string(), at: z.string(), reason: SnapshotReason, bytes: z.int() })
export type SnapshotInfo = z.infer<typeof SnapshotInfo>
