import type { ExportFormat } from '../../../core/contract/requests/issues.ts'
import { encodedSize } from '../../../core/export/encoded-size.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import { toExportIssue, type ExportOptions } from '../../../core/export/resolve/export-issue.ts'
import { writeRichText } from '../../../core/export/rich-text.ts'
import { writeText } from '../../../core/export/text/text.ts'
import { builtInTemplates } from '../../../core/model/template.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { deliver, type Destinations } from '../files.ts'
import { previewPage } from './pages.ts'
import { itemsOfIssue, recordsOfItems } from '../looks-at.ts'
import type { Area, Workshop } from '../workshop.ts'
import { writeIssue, type WriteOptions } from './write-issue.ts'

export const exportRequests = (
  workshop: Workshop,
  destinations: Destinations,
): Area<'issues.preview' | 'issues.export' | 'issues.copy'> => ({
  'issues.preview': async ({ id, format, dark, settings }) => {
    const model = await modelOf(workshop, id, { ids: true, settings })
    if (!model.ok) return model
    const written = await writeIssue(workshop, model.value, format, { dark, preview: true })
    if (!written.ok) return written
    const text = new TextDecoder().decode(written.value)
    const exported = format === 'text' ? text : text.replaceAll(/ data-entry="[\w-]*"/g, '')
    const bytes = new TextEncoder().encode(exported).length
    const encoded = encodedSize(exported)
    if (format === 'text') return ok({ url: null, text, bytes, encoded })
    return ok({
      url: workshop.host.pages + workshop.pages.put(previewPage(text), { once: false }),
      text: null,
      bytes,
      encoded,
    })
  },
  'issues.copy': async ({ id }) => {
    const model = await modelOf(workshop, id)
    return model.ok ? ok({ html: writeRichText(model.value), text: writeText(model.value) }) : model
  },
  'issues.export': async ({ id, format, to, paper, unsubscribe, settings, template }) => {
    if (template !== undefined && !isTemplate(template, workshop)) {
      return fail(`There is no template ‘${template}’ in this library.`)
    }
    const destination = destinations.take(to)
    if (!destination) return fail('Where to save it is no longer known; export again.')
    const written = await write(workshop, id, format, {
      paper,
      settings: { ...settings, ...(unsubscribe !== null && { unsubscribe }) },
      template,
    })
    return written.ok ? deliver(workshop, destination, written.value) : written
  },
})

/** The issue as it is printed now; `ids` as a preview wants them. */
async function modelOf({ library }: Workshop, id: string, options: ExportOptions = {}): Promise<Result<ExportIssue>> {
  const { desk } = library
  const release = await library.hold(recordsOfItems(desk, itemsOfIssue(desk, id)))
  const issue = desk.get('issue', id)
  const model = issue && toExportIssue(issue, desk, options)
  release()
  return model ? ok(model) : fail('That issue is no longer there.')
}

async function write(
  workshop: Workshop,
  id: string,
  format: ExportFormat,
  { settings, template, ...options }: WriteOptions & ExportOptions,
): Promise<Result<Uint8Array>> {
  const model = await modelOf(workshop, id, { settings, template })
  return model.ok ? writeIssue(workshop, model.value, format, options) : model
}

const isTemplate = (template: string, { library: { desk } }: Workshop): boolean =>
  builtInTemplates.some(one => one === template) ||
  (/^[\w-]+$/.test(template) && desk.get('template', template) !== null)
