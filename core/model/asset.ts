import { z } from 'zod'
import { AssetId } from './ids.ts'

/** What a picture may be: what every mail program shows, and nothing that can carry script. */
export const PictureType = z.enum(['png', 'jpeg', 'gif', 'webp'])
export type PictureType = z.infer<typeof PictureType>

/** A picture's file as its own bytes tell it. They are kept among the originals, once, whoever shows them. */
export const PictureFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: PictureType,
  /** As it is shown, in pixels: a photograph that was turned is told so. */
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
})
export type PictureFile = z.infer<typeof PictureFile>

/** What is said of a picture: `alt` for whoever doesn't see it; blank where nothing is said. */
export const PictureWords = z.object({ alt: z.string(), caption: z.string(), credit: z.string() })
export type PictureWords = z.infer<typeof PictureWords>

/** A picture as an issue prints it. */
export const PrintedPicture = z.object({ ...PictureFile.shape, ...PictureWords.shape })
export type PrintedPicture = z.infer<typeof PrintedPicture>

/** `assets/<id>.json`: a picture that a curator took in. */
export const AssetRecord = z.object({
  id: AssetId,
  /** As the file was called. */
  name: z.string(),
  file: PictureFile,
  ...PictureWords.shape,
  addedAt: z.string(),
})
export type AssetRecord = z.infer<typeof AssetRecord>

/** The most bytes a picture may have, and the longest a side may be, in pixels. */
export const pictureCap = 10 * 1024 * 1024
export const sideCap = 20_000

/** What a picture's file is called beside a page: the same bytes, the same name. */
export const pictureName = ({ sha256, type }: Pick<PictureFile, 'sha256' | 'type'>): string =>
  `${sha256.slice(0, 16)}.${type === 'jpeg' ? 'jpg' : type}`
