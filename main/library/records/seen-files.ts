import { hash } from 'node:crypto'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { LineSet } from '../catalogue/catalogue-lines.ts'
import { isMissing } from '../files/disk-error.ts'
import { writeDurably } from '../files/durable-write.ts'
import type { FileSystem } from '../files/file-system.ts'
import type { RecordKey } from '../../../core/model/records.ts'

export const hashOf = (bytes: Uint8Array | string): string => hash('sha256', bytes)

/**
 * What this Galley last read or wrote of each record's file, by hash, so that a change by anybody else is told from its
 * own.
 */
export class SeenFiles {
  readonly #hashes = new Map<RecordKey, string | null>()
  /** Files whose hash a line of the catalogue has. */
  #lines: LineSet | null = null
  #catalogue: Catalogue | null = null

  /** Files that were seen in an earlier run, as lines of the catalogue have them. */
  trust(catalogue: Catalogue, lines: LineSet): void {
    this.#catalogue = catalogue
    this.#lines = lines
  }

  /** `hash` of the file as it now is; null where there is none. */
  note(key: RecordKey, hash: string | null): void {
    this.#lines?.delete(key)
    this.#hashes.set(key, hash)
  }

  /**
   * Before a write, which may fail when the file is there already: then it may be either version, and isn't compared.
   */
  forget(key: RecordKey): void {
    this.#lines?.delete(key)
    this.#hashes.delete(key)
  }

  /** Null where there was no file, or that isn't known. */
  hashOf(key: RecordKey): string | null {
    return this.noted(key) ?? null
  }

  /** The hash last noted, null for no file; undefined where nothing is known. */
  noted(key: RecordKey): string | null | undefined {
    const noted = this.#hashes.get(key)
    if (noted !== undefined) return noted
    const line = this.#lines?.of(key) ?? -1
    return line < 0 ? undefined : this.#catalogue!.at(line).hash
  }

  /** Whether it is known which bytes this Galley last read or wrote. */
  knows(key: RecordKey): boolean {
    return this.#hashes.has(key) || (this.#lines?.of(key) ?? -1) >= 0
  }

  /** Whether a file of these bytes, or none, is as it was last seen. */
  matches(key: RecordKey, bytes: Uint8Array | null): boolean {
    return this.noted(key) === (bytes && hashOf(bytes))
  }

  /**
   * Before a file is replaced or removed: where somebody else changed it meanwhile, a copy of their version is kept
   * beside it. Answers with the copy's path; null where there was nothing to keep. Throws the system's error.
   */
  async keepOther(files: FileSystem, key: RecordKey, path: string): Promise<string | null> {
    if (!this.knows(key)) return null
    const bytes = await readIfThere(files, path)
    if (!bytes || this.matches(key, bytes)) return null
    const copy = path.replace(/\.json$/, `.outside-${hashOf(bytes).slice(0, 8)}.json`)
    await writeDurably(files, copy, bytes)
    return copy
  }
}

/** A file's bytes; null where it is missing. Throws the system's error. */
export async function readIfThere(files: FileSystem, path: string): Promise<Buffer | null> {
  try {
    return await files.readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
