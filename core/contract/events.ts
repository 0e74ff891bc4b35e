import { z } from 'zod'
import { HistoryState, SaveState } from './requests/desk.ts'

/**
 * What the service tells every renderer, in order. `seq` counts `changed` events without a gap: a renderer that missed
 * one reloads what it shows.
 */
export const Event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changed'),
    seq: z.int(),
    label: z.string(),
    /** Keys of the records that changed ("curation/…"). */
    keys: z.array(z.string()),
    history: HistoryState,
  }),
  z.object({ type: z.literal('save'), save: SaveState }),
  /** `part` is how much of a long document under way is done, 0 to 1. */
  z.object({
    type: z.literal('job'),
    job: z.string(),
    done: z.int(),
    total: z.int(),
    name: z.string(),
    part: z.number().min(0).max(1).optional(),
  }),
  /**
   * Something a curator should know of that nobody asked for: a record changed from outside. One that `stays` asks for
   * something to be done.
   */
  z.object({ type: z.literal('notice'), message: z.string(), stays: z.boolean().optional() }),
  /** How many versions from outside there are to choose between now. */
  z.object({ type: z.literal('conflicts'), count: z.int() }),
  /** Another library is open now: renderers begin anew. `seq` counts on. */
  z.object({ type: z.literal('library'), seq: z.int(), name: z.string() }),
  /** A library was asked for from outside (the native menu, a second start): open it once everything is saved. */
  z.object({ type: z.literal('open-library'), library: z.string() }),
  /** A command of the native menu; names as in the renderer's command list. */
  z.object({ type: z.literal('menu'), command: z.string() }),
  /** Files opened from outside (double click, dock, second instance): import these tokens. */
  z.object({ type: z.literal('open'), files: z.array(z.string()) }),
])
export type Event = z.infer<typeof Event>
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>
