import { z } from 'zod'
import { PictureFile } from '../../model/asset.ts'
import { AssetId, DigestId, EntryId, IssueId, ItemId, TemplateId } from '../../model/ids.ts'
import { command } from '../command-shape.ts'

/**
 * Where a picture may stand: in an entry, with an item made by hand, or over every issue of a digest or in a template.
 */
export const PicturePlace = z.union([
  z.object({ issue: IssueId, entry: EntryId }),
  z.object({ item: ItemId }),
  z.object({ digest: DigestId }),
  z.object({ template: TemplateId }),
])
export type PicturePlace = z.infer<typeof PicturePlace>
const pictureWords = { alt: z.string().max(2000), caption: z.string().max(4000), credit: z.string().max(1000) }
export const pictureCommands = [
  /**
   * Takes in a picture, in the stead of the one that is there. `token` is a file the host vouches for; `file` is what
   * the service read of it, whatever a caller gives.
   */
  command('picture.add', {
    to: PicturePlace,
    token: z.string().optional(),
    file: z.object({ ...PictureFile.shape, name: z.string() }).optional(),
    alt: pictureWords.alt.default(''),
    caption: pictureWords.caption.default(''),
    credit: pictureWords.credit.default(''),
  }),
  command('picture.edit', { picture: AssetId, fields: z.object(pictureWords).partial() }),
  command('picture.remove', { from: PicturePlace }),
] as const
