import { z } from 'zod'
import { Encoding } from '../../model/encoding.ts'
import { SourceId } from '../../model/ids.ts'
import { Notice } from '../../model/reading.ts'
import { Doubtful } from '../../model/source.ts'
import { ExportFormat } from './issues.ts'
import { none, request, Token } from './request.ts'

export const ImportReport = z.object({
  sources: z.array(
    z.object({
      id: SourceId,
      name: z.string(),
      items: z.int(),
      notices: z.array(Notice),
      /** Read as one story, where that makes a difference; and what of the document is only guessed. */
      story: z.boolean().optional(),
      asks: z.array(Doubtful).optional(),
    }),
  ),
  /** `known`: because the library has it already. */
  skipped: z.array(z.object({ name: z.string(), why: z.string(), known: z.boolean().optional() })),
  cancelled: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

const PickedFile = z.object({ token: Token, name: z.string(), size: z.int() })
export type PickedFile = z.infer<typeof PickedFile>

/** The folder from which documents come by themselves, for people to read; null where there is none. */
const Watch = z.object({ folder: z.string().nullable(), problem: z.string().nullable() })

/** Files that come in, by hand or from a folder, and where they go out to. */
export const fileRequests = {
  /** Opens the host's own file dialog; an empty list where it was cancelled or the host has none. */
  'files.pick': request(
    z.object({ purpose: z.enum(['documents', 'library', 'picture']).default('documents') }),
    z.object({ files: z.array(PickedFile) }),
  ),
  /** Asks where to save; null where it was cancelled. */
  'files.save': request(z.object({ name: z.string(), format: ExportFormat }), z.object({ to: Token.nullable() })),
  /**
   * Reads documents into the library. Progress comes as `job` events; ends early at `job.cancel`, keeping nothing. With
   * `asPublished` each also becomes an issue of the digest of that name that has appeared.
   */
  'import.run': request(
    z.object({
      job: z.string(),
      files: z.array(Token).min(1),
      asPublished: z.string().trim().min(1).optional(),
      encoding: Encoding.optional(),
    }),
    ImportReport,
  ),
  'import.text': request(z.object({ name: z.string(), text: z.string() }), ImportReport),
  'import.samples': request(z.object({ job: z.string() }), ImportReport),
  'watch.get': request(none, Watch),
  /** `folder` as `folders.pick` or `folders.list` gave it. `left` files are in it and stay out. */
  'watch.choose': request(z.object({ folder: Token }), Watch.extend({ left: z.int() })),
  'watch.stop': request(none, Watch),
} as const
