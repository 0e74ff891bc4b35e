import { strFromU8, unzipSync } from 'fflate'

/** The page's name in a zip that Galley writes, and the most bytes it may unpack to. */
const page = 'index.html'
const cap = 20 * 1024 * 1024

/** Whether a file is a zip whose first entry is a page, as Galley's are. */
export const looksLikeGalleyZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  bytes[2] === 3 &&
  bytes[3] === 4 &&
  strFromU8(bytes.subarray(30, 30 + page.length), true) === page

/** The page of such a zip; null where there is none, it is too large, or the file is damaged. */
export function pageOfZip(bytes: Uint8Array): string | null {
  try {
    const found = unzipSync(bytes, { filter: file => file.name === page && file.originalSize <= cap })[page]
    return found && found.length <= cap ? strFromU8(found) : null
  } catch {
    return null
  }
}
