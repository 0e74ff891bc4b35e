import type { ExportFormat, Paper } from '../../core/contract/requests/issues.ts'
import type { ExportSettingsGiven } from '../../core/model/export-settings.ts'
import type { Result } from '../../core/model/result.ts'
import { findIssue } from './find-issue.ts'
import { findTemplate } from './find-template.ts'
import type { Outcome } from './outcome.ts'
import { withDeskSaving } from './saving-desk.ts'

export interface ExportRequest {
  readonly format: ExportFormat
  readonly out: string
  readonly paper: Paper
  readonly settings: ExportSettingsGiven
  readonly template: string | undefined
}

/** `galley export ISSUE --format F --out FILE`. */
export const exportIssue = (
  library: string | undefined,
  named: string,
  { format, out, paper, settings, template: wanted }: ExportRequest,
): Promise<Result<Outcome>> =>
  withDeskSaving(library, out, format, async (desk, to) => {
    const issue = await findIssue(desk, named)
    const template = wanted === undefined ? undefined : await findTemplate(desk, wanted)
    const { bytes, sha256 } = await desk.ask('issues.export', { id: issue.id, format, to, paper, settings, template })
    return { json: { out, bytes, sha256 }, text: `${out}  ${bytes} bytes  ${sha256}` }
  })
