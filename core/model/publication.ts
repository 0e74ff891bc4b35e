import { z } from 'zod'
import { ExportSettings } from './export-settings.ts'
import { PrintedPicture } from './asset.ts'
import { Block, Kind, Link } from './fields.ts'
import { EntryId, TagId } from './ids.ts'
import { Level } from './level.ts'
import { Picture } from './reading.ts'
import { TemplateRecord } from './template.ts'

/**
 * An entry as it was printed, with everything looked up. Fields that a later version of the export model adds are kept
 * too.
 */
export const FrozenEntry = z.looseObject({
  level: Level,
  kind: Kind,
  headline: z.string().nullable(),
  deck: z.string().nullable(),
  byline: z.array(z.string()),
  body: z.array(Block),
  links: z.array(Link),
  credit: z.string().nullable(),
  note: z.string().nullable(),
  also: z.array(Link),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  picture: PrintedPicture.optional(),
  pictures: z.array(Picture).optional(),
})

/**
 * One file that was sent; its bytes are kept among the originals by hash. A `document` is a back issue that was
 * imported, and says how its name ends ("eml").
 */
export const Sent = z.object({
  format: z.enum(['html', 'text', 'document']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  extension: z.string().optional(),
})
export type Sent = z.infer<typeof Sent>

/** What publishing freezes of an issue, so that nothing removed or changed later reaches it. */
export const Frozen = z.object({
  masthead: z.string(),
  language: z.string(),
  /** The template, where it was one of the library's own. */
  template: TemplateRecord.optional(),
  logo: PrintedPicture.optional(),
  /** How it went out; absent from versions of before this was kept. */
  export: ExportSettings.optional(),
  entries: z.record(
    EntryId,
    z.object({ entry: FrozenEntry, tags: z.array(z.object({ id: TagId, name: z.string() })) }),
  ),
  sent: z.array(Sent),
})
export type Frozen = z.infer<typeof Frozen>

/** One version of an issue as it went out. A correction makes the next; `number` counts from 1. */
export const Publication = z.object({ number: z.int().positive(), at: z.string(), frozen: Frozen })
export type Publication = z.infer<typeof Publication>
