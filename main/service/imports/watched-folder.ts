import { watch, type FSWatcher } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { WaitingFile } from './inbox.ts'
import { serial } from '../serial.ts'
import { forgetWatched, loadWatched, saveWatched } from './watched-state.ts'

/** Milliseconds for which a file must have stood still: programs write while one looks. */
const still = 1000
/** Milliseconds between looks where the disk tells nothing (network shares). */
const glance = 30_000
/** Bytes read at once. */
const batchCap = 128 * 1024 * 1024

/** Files that are not documents yet, or never will be: hidden ones, downloads under way, what editors leave. */
const passedOver = /^[.~]|\.(?:part|partial|crdownload|download|tmp|temp|swp|lock)$|~$/i

export interface WatchedParts {
  /** The library's own folder, which can't be watched. */
  readonly library: string
  /** Where this machine keeps what is watched; null keeps it for this run. */
  readonly file: string | null
  /** Takes what was saved into the folder, and tells what came of it. */
  readonly take: (files: readonly WaitingFile[]) => Promise<void>
}

/**
 * Takes in what is saved into a folder, while Galley is open and what was saved meanwhile; each file once, and again
 * where it changed. What is there when the folder is chosen stays out.
 */
export class WatchedFolder {
  readonly #parts: WatchedParts
  readonly #inOrder = serial()
  #folder: string | null = null
  #problem: string | null = null
  /** Size and time of each file that was looked at, by name. */
  #seen = new Map<string, string>()
  #watcher: FSWatcher | null = null
  #look: NodeJS.Timeout | null = null
  #glances: NodeJS.Timeout | null = null

  constructor(parts: WatchedParts) {
    this.#parts = parts
  }

  get folder(): string | null {
    return this.#folder
  }
  /** Why nothing can be taken from it at the moment, a sentence. */
  get problem(): string | null {
    return this.#problem
  }

  /** Goes on with the folder of last time. */
  resume(): Promise<void> {
    return this.#inOrder(async () => {
      const kept = await loadWatched(this.#parts.file, this.#parts.library)
      if (!kept) return
      this.#folder = kept.folder
      this.#seen = new Map(Object.entries(kept.seen))
      this.#begin()
    })
  }

  /** From now on watches this folder, and no other; answers with how many files are there and stay out. */
  choose(folder: string): Promise<Result<number>> {
    return this.#inOrder(async () => {
      if (holds(folder, this.#parts.library) || holds(this.#parts.library, folder)) {
        return fail('That folder holds the library itself, or is in it; choose another to watch.')
      }
      const found = await this.#found(folder).catch(() => null)
      if (!found) return fail(`“${folder}” can’t be read, so it can’t be watched.`)
      this.#end()
      this.#folder = folder
      this.#problem = null
      this.#seen = new Map(found.map(({ name, stamp }) => [name, stamp]))
      await this.#save()
      this.#begin()
      return ok(found.length)
    })
  }

  /** Watches no folder any more. */
  stop(): Promise<void> {
    return this.#inOrder(async () => {
      this.#end()
      this.#folder = null
      this.#problem = null
      await forgetWatched(this.#parts.file, this.#parts.library)
    })
  }

  /** Lets go for this run; waits for what is being taken in. */
  async close(): Promise<void> {
    this.#end()
    await this.#inOrder(async () => {})
  }

  #begin(): void {
    try {
      this.#watcher = watch(this.#folder!, { persistent: false }, () => this.#lookIn(still / 2))
      this.#watcher.on('error', () => this.#watcher?.close())
    } catch {
      // Looked at now and then instead.
    }
    this.#glances = setInterval(() => this.#lookIn(0), glance)
    this.#glances.unref()
    this.#lookIn(0)
  }

  #end(): void {
    this.#watcher?.close()
    if (this.#look) clearTimeout(this.#look)
    if (this.#glances) clearInterval(this.#glances)
    this.#watcher = this.#look = this.#glances = null
  }

  #lookIn(milliseconds: number): void {
    if (this.#look) clearTimeout(this.#look)
    this.#look = setTimeout(() => {
      this.#look = null
      void this.#inOrder(() => this.#takeNew())
    }, milliseconds)
    this.#look.unref()
  }

  async #takeNew(): Promise<void> {
    const folder = this.#folder
    if (folder === null || !this.#glances) return
    const found = await this.#found(folder).catch(() => null)
    this.#problem = found ? null : 'The folder can’t be read at the moment.'
    if (!found) return
    const fresh = found.filter(({ name, stamp }) => this.#seen.get(name) !== stamp)
    const ready = fresh.filter(({ modified }) => Date.now() - modified >= still || modified > Date.now() + still)
    if (ready.length < fresh.length) this.#lookIn(still)
    for (let batch = takeBatch(ready); batch.length > 0; batch = takeBatch(ready)) {
      const read = await Promise.all(
        batch.map(async ({ name }) =>
          readFile(join(folder, name)).then(
            bytes => ({ name, bytes }),
            () => null,
          ),
        ),
      )
      await this.#parts.take(read.filter(file => file !== null))
      for (const { name, stamp } of batch) this.#seen.set(name, stamp)
    }
    const there = new Set(found.map(file => file.name))
    for (const name of this.#seen.keys()) if (!there.has(name)) this.#seen.delete(name)
    if (fresh.length > 0) await this.#save()
  }

  async #found(folder: string): Promise<{ name: string; stamp: string; size: number; modified: number }[]> {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(
      entry => entry.isFile() && !passedOver.test(entry.name),
    )
    const found = await Promise.all(
      entries.map(async ({ name }) => {
        const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: 0, mtimeMs: 0 }))
        return { name, size, modified: mtimeMs, stamp: `${size}:${mtimeMs}` }
      }),
    )
    return found.filter(file => file.size > 0).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  }

  #save(): Promise<void> {
    return saveWatched(this.#parts.file, this.#parts.library, {
      folder: this.#folder!,
      seen: Object.fromEntries(this.#seen),
    })
  }
}

/** The next files that may be read together; at least one. */
function takeBatch<T extends { readonly size: number }>(files: T[]): T[] {
  let held = 0
  const end = files.findIndex(({ size }, index) => (held += size) > batchCap && index > 0)
  return files.splice(0, end < 0 ? files.length : end)
}

const holds = (outer: string, inner: string) => {
  const path = relative(outer, inner)
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !/^(?:[A-Za-z]:|[\\/])/.test(path))
}
