import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { isMissing, reasonOf } from '../files/disk-error.ts'
import { isTemporary, renameOver, writeDurably, writeTemporary } from '../files/durable-write.ts'
import type { FileSystem } from '../files/file-system.ts'
import { Pace } from '../files/pace.ts'
import { syncFolder } from '../files/sync-folder.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A document's bytes that are on disk and have no name yet. */
export interface Unnamed {
  readonly hash: string
  readonly temp: string
  readonly name: string
}

/** The documents as they came, each once: `originals/<sha256>.<ext>`. */
export class Originals {
  readonly #files: FileSystem
  readonly #folder: string
  /** File names by hash, or the write under way. */
  readonly #names: Map<string, Promise<Result<string>>>

  constructor(files: FileSystem, folder: string, names: readonly string[]) {
    this.#files = files
    this.#folder = folder
    this.#names = new Map(
      names
        .filter(name => /^[0-9a-f]{64}\./.test(name) && !isTemporary(name))
        .map(name => [name.slice(0, 64), Promise.resolve(ok(name))]),
    )
  }

  /** Durable once it resolves; answers with the hash. `extension` without its dot. */
  async keep(bytes: Uint8Array, extension: string): Promise<Result<string>> {
    const hash = sha256(bytes)
    const under = this.#names.get(hash) ?? this.#write(hash, bytes, extension)
    this.#names.set(hash, under)
    const kept = await under
    if (kept.ok) return ok(hash)
    this.#names.delete(hash)
    return kept
  }

  /**
   * Writes a document's bytes without giving them their name; null where they are kept already. Throws the system's
   * error.
   */
  async write(bytes: Uint8Array, extension: string): Promise<Unnamed | null> {
    const hash = sha256(bytes)
    if (this.#names.has(hash)) return null
    const name = nameOf(hash, extension)
    return { hash, name, temp: await writeTemporary(this.#files, join(this.#folder, name), bytes) }
  }

  /** Gives them their names; durable once it resolves. Throws the system's error. */
  async name(unnamed: readonly Unnamed[]): Promise<void> {
    const pace = new Pace()
    // One after another: side by side they are no sooner done, and hold up whatever else waits for the disk.
    for (const { temp, name } of unnamed) {
      await pace.rest()
      await renameOver(this.#files, temp, join(this.#folder, name))
    }
    if (unnamed.length > 0) await syncFolder(this.#files, this.#folder)
    for (const { hash, name } of unnamed) this.#names.set(hash, Promise.resolve(ok(name)))
  }

  /** Takes them away again. */
  async drop(unnamed: readonly Unnamed[]): Promise<void> {
    for (const { temp } of unnamed) await this.#files.unlink(temp).catch(() => {})
  }

  /** Null where it is missing or its bytes are no longer those of the hash. */
  async read(hash: string): Promise<Uint8Array | null> {
    const kept = await this.#names.get(hash)
    if (!kept?.ok) return null
    try {
      const bytes = await this.#files.readFile(join(this.#folder, kept.value))
      return sha256(bytes) === hash ? bytes : null
    } catch (error) {
      if (isMissing(error)) this.#names.delete(hash)
      return null
    }
  }

  async #write(hash: string, bytes: Uint8Array, extension: string): Promise<Result<string>> {
    const name = nameOf(hash, extension)
    try {
      await writeDurably(this.#files, join(this.#folder, name), bytes)
      return ok(name)
    } catch (error) {
      return fail(`The document could not be kept in the library: ${reasonOf(error)}.`)
    }
  }
}

function nameOf(hash: string, extension: string): string {
  const ending = extension.toLowerCase().replace(/^\./, '')
  return `${hash}.${/^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin'}`
}
