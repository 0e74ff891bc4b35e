import { levelIssue } from './level.ts'
import type { ExportIssue } from './model.ts'

/**
 * The issue whole, as JSON: `{format: "galley-issue", version: 1, issue}`, and where it shows pictures `pictures`:
 * their files in Base64 by the SHA-256 of their bytes, as given. main/formats/galley/galley-json.ts reads it back.
 */
export function writeJson(issue: ExportIssue, pictures: Readonly<Record<string, string>> = {}): string {
  const { design: _look, layout: _columns, ...said } = levelIssue(issue)
  return `${JSON.stringify({ format: 'galley-issue', version: 1, issue: said, ...(Object.keys(pictures).length > 0 && { pictures }) }, null, 2)}\n`
}
