import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const Known = z.object({ folder: z.string(), name: z.string() })
export type KnownLibrary = z.infer<typeof Known>

/** How many are remembered. */
const most = 12

/**
 * The libraries this account had open, newest first: kept in a file of this account; null keeps them for this run only.
 */
export class RecentLibraries {
  readonly #file: string | null
  #known: KnownLibrary[] | null = null

  constructor(file: string | null) {
    this.#file = file
  }

  all(): readonly KnownLibrary[] {
    return (this.#known ??= this.#read())
  }

  /** Puts a library first. */
  add(library: KnownLibrary): void {
    // Another Galley may have added some since.
    this.#keep([library, ...this.#read().filter(each => each.folder !== library.folder)].slice(0, most))
  }

  forget(folder: string): void {
    this.#keep(this.#read().filter(each => each.folder !== folder))
  }

  #keep(known: KnownLibrary[]): void {
    this.#known = known
    if (this.#file === null) return
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      writeFileSync(`${this.#file}.new`, JSON.stringify(known, null, 2), { mode: 0o600 })
      renameSync(`${this.#file}.new`, this.#file)
    } catch {
      // They are remembered for this run.
    }
  }

  #read(): KnownLibrary[] {
    if (this.#file === null) return this.#known ?? []
    try {
      return z.array(Known).parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return this.#known ?? []
    }
  }
}

export const isLibrary = (folder: string): boolean => existsSync(join(folder, 'library.json'))
