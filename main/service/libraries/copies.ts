import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { nodeFileSystem } from '../../library/files/file-system.ts'
import { importLibrary } from '../../library/copies/import-library.ts'
import { restoreSnapshot } from '../../library/copies/unpack.ts'
import { downloadPage } from '../issues/pages.ts'
import type { Area, Workshop } from '../workshop.ts'

/** Snapshots of the library, and all of it as one file. */
export const copyRequests = ({
  library,
  host,
  pages,
  context,
  libraries,
}: Workshop): Area<'library.snapshots' | 'library.snapshot' | 'library.restore' | 'library.export'> => ({
  'library.snapshots': async () => ok({ snapshots: await library.copies.list() }),
  'library.snapshot': async () => {
    const taken = await library.copies.take('asked')
    return taken.ok ? ok({ snapshot: taken.value }) : taken
  },
  'library.restore': async ({ id }) => {
    const folder = besideOf(library.folder, id)
    const restored = await library.copies.restore(id, folder)
    if (!restored.ok) return restored
    libraries?.remember(folder)
    return ok({ folder })
  },
  'library.export': async () => {
    const name = `${(library.desk.get('library')?.name || basename(library.folder)).replaceAll(/[^\p{L}\p{N} ._-]/gu, '-')} ${context().now.slice(0, 10)}.zip`
    const chosen = host.saveFile ? await host.saveFile(name, 'zip') : null
    if (host.saveFile && !chosen) return ok({ name, bytes: 0, saved: false, download: null })
    const packed = await library.copies.export()
    if (!packed.ok) return packed
    try {
      await chosen?.write(packed.value)
    } catch (error) {
      return fail(`‘${name}’ could not be written: ${error instanceof Error ? error.message : String(error)}.`)
    }
    const download = chosen ? null : host.pages + pages.put(downloadPage(name, packed.value), { once: true })
    return ok({ name, bytes: packed.value.length, saved: true, download })
  },
})

/** A folder that isn't there yet: "Letters from 2026-11-22T051400Z-daily", numbered where that is taken. */
function besideOf(library: string, id: string): string {
  const name = `${library} from ${id}`
  for (let n = 1; ; n++) {
    const folder = n === 1 ? name : `${name} ${n}`
    if (!existsSync(folder)) return folder
  }
}

/**
 * Makes a library of a snapshot in a folder the host names, for hosts that know paths; the library may be open
 * meanwhile.
 */
export const restoreInto = (
  library: string,
  id: string,
  target: string,
): Promise<Result<{ readonly records: number }>> =>
  /^[\w-]+$/.test(id)
    ? restoreSnapshot(nodeFileSystem, library, id, target)
    : Promise.resolve(fail(`There is no snapshot “${id}”.`))

/** Makes a library of one that was exported as a file. */
export const importInto = (file: string, target: string): Promise<Result<{ readonly records: number }>> =>
  importLibrary(file, target)
