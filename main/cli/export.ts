import type { ExportFormat, Paper } from '../../core/contract/requests.ts'
import type { ExportSettingsGiven } from '../../core/model/export-settings.ts'
import type { Result } from '../../core/model/result.ts'
import { findIssue } from './find-issue.ts'
import type { Outcome } from './outcome.ts'
import { withDeskSaving } from './saving-desk.ts'

export interface ExportRequest { readonly format: ExportFormat; readonly out: string; readonly paper: Paper; readonly settings: ExportSettingsGiven }

/** `galley export ISSUE --format F --out FILE`. */
export const exportIssue = (
  library: string | undefined, named: string, { format, out, paper, settings }: ExportRequest,
): Promise<Result<Outcome>> =>
  withDeskSaving(library, out, format, async (desk, to) => {
    const issue = await findIssue(desk, named)
    const { bytes, sha256 } = await desk.ask('issues.export', { id: issue.id, format, to, paper, settings })
    return { json: { out, bytes, sha256 }, text: `${out}  ${bytes} bytes  ${sha256}` }
  })
