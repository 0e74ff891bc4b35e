import { z } from 'zod'
import { Command } from '../../curate/command.ts'
import { Frame } from '../views.ts'
import { Done, none, request } from './request.ts'

/** What can be undone and redone next, in words; null where nothing can. */
export const HistoryState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.infer<typeof HistoryState>

export const SaveState = z.object({ state: z.enum(['saved', 'saving', 'failed']), message: z.string().nullable() })
export type SaveState = z.infer<typeof SaveState>

/** What the desk is, what is changed on it and undone, and what it asks of its host. */
export const deskRequests = {
  'app.hello': request(
    none,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'web']),
      mac: z.boolean(),
      library: z.string(),
      offerSamples: z.boolean(),
      /** Set where the library can't be written, with the reason. */
      readOnly: z.string().nullable(),
      /** Another Galley has it open: once that one closed it, it can be opened again to work on it. */
      inUse: z.boolean().optional(),
      seq: z.int(),
      history: HistoryState,
      save: SaveState,
      /** What was mended, set aside or replayed on opening the library, a sentence each. */
      notices: z.array(z.string()).optional(),
      /** Versions from outside that lie beside records until the curator has chosen. */
      conflicts: z.int().optional(),
    }),
  ),
  'frame.get': request(none, Frame),
  /** Commands that read documents again take a `job`, as `reading.preview` does; cancelled, they change nothing. */
  'command.run': request(z.object({ command: Command, job: z.string().optional() }), Done),
  'history.undo': request(none, Done),
  'history.redo': request(none, Done),
  'job.cancel': request(z.object({ job: z.string() }), none),
  /** Opens a web or mail address in the system's own program; other schemes are refused. */
  'host.open': request(z.object({ url: z.string() }), none),
  /** Pane widths, last space and the like: kept for this machine, outside the library. */
  'desk.load': request(none, z.object({ state: z.record(z.string(), z.unknown()) })),
  'desk.save': request(z.object({ state: z.record(z.string(), z.unknown()) }), none),
} as const
