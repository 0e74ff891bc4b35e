import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { flowed } from '../../core/export/flowed.ts'
import type { ExportIssue } from '../../core/export/model.ts'
import { writeText } from '../../core/export/text.ts'

/**
 * The issue as a mail that opens as a draft: text (format=flowed, RFC 3676) and HTML as alternatives, CRLF. Date, id and boundary
 * come from the issue, so that the same issue gives the same bytes. `unsubscribe`: a web or mail address or a merge tag, as
 * List-Unsubscribe (RFC 2369).
 */
export async function writeEml(issue: ExportIssue, html: string, unsubscribe: string | null = null): Promise<Uint8Array> {
  const text = flowed(writeText(issue, { unbroken: true }))
  const id = createHash('sha256').update(text).update('\0').update(html).digest('hex').slice(0, 32)
  const day = Date.parse(`${issue.date ?? ''}T00:00:00Z`)
  const address = unsubscribe?.replace(/[\s<>]/g, '') ?? ''
  const composer = new MailComposer({
    subject: issue.subject ?? issue.title,
    date: new Date(Number.isNaN(day) ? 0 : day), messageId: `<${id}@galley.invalid>`, baseBoundary: id, newline: 'windows',
    disableFileAccess: true, disableUrlAccess: true, xMailer: false,
    headers: { 'X-Unsent': '1', 'X-Mailer': 'Galley', ...(address && { 'List-Unsubscribe': { prepared: true, value: `<${address}>` } }) },
    alternatives: [
      { contentType: 'text/plain; charset=utf-8; format=flowed', content: text },
      { contentType: 'text/html; charset=utf-8', content: html },
    ],
  })
  return composer.compile().build()
}
