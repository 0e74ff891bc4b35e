import { pictureName, type PrintedPicture } from '../../../core/model/asset.ts'
import type { PictureSource } from '../../../core/export/html/pictures.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import { picturesOf } from '../../../core/export/pictures.ts'
import type { EmbeddedPicture } from '../ports/writers.ts'
import { pictureToken } from './pictures.ts'
import type { Workshop } from '../workshop.ts'

type Kept = Pick<Workshop, 'library'>
type Shown = Pick<ExportIssue, 'logo' | 'sections'>
interface PictureBytes extends PrintedPicture {
  readonly name: string
  readonly data: Uint8Array
}

/**
 * The pictures of an issue with their bytes; those whose bytes are missing are left out, and told in words by the
 * writers.
 */
async function read({ library }: Kept, issue: Shown): Promise<PictureBytes[]> {
  const found: PictureBytes[] = []
  for (const picture of picturesOf(issue)) {
    const data = await library.original(picture.sha256)
    if (data) found.push({ ...picture, name: pictureName(picture), data })
  }
  return found
}

/** Addresses of pictures by hash, as a writer asks for them. */
export function addressed(addresses: readonly (readonly [sha256: string, address: string])[]): PictureSource {
  const known = new Map(addresses)
  return ({ sha256 }) => known.get(sha256) ?? null
}

/** For a page that goes with its files. */
export const filesOf = async (
  kept: Kept,
  issue: Shown,
): Promise<{ sha256: string; name: string; bytes: Uint8Array }[]> =>
  (await read(kept, issue)).map(({ sha256, name, data }) => ({ sha256, name, bytes: data }))

/** For a mail; a picture's id is its hash, so that the same issue gives the same bytes. */
export const embeddedIn = async (
  kept: Kept,
  issue: Shown,
): Promise<(EmbeddedPicture & { readonly sha256: string })[]> =>
  (await read(kept, issue)).map(({ sha256, name, type, data }) => ({
    sha256,
    cid: `${sha256.slice(0, 32)}@galley.invalid`,
    name,
    type,
    bytes: data,
  }))

const inBase64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** For a page that is one file. Mail programs don't show these. */
export const carriedIn = async (kept: Kept, issue: Shown): Promise<PictureSource> =>
  addressed(
    (await read(kept, issue)).map(
      ({ sha256, type, data }) => [sha256, `data:image/${type};base64,${inBase64(data)}`] as const,
    ),
  )

export const base64Of = async (kept: Kept, issue: Shown): Promise<Record<string, string>> =>
  Object.fromEntries((await read(kept, issue)).map(({ sha256, data }) => [sha256, inBase64(data)]))

/** For a preview: pages beside it, by an address relative to its own, whatever the host calls that. */
export async function servedBeside(
  workshop: Pick<Workshop, 'pages' | 'library'>,
  issue: Shown,
): Promise<PictureSource> {
  const addresses: (readonly [string, string])[] = []
  for (const picture of picturesOf(issue)) {
    const token = await pictureToken(workshop, picture)
    if (token) addresses.push([picture.sha256, `./${token}`])
  }
  return addressed(addresses)
}
