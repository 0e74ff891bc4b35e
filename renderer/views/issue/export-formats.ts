import type { ExportFormat } from '../../../core/contract/requests/issues.ts'

/** What an issue can be exported as, in the order it is offered, and what each is for. */
export const exportFormats: readonly { readonly id: ExportFormat; readonly label: string; readonly hint: string }[] = [
  {
    id: 'html',
    label: 'HTML mail',
    hint: 'For a mailing program: tables and inline styles. Pictures are told in words.',
  },
  {
    id: 'eml',
    label: 'Mail draft',
    hint: 'An .eml file with HTML, text and pictures, which mail programs open as a draft.',
  },
  { id: 'web', label: 'Web page', hint: 'One file to put on a site.' },
  {
    id: 'zip',
    label: 'Web page, zipped',
    hint: 'The page as index.html with its pictures, for programs that take an archive.',
  },
  { id: 'pdf', label: 'PDF', hint: 'For printing and filing. It doesn’t read back.' },
  { id: 'text', label: 'Text', hint: 'Plain text, with numbered links or each address under its item.' },
  {
    id: 'plain',
    label: 'Newsletter plain',
    hint: 'Headlines, summaries and labels alone; no addresses. It doesn’t read back.',
  },
  { id: 'markdown', label: 'Markdown', hint: 'For Ghost, Hugo or a notebook, with front matter.' },
  { id: 'json', label: 'JSON', hint: 'Complete, for other programs.' },
]

export const isExportFormat = (value: unknown): value is ExportFormat =>
  exportFormats.some(format => format.id === value)
