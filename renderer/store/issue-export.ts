import type { ExportFormat, Paper } from '../../core/contract/requests/issues.ts'
import type { IssueView } from '../../core/contract/views.ts'
import type { ExportSettings } from '../../core/model/export-settings.ts'
import { drafts, useIssue } from './issue.ts'
import { call, say } from './session.ts'

/**
 * Carries out an export to a place of the curator's choice; answers with what was written, or null where it was
 * cancelled or failed.
 */
export async function exportIssue(format: ExportFormat, paper: Paper, settings: ExportSettings) {
  const { view } = useIssue.getState()
  if (!view || !(await drafts.settle())) return null
  const asked = await call('files.save', { name: fileName(view), format })
  if (!asked?.to) return null
  return call('issues.export', { id: view.record.id, format, to: asked.to, paper, settings })
}

/** Puts the open issue on the clipboard, as rich text and as plain text. Answers whether it is there. */
export async function copyIssue(): Promise<boolean> {
  const { view } = useIssue.getState()
  if (!view || !(await drafts.settle())) return false
  const copied = await call('issues.copy', { id: view.record.id })
  if (!copied) return false
  const part = (type: string, text: string) => new Blob([text], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': part('text/html', copied.html), 'text/plain': part('text/plain', copied.text) }),
    ])
    return true
  } catch {
    say('The clipboard could not be written to. Click into Galley and copy again.', 'problem')
    return false
  }
}

/** Name of an export without its ending: "no-48-the-marsh-comes-back". */
export function fileName({ record }: Pick<IssueView, 'record'>): string {
  const words =
    record.title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...(record.number === null ? [] : ['no', String(record.number)]), ...words].join('-').slice(0, 60) || 'issue'
}
