import type { ExportIssue } from '../../../core/export/model.ts'
import { readingOf } from '../../../core/export/reading.ts'
import type { Parsed } from '../../../core/model/reading.ts'
import { readGalleyText } from '../../../core/parse/galley/text.ts'
import { looksLikeGalleyMarkdown, readGalleyMarkdown } from '../../../core/parse/galley/markdown.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import { middot } from '../../../core/model/text-layout.ts'
import type { Format } from '../../../core/model/source.ts'
import { markedCap } from '../document.ts'
import { decode } from '../text/encoding.ts'
import { looksLikeGalleyMail, readGalleyMail } from './galley-eml.ts'
import { looksLikeGalleyHtml, readGalleyHtml } from './galley-html.ts'
import { openGalleyJson } from './galley-json.ts'
import { looksLikeGalleyZip, pageOfZip } from './galley-zip.ts'
import { identify } from '../identity.ts'

/** An issue of Galley's own, read back. */
export interface OwnExport {
  readonly format: Format
  readonly encoding: string
  readonly parsed: Parsed
  readonly title: string | null
  readonly outlet: string | null
  readonly date: string | null
  readonly language: string | null
}

const readIn: readonly (Format | 'auto')[] = ['auto', 'text', 'markdown', 'html', 'eml', 'json']

/**
 * An issue that Galley exported as text, Markdown, HTML, zip, mail or JSON, read back to the same entries; null for any
 * other document.
 */
export async function openOwnExport(
  name: string,
  bytes: Uint8Array,
  format: Format | 'auto',
): Promise<Result<OwnExport> | null> {
  if (!readIn.includes(format) || bytes.length === 0 || bytes.length > markedCap) return null
  if (looksLikeGalleyZip(bytes)) return fromPage(pageOfZip(bytes), 'utf-8')
  const decoded = decode(name, bytes)
  if (!decoded.ok) return null
  const { text, encoding } = decoded.value
  if (looksLikeGalleyMarkdown(text)) return fromMarkdown(text, encoding)
  const laidOut = readGalleyText(text)
  if (laidOut) {
    return ok({
      format: 'text',
      encoding,
      parsed: laidOut,
      ...identify(name, text),
      ...saidIn(laidOut),
      language: null,
    })
  }
  if (format === 'text' || format === 'markdown') return null
  if (/^\s*\{\s*"format":\s*"galley-issue"/.test(text.slice(0, 200))) {
    const issue = openGalleyJson(name, text)
    return issue.ok ? ok(whole('json', encoding, issue.value)) : issue
  }
  if (looksLikeGalleyMail(text)) {
    const mail = await readGalleyMail(bytes)
    if (mail?.issue) return ok({ ...whole('eml', encoding, mail.issue), parsed: mail.parsed })
    return (
      mail &&
      ok({
        format: 'eml',
        encoding,
        parsed: mail.parsed,
        title: mail.subject,
        outlet: null,
        date: null,
        language: null,
      })
    )
  }
  return looksLikeGalleyHtml(text) ? fromPage(text, encoding) : null
}

/**
 * Whose issue a text is, as its footer says and its head repeats, and what it is called; its file may be called
 * anything.
 */
function saidIn({ text, unclaimed }: Parsed): Partial<Pick<OwnExport, 'title' | 'outlet'>> {
  const linesOf = (part: string) =>
    unclaimed
      .filter(({ what }) => what === part)
      .flatMap(({ start, end }) => text.slice(start, end).split(/\r\n|[\n\r]/))
  const title = linesOf('issue title').join(' ').trim()
  const [, outlet = ''] = linesOf('footer')
  const [head = ''] = linesOf('masthead')
  return {
    ...(title && { title }),
    ...(outlet && (head === outlet || head.startsWith(`${outlet}${middot}`)) && { outlet }),
  }
}

function fromMarkdown(text: string, encoding: string): Result<OwnExport> | null {
  const parsed = readGalleyMarkdown(text)
  const said = (key: string): string | null => {
    try {
      const value: unknown = JSON.parse(new RegExp(`^${key}: (.*)$`, 'm').exec(text.slice(0, 8192))?.[1] ?? 'null')
      return typeof value === 'string' && value !== '' ? value : null
    } catch {
      return null
    }
  }
  return (
    parsed &&
    ok({
      format: 'markdown',
      encoding,
      parsed,
      title: said('title'),
      outlet: said('masthead'),
      date: said('date'),
      language: said('language'),
    })
  )
}

function fromPage(html: string | null, encoding: string): Result<OwnExport> | null {
  const issue = html === null ? null : readGalleyHtml(html)
  return issue && ok(whole('html', encoding, issue))
}

const whole = (format: Format, encoding: string, issue: ExportIssue): OwnExport => ({
  format,
  encoding,
  parsed: readingOf(issue),
  title: issue.title || null,
  outlet: issue.masthead || null,
  date: issue.date,
  language: issue.language,
})
