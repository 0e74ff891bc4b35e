import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { flowed } from '../../core/export/flowed.ts'
import type { ExportIssue } from '../../core/export/model.ts'
import type { EmbeddedPicture } from '../service/ports/writers.ts'
import { writeText } from '../../core/export/text/text.ts'

/**
 * The issue as a mail that opens as a draft: text (format=flowed, RFC 3676) and HTML as alternatives, CRLF. Date, id
 * and boundary come from the issue, so that the same issue gives the same bytes. Where readers leave stands as
 * List-Unsubscribe (RFC 2369), and as List-Unsubscribe-Post where one request does it (RFC 8058). Pictures stand beside
 * the page they belong to (multipart/related, RFC 2387).
 */
export async function writeEml(
  issue: ExportIssue,
  html: string,
  pictures: readonly EmbeddedPicture[] = [],
): Promise<Uint8Array> {
  const text = flowed(writeText(issue, { unbroken: true }))
  const id = createHash('sha256').update(text).update('\0').update(html).digest('hex').slice(0, 32)
  const day = Date.parse(`${issue.date ?? ''}T00:00:00Z`)
  const composer = new MailComposer({
    subject: issue.subject ?? issue.title,
    date: new Date(Number.isNaN(day) ? 0 : day),
    messageId: `<${id}@galley.invalid>`,
    baseBoundary: id,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    xMailer: false,
    headers: { 'X-Unsent': '1', 'X-Mailer': 'Galley', ...leaving(issue) },
    alternatives: [
      { contentType: 'text/plain; charset=utf-8; format=flowed', content: text },
      { contentType: 'text/html; charset=utf-8', content: html },
    ],
  })
  const root = composer.compile()
  if (pictures.length > 0) embed(root, pictures)
  return root.build()
}

/** Puts the page, the last half, together with its pictures. */
function embed(root: ReturnType<MailComposer['compile']>, pictures: readonly EmbeddedPicture[]): void {
  const page = root.childNodes.at(-1)!
  const related = root.createChild('multipart/related; type="text/html"')
  root.childNodes = root.childNodes.filter(node => node !== page)
  related.appendChild(page)
  for (const { cid, name, type, bytes } of pictures) {
    const node = related.createChild(`image/${type}`, { filename: name })
    node.setHeader({ 'Content-ID': `<${cid}>`, 'Content-Disposition': 'inline', 'Content-Transfer-Encoding': 'base64' })
    node.setContent(Buffer.from(bytes))
  }
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
