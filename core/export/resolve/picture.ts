import type { PrintedPicture } from '../../model/asset.ts'
import type { Records } from './records.ts'

/** A picture of the library as it is printed, under the name of its field; nothing where there is none. */
export function pictureOf<F extends string>(
  records: Records,
  id: string | undefined,
  field: F,
): { readonly [N in F]?: PrintedPicture } {
  const asset = id === undefined ? null : records.get('asset', id)
  return asset
    ? ({ [field]: { ...asset.file, alt: asset.alt, caption: asset.caption, credit: asset.credit } } as {
        [N in F]: PrintedPicture
      })
    : {}
}
