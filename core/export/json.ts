import { levelIssue } from './level.ts'
import type { ExportIssue } from './model.ts'

/** The issue whole, as JSON: `{format: "galley-issue", version: 1, issue}`. main/formats/galley-json.ts reads it back. */
export const writeJson = (issue: ExportIssue): string =>
  `${JSON.stringify({ format: 'galley-issue', version: 1, issue: levelIssue(issue) }, null, 2)}\n`
