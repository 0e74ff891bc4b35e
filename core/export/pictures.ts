import type { PictureWords, PrintedPicture } from '../model/asset.ts'
import type { ExportEntry, ExportIssue } from './model.ts'

/** The pictures an issue shows, each file once, in the order of the page; the logo first. */
export function picturesOf(issue: Pick<ExportIssue, 'logo' | 'sections'>): PrintedPicture[] {
  const all = [
    ...(issue.logo ? [issue.logo] : []),
    ...issue.sections.flatMap(section => section.entries.flatMap(entry => entry.picture ?? [])),
  ]
  return [...new Map(all.map(picture => [picture.sha256, picture])).values()]
}

/** What is said of the pictures of an entry, in their order: the one it shows, and those its document had. */
export const pictureWordsOf = ({
  picture,
  pictures = [],
}: Pick<ExportEntry, 'picture' | 'pictures'>): readonly PictureWords[] => [
  ...(picture ? [picture] : []),
  ...pictures.map(({ alt, caption, credit }) => ({ alt, caption: caption ?? '', credit: credit ?? '' })),
]
