import { createHash } from 'node:crypto'
import type { ExportFormat } from '../../core/contract/requests.ts'
import { toExportIssue } from '../../core/export/resolve.ts'
import { writeText } from '../../core/export/text.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Destinations } from './files.ts'
import { downloadPage, previewPage } from './pages.ts'
import type { Area, Workshop } from './workshop.ts'

export const exportRequests = (
  workshop: Workshop, destinations: Destinations,
): Area<'issues.preview' | 'issues.export'> => ({
  'issues.preview': async ({ id, format, dark }) => {
    const written = await write(workshop, id, format, dark)
    if (!written.ok) return written
    const bytes = Buffer.byteLength(written.value)
    if (format === 'text') return ok({ url: null, text: written.value, bytes })
    return ok({ url: workshop.host.pages + workshop.pages.put(previewPage(written.value), { once: false }), text: null, bytes })
  },
  'issues.export': async ({ id, format, to }) => {
    const destination = destinations.take(to)
    if (!destination) return fail('Where to save it is no longer known; export again.')
    const written = await write(workshop, id, format)
    if (!written.ok) return written
    const body = new TextEncoder().encode(written.value)
    const { name } = destination
    const download = destination.write ? null : workshop.host.pages + workshop.pages.put(downloadPage(name, body), { once: true })
    try {
      await destination.write?.(body)
    } catch (error) {
      return fail(`‘${name}’ could not be written: ${error instanceof Error ? error.message : String(error)}.`)
    }
    return ok({ name, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex'), download })
  },
})

/** The issue in a format; the same issue gives the same text. `dark` is the preview's: exports carry both variants. */
async function write({ library: { desk }, writers }: Workshop, id: string, format: ExportFormat, dark?: boolean): Promise<Result<string>> {
  const issue = desk.get('issue', id)
  if (!issue) return fail('That issue is no longer there.')
  const model = toExportIssue(issue, desk)
  switch (format) {
    case 'text': return ok(writeText(model))
    case 'html': return writers.html(model, 'mail', dark)
    case 'web': return writers.html(model, 'web', dark)
    case 'json': return ok(`${JSON.stringify({ format: 'galley-issue', version: 1, issue: model }, null, 2)}\n`)
    case 'markdown': case 'eml': case 'pdf': return fail(`Galley does not write ${names[format]} yet; choose text, HTML or JSON.`)
  }
}

const names = { markdown: 'Markdown', eml: 'mail files', pdf: 'PDF' } as const
