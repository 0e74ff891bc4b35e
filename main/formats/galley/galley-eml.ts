import PostalMime from 'postal-mime'
import type { ExportIssue } from '../../../core/export/model.ts'
import { readingOf } from '../../../core/export/reading.ts'
import type { Parsed } from '../../../core/model/reading.ts'
import { readGalleyText } from '../../../core/parse/galley/text.ts'
import { readGalleyHtml } from './galley-html.ts'

/** Whether a mail may be one that Galley wrote: it says so in its head, or its page does. */
export const looksLikeGalleyMail = (text: string): boolean =>
  /^X-Mailer: Galley\r?$/m.test(text.slice(0, 8192)) ||
  (/^(?:[\w-]+:|From )/.test(text) && text.includes('data-galley=3D"1"'))

export interface GalleyMail {
  readonly parsed: Parsed
  readonly subject: string | null
  readonly issue: ExportIssue | null
}

/** A mail that Galley wrote, by its page or, where a mail program has lost that, by its text; null for any other. */
export async function readGalleyMail(bytes: Uint8Array): Promise<GalleyMail | null> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1024 * 1024 }).catch(() => null)
  if (mail === null) return null
  const issue = mail.html ? readGalleyHtml(mail.html) : null
  const parsed = issue ? readingOf(issue) : mail.text ? readGalleyText(mail.text) : null
  return parsed && { parsed, issue, subject: mail.subject ?? null }
}
