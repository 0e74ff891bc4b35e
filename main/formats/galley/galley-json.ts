import { z } from 'zod'
import type { ExportIssue } from '../../../core/export/model.ts'
import { PrintedPicture } from '../../../core/model/asset.ts'
import { Block, Kind, Link } from '../../../core/model/fields.ts'
import { Picture } from '../../../core/model/reading.ts'
import { Level } from '../../../core/model/level.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'

const text = z.string().nullable()
const entry = z.object({
  level: Level,
  kind: Kind,
  headline: text,
  deck: text,
  byline: z.array(z.string()),
  body: z.array(Block),
  links: z.array(Link),
  credit: text,
  note: text,
  also: z.array(Link),
  outlet: text,
  language: text,
  picture: PrintedPicture.optional(),
  pictures: z.array(Picture).optional(),
})
const file = z.object({
  format: z.literal('galley-issue'),
  version: z.literal(1),
  issue: z.object({
    masthead: z.string(),
    title: z.string(),
    subject: text,
    preheader: text,
    number: z.int().nullable(),
    date: text,
    language: z.string(),
    template: z.string(),
    intro: z.array(Block),
    sections: z.array(z.object({ title: text, entries: z.array(entry) })),
    outro: z.array(Block),
  }),
}) satisfies z.ZodType<{ issue: ExportIssue }>

/** An issue as Galley exports it in JSON (core/export/json.ts). */
export function openGalleyJson(name: string, json: string): Result<ExportIssue> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return fail(`‘${name}’ is not whole: it begins as a JSON export of Galley and does not end as one.`)
  }
  const parsed = file.safeParse(value)
  if (!parsed.success) return fail(`‘${name}’ is a JSON export of Galley that this version can’t read.`)
  return ok(parsed.data.issue)
}
