import { unzipSync, zipSync } from 'fflate'

/** What an archive may unfold to, in bytes, in all and in one file, and how many files it may list. */
const wholeCap = 200 * 1024 * 1024
const fileCap = 60 * 1024 * 1024
const countCap = 4000

/** Why an archive isn't opened, as the end of a sentence. */
export class ArchiveRefusal extends Error {}

/**
 * Unpacks the wanted files of a zip archive in memory, none of them to disk. What unfolds to more than a document can
 * need is refused by what the archive declares, before anything is unpacked; a file that unfolds to more than it
 * declares is refused, too.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let whole = 0
  let count = 0
  const declared = new Map<string, number>()
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (++count > countCap) throw new ArchiveRefusal('it lists more files than a document has')
      if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(name)) {
        throw new ArchiveRefusal(`it names a file outside itself (${JSON.stringify(name.slice(0, 60))})`)
      }
      if (!wanted(name)) return false
      whole += originalSize
      if (originalSize > fileCap || whole > wholeCap) {
        throw new ArchiveRefusal('it unfolds to far more than a document holds')
      }
      declared.set(name, originalSize)
      return true
    },
  })
  for (const [name, content] of Object.entries(files)) {
    if (content.length > (declared.get(name) ?? 0)) throw new ArchiveRefusal('it unfolds to more than it declares')
  }
  return files
}

/** The files as an archive again, unpacked. */
export const pack = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 0 })
