import { z } from 'zod'
import { mergeTags, withoutMergeTags } from './merge-tags.ts'

/** Where a text's addresses stand: numbered at its end, or each under the item it belongs to. */
export const LinkLayout = z.enum(['footnotes', 'under'])
export type LinkLayout = z.infer<typeof LinkLayout>

/** Columns of a text; mail programs show 72 without breaking lines again. */
export const textWidths = { least: 40, most: 200, usual: 72 } as const
const columns = `A text has from ${textWidths.least} to ${textWidths.most} columns.`
export const TextWidth = z.int(columns).min(textWidths.least, columns).max(textWidths.most, columns)

/** Where readers leave: a web or mail address, or the tag a mailing program puts one in for; "" for none. */
export const Unsubscribe = z
  .string()
  .trim()
  .max(900)
  .refine(
    // A header's line takes 998 characters.
    address => address === '' || unsubscribeAddress(address) !== null,
    'Readers leave at a web address, a mail address, or the tag of your mailing program.',
  )

/** How issues go out, as a digest keeps it for all of its issues, or an issue for itself. */
export const ExportSettings = z.object({
  textWidth: TextWidth.default(textWidths.usual),
  links: LinkLayout.default('footnotes'),
  unsubscribe: Unsubscribe.default(''),
  /** The web address takes a reader off with one request and asks nothing more (RFC 8058). */
  oneClick: z.boolean().default(false),
})
export type ExportSettings = z.infer<typeof ExportSettings>

/** The fields without their defaults: what isn't given stays. */
export const ExportSettingsGiven = z.object({
  textWidth: TextWidth.optional(),
  links: LinkLayout.optional(),
  unsubscribe: Unsubscribe.optional(),
  oneClick: z.boolean().optional(),
})
export type ExportSettingsGiven = z.infer<typeof ExportSettingsGiven>

/** The fields that were given a value. */
export const givenOf = (given: ExportSettingsGiven): Partial<ExportSettings> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

export const usualSettings: ExportSettings = ExportSettings.parse({})

/**
 * An address to leave at as a mail's header and a link take it; a bare mail address becomes a mailto. Null for what is
 * none.
 */
export function unsubscribeAddress(given: string): string | null {
  const address = given.trim()
  if (mergeTags(address)[0]?.text === address) return address
  if (/[\s<>"\\\u0000-\u001f]/.test(withoutMergeTags(address))) return null
  if (/^https?:\/\/[^/?#]+/i.test(address) || /^mailto:[^@]+@[^@]+$/i.test(address)) return address
  return /^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(address) ? `mailto:${address}` : null
}
