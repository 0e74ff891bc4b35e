import type { PrintedPicture } from '../model/asset.ts'
import type { ExportIssue } from './model.ts'

/** The pictures an issue shows, each file once, in the order of the page; the logo first. */
export function picturesOf(issue: Pick<ExportIssue, 'logo' | 'sections'>): PrintedPicture[] {
  const all = [...(issue.logo ? [issue.logo] : []), ...issue.sections.flatMap(section => section.entries.flatMap(entry => entry.picture ?? []))]
  return [...new Map(all.map(picture => [picture.sha256, picture])).values()]
}
