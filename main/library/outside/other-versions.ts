import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { OtherVersion, OtherVersionsPort } from '../../service/ports/library.ts'
import { reasonOf } from '../files/disk-error.ts'
import { renameOver } from '../files/durable-write.ts'
import { decodeRecord } from '../records/envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { namesIn } from '../records/list-records.ts'
import { otherVersionOf } from './other-name.ts'
import { keyAt, recordFolders } from '../records/record-path.ts'
import { hashOf, readIfThere } from '../records/seen-files.ts'
import { syncFolder } from '../files/sync-folder.ts'

interface Found {
  readonly key: RecordKey
  readonly path: string
}

/** Versions of records from outside that lie beside the records' own files until a curator has chosen between them. */
export class OtherVersions implements OtherVersionsPort {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #refusal: () => string | null

  constructor(files: FileSystem, folder: string, refusal: () => string | null) {
    this.#files = files
    this.#folder = folder
    this.#refusal = refusal
  }

  async count(): Promise<number> {
    return (await this.#find()).length
  }

  async list(): Promise<OtherVersion[]> {
    const versions: OtherVersion[] = []
    for (const each of await this.#find()) {
      const bytes = await readIfThere(this.#files, join(this.#folder, each.path)).catch(() => null)
      if (bytes) versions.push(versionIn(each, bytes))
    }
    return versions
  }

  /** To the trash, where it stays as long as removed records do. */
  async putAway(id: string): Promise<Result<void>> {
    const refused = this.#refusal()
    if (refused) return fail(refused)
    const version = (await this.list()).find(each => each.id === id)
    if (!version) return ok(undefined)
    const to = join(this.#folder, 'trash', `${version.key.replace('/', '-')}.outside-${version.id.slice(0, 8)}.json`)
    try {
      await renameOver(this.#files, join(this.#folder, version.file), to)
      await syncFolder(this.#files, join(this.#folder, 'trash'))
      return ok(undefined)
    } catch (error) {
      return fail(`“${version.file}” could not be moved to the trash: ${reasonOf(error)}.`)
    }
  }

  async #find(): Promise<Found[]> {
    const found: Found[] = []
    for (const folder of ['', ...Object.values(recordFolders)]) {
      const names = await namesIn(this.#files, join(this.#folder, folder)).catch(() => [])
      for (const name of names.sort()) {
        const of = otherVersionOf(name)
        const key = of && keyAt(join(folder, of))
        if (key) found.push({ key, path: join(folder, name) })
      }
    }
    return found
  }
}

function versionIn({ key, path }: Found, bytes: Uint8Array): OtherVersion {
  const found = decodeRecord(key, bytes)
  const id = hashOf(`${path}\n${hashOf(bytes)}`).slice(0, 16)
  if (found.state === 'damaged') {
    return { id, key, file: path, body: null, why: `${found.why.charAt(0).toUpperCase()}${found.why.slice(1)}.` }
  }
  if (found.state === 'newer') return { id, key, file: path, body: null, why: 'It was written by a newer Galley.' }
  return { id, key, file: path, body: (found.state === 'old' ? found.upgraded : found.stored).body, why: null }
}
