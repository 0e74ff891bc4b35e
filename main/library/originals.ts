import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { isMissing, reasonOf } from './disk-error.ts'
import { isTemporary, writeDurably } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The documents as they came, each once: `originals/<sha256>.<ext>`. */
export class Originals {
  readonly #files: FileSystem
  readonly #folder: string
  /** File names by hash, or the write under way. */
  readonly #names: Map<string, Promise<Result<string>>>

  constructor(files: FileSystem, folder: string, names: readonly string[]) {
    this.#files = files
    this.#folder = folder
    this.#names = new Map(names
      .filter(name => /^[0-9a-f]{64}\./.test(name) && !isTemporary(name))
      .map(name => [name.slice(0, 64), Promise.resolve(ok(name))]))
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
    const ending = extension.toLowerCase().replace(/^\./, '')
    const name = `${hash}.${/^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin'}`
    try {
      await writeDurably(this.#files, join(this.#folder, name), bytes)
      return ok(name)
    } catch (error) {
      return fail(`The document could not be kept in the library: ${reasonOf(error)}.`)
    }
  }
}
