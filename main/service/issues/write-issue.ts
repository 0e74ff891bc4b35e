import type { ExportFormat, Paper } from '../../../core/contract/requests/issues.ts'
import { writeJson } from '../../../core/export/json.ts'
import { writeMarkdown } from '../../../core/export/markdown.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import { writePlain } from '../../../core/export/plain.ts'
import { writeText } from '../../../core/export/text/text.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { addressed, base64Of, carriedIn, embeddedIn, filesOf, servedBeside } from './issue-pictures.ts'
import type { Workshop } from '../workshop.ts'

export interface WriteOptions {
  /** The preview's: exports carry both schemes. */
  readonly dark?: boolean
  readonly paper?: Paper
  /** Pictures are served beside the page. */
  readonly preview?: boolean
}

/** An issue in a format; the same issue gives the same bytes, but for a PDF's dates and ids. */
export async function writeIssue(
  workshop: Pick<Workshop, 'writers' | 'host' | 'pages' | 'library'>,
  issue: ExportIssue,
  format: ExportFormat,
  { dark, paper = 'A4', preview = false }: WriteOptions = {},
): Promise<Result<Uint8Array>> {
  const { writers, host } = workshop
  switch (format) {
    case 'text':
      return ok(utf8(writeText(issue)))
    case 'plain':
      return ok(utf8(writePlain(issue)))
    case 'markdown':
      return ok(utf8(writeMarkdown(issue)))
    case 'json':
      return ok(utf8(writeJson(issue, await base64Of(workshop, issue))))
    case 'html':
    case 'web': {
      const source = preview
        ? await servedBeside(workshop, issue)
        : format === 'web'
          ? await carriedIn(workshop, issue)
          : undefined
      return over(await writers.html(issue, format === 'html' ? 'mail' : 'web', dark, source), utf8)
    }
    case 'eml': {
      const pictures = await embeddedIn(workshop, issue)
      return over(
        await writers.html(
          issue,
          'mail',
          undefined,
          addressed(pictures.map(({ sha256, cid }) => [sha256, `cid:${cid}`])),
        ),
        html => writers.eml(issue, html, pictures),
      )
    }
    case 'zip': {
      const pictures = await filesOf(workshop, issue)
      const html = await writers.html(
        issue,
        'web',
        undefined,
        addressed(pictures.map(({ sha256, name }) => [sha256, `pictures/${name}`])),
      )
      return over(html, page => writers.zip(page, Object.fromEntries(pictures.map(({ name, bytes }) => [name, bytes]))))
    }
    case 'pdf': {
      if (!host.printPdf) return fail('This host can’t print a PDF; export the web page and print it from a browser.')
      // Nobody leaves from paper.
      const { unsubscribe: _address, ...printed } = issue
      const html = await writers.html(printed, 'web', false, await carriedIn(workshop, issue))
      return html.ok ? host.printPdf(html.value, paper) : html
    }
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function over(
  html: Result<string>,
  write: (html: string) => Uint8Array | Promise<Uint8Array>,
): Promise<Result<Uint8Array>> {
  return html.ok ? ok(await write(html.value)) : html
}
