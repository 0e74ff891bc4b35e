import type { ExportIssue } from '../../core/export/model.ts'
import { readingOf } from '../../core/export/reading.ts'
import type { Parsed } from '../../core/model/reading.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Format } from '../../core/model/source.ts'
import { decode } from './encoding.ts'
import { looksLikeGalleyMail, readGalleyMail } from './galley-eml.ts'
import { looksLikeGalleyHtml, readGalleyHtml } from './galley-html.ts'
import { openGalleyJson } from './galley-json.ts'
import { looksLikeGalleyZip, pageOfZip } from './galley-zip.ts'

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

const readIn: readonly (Format | 'auto')[] = ['auto', 'html', 'eml', 'json']

/**
 * An issue that Galley exported as HTML, zip, mail or JSON, read back to the same entries; null for any other document. (Text and
 * Markdown read back by their layout alone, in core/parse.)
 */
export async function openOwnExport(name: string, bytes: Uint8Array, format: Format | 'auto'): Promise<Result<OwnExport> | null> {
  if (!readIn.includes(format) || bytes.length === 0) return null
  if (looksLikeGalleyZip(bytes)) return fromPage(pageOfZip(bytes), 'utf-8')
  const decoded = decode(name, bytes)
  if (!decoded.ok) return null
  const { text, encoding } = decoded.value
  if (/^\s*\{\s*"format":\s*"galley-issue"/.test(text.slice(0, 200))) {
    const issue = openGalleyJson(name, text)
    return issue.ok ? ok(whole('json', encoding, issue.value)) : issue
  }
  if (looksLikeGalleyMail(text)) {
    const mail = await readGalleyMail(bytes)
    if (mail?.issue) return ok({ ...whole('eml', encoding, mail.issue), parsed: mail.parsed })
    return mail && ok({ format: 'eml', encoding, parsed: mail.parsed, title: mail.subject, outlet: null, date: null, language: null })
  }
  return looksLikeGalleyHtml(text) ? fromPage(text, encoding) : null
}

function fromPage(html: string | null, encoding: string): Result<OwnExport> | null {
  const issue = html === null ? null : readGalleyHtml(html)
  return issue && ok(whole('html', encoding, issue))
}

const whole = (format: Format, encoding: string, issue: ExportIssue): OwnExport => ({
  format, encoding, parsed: readingOf(issue), title: issue.title || null, outlet: issue.masthead || null,
  date: issue.date, language: issue.language,
})
