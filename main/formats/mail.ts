import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { parseStructured } from '../../core/parse/structured.ts'
import { parse } from '../../core/parse/index.ts'
import type { Notice } from '../../core/model/reading.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { readHtml } from './html/html.ts'
import type { Half } from '../../core/model/source.ts'
import type { Adapted, Part } from './opened.ts'
import { partOf } from './html/page-part.ts'
import { plainStory, writeHead } from './text/plain.ts'
import { StructureBuilder } from './structure/structure.ts'

/** The most parts a mail may be divided into, and the most messages of a mailbox. */
const partCap = 5000
const messageCap = 20_000

/**
 * Reads a mail: its HTML half where it has one, since that carries the addresses, or the `half` asked for. A mail that
 * holds other mails, as multipart/digest does, is read mail by mail. Attachments are named and not opened.
 */
export async function readMail(name: string, bytes: Uint8Array, half: Half = 'html'): Promise<Result<Adapted>> {
  if (countParts(bytes) > partCap) {
    return fail(
      `‘${name}’ is divided into more than ${partCap.toLocaleString('en')} parts; a letter has a handful. It was not read.`,
    )
  }
  const email = await parsed(bytes)
  if (!email) return fail(`‘${name}’ looks like a mail and can’t be read as one: it is broken or cut off.`)
  const inner = await messagesIn(email)
  const own = contentOf(email, half)
  const parts =
    inner.length > 0 ? [...(own.part ? [{ ...own.part, story: false }] : []), ...inner] : own.part ? [own.part] : []
  if (parts.length === 0) return fail(`‘${name}’ is a mail without text.`)
  const { from, subject, date } = headOf(email)
  return ok({
    encoding: charsetOf(email),
    notices: [...own.notices, ...attachmentNotices(email)],
    title: subject,
    outlet: from,
    date,
    language: null,
    parts,
    ...(own.half && { half: own.half }),
  })
}

/** Reads a mailbox: message by message, each a letter of its own or a digest. */
export async function readMbox(name: string, bytes: Uint8Array): Promise<Result<Adapted>> {
  const messages = splitMbox(bytes)
  if (messages.length > messageCap) {
    return fail(
      `‘${name}’ holds ${messages.length.toLocaleString('en')} mails; Galley reads up to ${messageCap.toLocaleString('en')} at once. Export fewer.`,
    )
  }
  if (countParts(bytes) > partCap + messages.length * 10) {
    return fail(`‘${name}’ is divided into more parts than its mails can need. It was not read.`)
  }
  const parts: Part[] = []
  const notices: Notice[] = []
  let last: Email | null = null
  let broken = 0
  for (const message of messages) {
    const email = await parsed(message)
    if (!email) {
      broken++
      continue
    }
    const part = letterOf(email)
    if (part) parts.push(part)
    notices.push(...attachmentNotices(email))
    last = email
  }
  if (broken > 0) {
    notices.push({
      line: 0,
      message: `${broken === 1 ? 'One mail' : `${broken} mails`} of the mailbox could not be read.`,
    })
  }
  if (parts.length === 0 || !last) return fail(`‘${name}’ is a mailbox without readable mails.`)
  const { from, subject, date } = headOf(last)
  return ok({
    encoding: charsetOf(last),
    notices,
    title: messages.length === 1 ? subject : null,
    outlet: messages.length === 1 ? from : null,
    date,
    language: null,
    parts,
  })
}

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: 30,
      maxHeadersSize: 1024 * 1024,
      forceRfc822Attachments: true,
    })
  } catch {
    return null
  }
}

/** The mails a mail carries, if it is a digest of them. */
async function messagesIn(email: Email): Promise<Part[]> {
  const parts: Part[] = []
  for (const attachment of email.attachments.filter(isMail)) {
    const inner = await parsed(
      typeof attachment.content === 'string'
        ? new TextEncoder().encode(attachment.content)
        : new Uint8Array(attachment.content as ArrayBuffer),
    )
    const part = inner && letterOf(inner)
    if (part) parts.push(part)
  }
  return parts
}

const isMail = ({ mimeType }: Attachment) => mimeType === 'message/rfc822'

/** A mail's content as it is; the text half with the addresses of the other. */
function contentOf(email: Email, half: Half = 'html'): { part: Part | null; notices: Notice[]; half?: Half } {
  const { html, text } = email
  if (html?.trim()) {
    // A page saved whole (.mhtml) says where it was.
    const page = readHtml(html, email.headers.find(header => header.key === 'snapshot-content-location')?.value ?? null)
    if (page.structured.blocks.some(block => block.form !== 'hidden')) {
      const both = Boolean(text?.trim())
      if (both && half === 'text') {
        return { part: { text: text!, linked: parseStructured(page.structured).items }, notices: [], half }
      }
      const other = both
        ? [{ line: 0, message: 'Read from the mail’s HTML half, for its links; it has a plain text half, too.' }]
        : []
      return { part: partOf(page), notices: [...other, ...page.notices], ...(both && { half: 'html' }) }
    }
  }
  return { part: text?.trim() ? { text } : null, notices: [] }
}

/** A mail among others: a digest if it reads as one, else one story by its subject and sender. */
function letterOf(email: Email): Part | null {
  const { part } = contentOf(email)
  if (!part) return null
  const { from, subject } = headOf(email)
  const read = 'structured' in part ? parseStructured(part.structured) : parse(part.text)
  if (read.items.filter(item => item.headline !== null && item.body.length > 0).length >= 3) return part
  if (!('structured' in part) && !part.linked) return { structured: plainStory(part.text, subject, from), story: true }
  const builder = new StructureBuilder()
  writeHead(builder, subject, from)
  return { structured: readHtml(email.html!, null, builder).structured, story: true }
}

function headOf({ from, subject, date }: Email): { from: string | null; subject: string | null; date: string | null } {
  const time = date ? Date.parse(date) : NaN
  return {
    from: nameOf(from),
    subject: subject?.trim() || null,
    date: Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10),
  }
}

const nameOf = (from: Address | undefined) => from?.name?.trim() || from?.address?.split('@')[0] || null

function charsetOf(email: Email): string {
  const type = email.headers.find(header => header.key === 'content-type')?.value ?? ''
  const declared = /charset="?([\w.:-]+)/i.exec(type)?.[1]
  try {
    return declared ? new TextDecoder(declared).encoding : 'utf-8'
  } catch {
    return 'utf-8'
  }
}

function attachmentNotices(email: Email): Notice[] {
  if (email.headers.some(header => header.key === 'snapshot-content-location')) return []
  return email.attachments
    .filter(one => !isMail(one) && !one.related && one.disposition !== 'inline')
    .slice(0, 50)
    .map(one => ({ line: 0, message: `Attached and not read: ${one.filename ? `‘${one.filename}’` : one.mimeType}.` }))
}

/** Lines that can divide a mail's parts. */
function countParts(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(45); at >= 0; at = bytes.indexOf(45, at + 1)) {
    if (bytes[at + 1] !== 45 || (at > 0 && bytes[at - 1] !== 10 && bytes[at - 1] !== 13)) continue
    let end = bytes.indexOf(10, at)
    if (end < 0) end = bytes.length
    if (
      end - at > 2 &&
      end - at < 80 &&
      /^--(?=.*[^-\s])\S+\s*$/.test(String.fromCharCode(...bytes.subarray(at, end)))
    ) {
      count++
    }
    at = end
  }
  return count
}

/** Messages begin at a line "From sender date" behind a blank one; ">From " within is unquoted. */
function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const starts: number[] = []
  const from = [0x46, 0x72, 0x6f, 0x6d, 0x20]
  for (let at = 0; at >= 0 && at < bytes.length;) {
    const end = bytes.indexOf(10, at)
    if (from.every((byte, i) => bytes[at + i] === byte)) {
      const line = Buffer.from(bytes.subarray(at, Math.min(end < 0 ? bytes.length : end, at + 200))).toString('latin1')
      if (/\d\d:\d\d/.test(line) && (at === 0 || isBlankBefore(bytes, at))) starts.push(at)
    }
    if (end < 0) break
    at = end + 1
  }
  return starts.map((start, i) => unquoted(bytes.subarray(bytes.indexOf(10, start) + 1, starts[i + 1] ?? bytes.length)))
}

const isBlankBefore = (bytes: Uint8Array, at: number) =>
  bytes[at - 1] === 10 && (bytes[at - 2] === 10 || (bytes[at - 2] === 13 && bytes[at - 3] === 10))

function unquoted(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message).toString('latin1')
  return /\n>+From /.test(text) ? Buffer.from(text.replaceAll(/\n>(>*From )/g, '\n$1'), 'latin1') : message
}
