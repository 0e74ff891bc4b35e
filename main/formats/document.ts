import { isOwnText } from '../../core/parse/galley/text.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Notice } from '../../core/model/reading.ts'
import type { Format, Half } from '../../core/model/source.ts'
import { detectBytes, detectText, type Detected } from './detect.ts'
import { decode, megabytes, type Decoded } from './text/encoding.ts'
import { readHtml, TooDeep } from './html/html.ts'
import { guessedOf, identify } from './identity.ts'
import { readMail, readMbox } from './mail.ts'
import { markdownSigns } from './markdown/markdown-signs.ts'
import type { Adapted, OpenedDocument } from './opened.ts'
import { partOf } from './html/page-part.ts'
import { readPdf } from './pdf/pdf.ts'

const readable = 'Galley reads text, Markdown, web pages, mails, feeds, Word and PDF documents, and its own JSON'
/** The most bytes a document may have that is not plain text: it is read in one piece. */
export const markedCap = 20 * 1024 * 1024
const named: Readonly<Record<Exclude<Format, 'text' | 'hand' | 'json'>, string>> = {
  markdown: 'Markdown',
  html: 'web pages',
  feed: 'feeds',
  eml: 'mails',
  mbox: 'mailboxes',
  docx: 'Word documents',
  pdf: 'PDF documents',
}
/** What a curator says of how a document is to be opened. */
export interface OpenHow {
  /** The half of a mail to be read. */
  readonly half?: Half | undefined
  /** The encoding a text, page or feed is in, by its WHATWG name. */
  readonly encoding?: string | undefined
}
/** The bytes that show what a document is. */
const headLength = 64 * 1024

/**
 * Bytes → what is parsed, of documents from elsewhere (own-export.ts opens Galley's own). `format` names what the
 * document is where the caller knows better than its content; else it is told by its content, never by its name.
 */
export async function openDocument(
  name: string,
  bytes: Uint8Array,
  format: Format | 'auto',
  how: OpenHow = {},
): Promise<Result<OpenedDocument>> {
  if (bytes.length === 0) return fail(`‘${name}’ is empty: the file has no content.`)
  const binary = detectBytes(bytes)
  const detected = binary ?? detectText(headOf(bytes))
  if (detected.format === null) return fail(refusal(name, detected))
  // Signs of Markdown here and there make no Markdown of a text as long as that.
  const wanted =
    format !== 'auto' ? format : detected.format === 'markdown' && bytes.length > markedCap ? 'text' : detected.format
  const isBinary = wanted === 'pdf' || wanted === 'docx'
  if (binary ? wanted !== binary.format : isBinary) {
    return fail(`‘${name}’ can’t be read as ${wanted}: it is ${detected.words}.`)
  }
  if (bytes.length > markedCap && wanted in named) {
    return fail(
      `‘${name}’ is too large: it has ${megabytes(bytes.length)}, and Galley reads ${named[wanted as keyof typeof named]} up to ${megabytes(markedCap)}.`,
    )
  }
  const adapted = await adapt(name, bytes, wanted, how).catch((error: unknown) => {
    if (error instanceof TooDeep) {
      return fail(`‘${name}’ is nested more than ten thousand levels deep, as no letter is; it was not read.`)
    }
    throw error
  })
  if (!adapted.ok) return adapted
  const { title, outlet, date, language, ...rest } = adapted.value
  const known = identify(name, textOf(rest.parts[0]!))
  const guessed = guessedOf(name, textOf(rest.parts[0]!)).filter(what =>
    what === 'outlet' ? outlet === null : date === null,
  )
  return ok({
    ...rest,
    format: wanted,
    language: languageOf(language),
    guessed,
    identity: { title: title ?? known.title, outlet: outlet ?? known.outlet, date: date ?? known.date },
  })
}

/**
 * What reads a kind of document is loaded with the first of that kind: packages for feeds, Word and Markdown are half
 * of what a worker would load before it reads a text.
 */
async function adapt(
  name: string,
  bytes: Uint8Array,
  format: Format,
  { half, encoding: said }: OpenHow,
): Promise<Result<Adapted>> {
  switch (format) {
    case 'pdf':
      return readPdf(name, bytes)
    case 'docx':
      return (await import('./docx.ts')).readDocx(name, bytes)
    case 'eml':
      return readMail(name, bytes, half)
    case 'mbox':
      return readMbox(name, bytes)
    case 'json':
    case 'hand':
      return fail(`‘${name}’ is no JSON export of Galley.`)
    case 'text':
    case 'markdown':
    case 'html':
    case 'feed':
      break
  }
  const decoded = decode(name, bytes, format === 'html' || format === 'feed' ? declaredIn(bytes) : null, said)
  if (!decoded.ok) return decoded
  if (format === 'feed') return (await import('./feed.ts')).readFeed(name, decoded.value)
  if (format === 'html') return page(name, decoded.value, readHtml(decoded.value.text))
  // Galley's own Markdown is read by its layout, which says more than its markup.
  if (format === 'markdown' && markdownSigns(decoded.value.text) > 0 && !isOwnText(decoded.value.text)) {
    return page(name, decoded.value, (await import('./markdown/markdown.ts')).readMarkdown(decoded.value.text))
  }
  const { text, encoding, notices } = decoded.value
  return ok({ encoding, notices, title: null, outlet: null, date: null, language: null, parts: [{ text }] })
}

function page(
  name: string,
  decoded: Decoded,
  { structured, plain, title, language, notices, ...more }: ReturnType<typeof readHtml> & { date?: string | null },
): Result<Adapted> {
  if (structured.blocks.every(block => block.form === 'hidden')) {
    return fail(`‘${name}’ is empty: there is no text in it.`)
  }
  const said: Notice[] = [...decoded.notices, ...notices]
  return ok({
    encoding: decoded.encoding,
    notices: said,
    title,
    outlet: null,
    date: more.date ?? null,
    language,
    parts: [partOf({ structured, plain })],
  })
}

/** "de-DE" → "de" */
const languageOf = (tag: string | null) =>
  /^([A-Za-z]{2,3})(?:[-_]|$)/.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null

const textOf = (part: Adapted['parts'][number]) => ('text' in part ? part.text : part.structured.text)

/** The first of a document as text, to tell what it is; its letters beyond ASCII don't matter. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headLength)
  const decoded = decode('', head)
  return decoded.ok ? decoded.value.text : Buffer.from(head).toString('latin1')
}

/** The encoding that a page or feed says it is in. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return (
    /^<\?xml[^>]{0,200}?encoding=["']([\w.:-]{2,40})["']/.exec(head.trimStart())?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    null
  )
}

function refusal(name: string, { words, advice }: Detected): string {
  return `‘${name}’ is ${words}, which Galley doesn’t read. ${advice ?? `${readable}.`}`
}
