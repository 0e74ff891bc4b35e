import { levelIssue } from './level.ts'
import type { ExportIssue } from './model.ts'

/** The issue whole, as JSON: `{format: "galley-issue", version: 1, issue}`. main/formats/galley-json.ts reads it back. */
export function writeJson(issue: ExportIssue): string {
  const { design: _look, layout: _columns, ...said } = levelIssue(issue)
  return `${JSON.stringify({ format: 'galley-issue', version: 1, issue: said }, null, 2)}\n`
}
