import type { PrintedPicture } from '../../model/asset.ts'
import type { ExportEntry, ExportIssue } from '../model.ts'
import type { HtmlContext, HtmlPicture } from './context.ts'

/** Where a page finds a picture's file, as an address; null where it can't have it. */
export type PictureSource = (picture: PrintedPicture) => string | null

const pictureOf = (picture: PrintedPicture, source: PictureSource): HtmlPicture => ({
  src: source(picture),
  alt: picture.alt,
  caption: picture.caption || null,
  credit: picture.credit || null,
  width: picture.width,
  height: picture.height,
})

/** The picture an entry shows, and what is said of those its document had. */
export const picturesIn = ({ picture, pictures = [] }: ExportEntry, source: PictureSource): HtmlPicture[] => [
  ...(picture ? [pictureOf(picture, source)] : []),
  ...pictures.map(({ alt, caption, credit }) => ({ src: null, alt, caption, credit, width: 0, height: 0 })),
]

/** The most room a logo takes, in CSS pixels. */
const logoRoom = { width: 240, height: 72 }

export function logoOf({ logo, masthead }: ExportIssue, source: PictureSource): HtmlContext['logo'] {
  const shown = logo && pictureOf(logo, source)
  if (!shown?.src) return null
  const scale = Math.min(1, logoRoom.width / shown.width, logoRoom.height / shown.height)
  return {
    ...shown,
    alt: masthead || shown.alt,
    shownWidth: Math.max(1, Math.round(shown.width * scale)),
    shownHeight: Math.max(1, Math.round(shown.height * scale)),
  }
}
