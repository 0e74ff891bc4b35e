import type { ExportFormat, Paper } from '../../core/contract/requests.ts'
import { writeJson } from '../../core/export/json.ts'
import { writeMarkdown } from '../../core/export/markdown.ts'
import type { ExportIssue } from '../../core/export/model.ts'
import { writePlain } from '../../core/export/plain.ts'
import { writeText } from '../../core/export/text.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Workshop } from './workshop.ts'

export interface WriteOptions {
  /** The preview's: exports carry both schemes. */
  readonly dark?: boolean
  readonly paper?: Paper
}

/** An issue in a format; the same issue gives the same bytes, but for a PDF's dates and ids. */
export async function writeIssue(
  { writers, host }: Pick<Workshop, 'writers' | 'host'>, issue: ExportIssue, format: ExportFormat, { dark, paper = 'A4' }: WriteOptions = {},
): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'text': return ok(utf8(writeText(issue)))
    case 'plain': return ok(utf8(writePlain(issue)))
    case 'markdown': return ok(utf8(writeMarkdown(issue)))
    case 'json': return ok(utf8(writeJson(issue)))
    case 'html': case 'web': return over(await writers.html(issue, format === 'html' ? 'mail' : 'web', dark), utf8)
    case 'eml': return over(await writers.html(issue, 'mail'), html => writers.eml(issue, html))
    case 'zip': return over(await writers.html(issue, 'web'), html => writers.zip(html))
    case 'pdf': {
      if (!host.printPdf) return fail('This host can’t print a PDF; export the web page and print it from a browser.')
      // Nobody leaves from paper.
      const { unsubscribe: _address, ...printed } = issue
      const html = await writers.html(printed, 'web', false)
      return html.ok ? host.printPdf(html.value, paper) : html
    }
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function over(html: Result<string>, write: (html: string) => Uint8Array | Promise<Uint8Array>): Promise<Result<Uint8Array>> {
  return html.ok ? ok(await write(html.value)) : html
}
