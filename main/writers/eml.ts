import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { flowed } from '../../core/export/flowed.ts'
import type { ExportIssue } from '../../core/export/model.ts'
import { writeText } from '../../core/export/text.ts'

/**
 * The issue as a mail that opens as a draft: text (format=flowed, RFC 3676) and HTML as alternatives, CRLF. Date, id and boundary
 * come from the issue, so that the same issue gives the same bytes. Where readers leave stands as List-Unsubscribe (RFC 2369), and as
 * List-Unsubscribe-Post where one request does it (RFC 8058).
 */
export async function writeEml(issue: ExportIssue, html: string): Promise<Uint8Array> {
  const text = flowed(writeText(issue, { unbroken: true }))
  const id = createHash('sha256').update(text).update('\0').update(html).digest('hex').slice(0, 32)
  const day = Date.parse(`${issue.date ?? ''}T00:00:00Z`)
  const composer = new MailComposer({
    subject: issue.subject ?? issue.title,
    date: new Date(Number.isNaN(day) ? 0 : day), messageId: `<${id}@galley.invalid>`, baseBoundary: id, newline: 'windows',
    disableFileAccess: true, disableUrlAccess: true, xMailer: false,
    headers: { 'X-Unsent': '1', 'X-Mailer': 'Galley', ...leaving(issue) },
    alternatives: [
      { contentType: 'text/plain; charset=utf-8; format=flowed', content: text },
      { contentType: 'text/html; charset=utf-8', content: html },
    ],
  })
  return composer.compile().build()
}

function leaving({ unsubscribe }: ExportIssue): Record<string, { prepared: true; value: string }> {
  if (!unsubscribe) return {}
  // A tag may have a blank in it; a line break would begin another header.
  const address = unsubscribe.address.replace(/[\r\n<>]/g, '')
  return {
    'List-Unsubscribe': { prepared: true, value: `<${address}>` },
    ...(unsubscribe.oneClick && { 'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' } }),
  }
}
