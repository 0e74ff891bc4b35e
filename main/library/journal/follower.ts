import { setImmediate } from 'node:timers/promises'
import type { SaveState } from '../../../core/contract/requests/desk.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import { reasonOf } from '../files/disk-error.ts'
import { inParallel } from '../files/in-parallel.ts'

const atOnce = 8

/**
 * Lets the files follow the journal in the background: each record once for however many changes, a few at a time.
 * What fails is tried again, at growing intervals, while the journal holds the truth.
 */
export class Follower {
  readonly #write: (key: RecordKey) => Promise<void>
  readonly #caughtUp: () => Promise<void>
  readonly #listeners = new Set<(save: SaveState) => void>()
  /** Records behind, each with a count that grows when it changes again. */
  readonly #behind = new Map<RecordKey, number>()
  #save: SaveState = { state: 'saved', message: null }
  #running: Promise<void> | null = null
  #retry: NodeJS.Timeout | null = null
  #delay: number
  readonly #firstDelay: number

  constructor(write: (key: RecordKey) => Promise<void>, caughtUp: () => Promise<void>, firstDelay = 500) {
    this.#write = write
    this.#caughtUp = caughtUp
    this.#firstDelay = firstDelay
    this.#delay = firstDelay
  }

  /** Whether every file follows. */
  get idle(): boolean {
    return this.#behind.size === 0
  }

  isBehind(key: RecordKey): boolean {
    return this.#behind.has(key)
  }

  get save(): SaveState {
    return this.#save
  }

  listen(onSave: (save: SaveState) => void): () => void {
    this.#listeners.add(onSave)
    return () => this.#listeners.delete(onSave)
  }

  /** Says that these records changed. Synchronous, so that no checkpoint can fall between a change and its mark. */
  mark(keys: Iterable<RecordKey>): void {
    for (const key of keys) this.#behind.set(key, (this.#behind.get(key) ?? 0) + 1)
    if (this.#behind.size === 0) return
    if (this.#save.state === 'saved') this.#tell({ state: 'saving', message: null })
    this.#start()
  }

  /** Waits for the files, or for them to fail once more. */
  async settle(): Promise<void> {
    if (this.#behind.size > 0) this.#start()
    while (this.#running) await this.#running
  }

  /** Settles and stops trying; answers whether every file follows. */
  async stop(): Promise<boolean> {
    await this.settle()
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    return this.#behind.size === 0
  }

  #start(): void {
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      if (this.#behind.size > 0 && !this.#retry) this.#start()
    })
  }

  async #run(): Promise<void> {
    // Whoever waits for the step hears of it first.
    await setImmediate()
    const failed = new Map<RecordKey, unknown>()
    for (;;) {
      const pass = [...this.#behind].filter(([key]) => !failed.has(key))
      if (pass.length > 0) await inParallel(pass, atOnce, ([key, count]) => this.#follow(key, count, failed))
      else if (failed.size > 0) return this.#failed([...failed.values()][0])
      else break
    }
    this.#delay = this.#firstDelay
    await this.#caughtUp()
    if (this.#behind.size === 0) this.#tell({ state: 'saved', message: null })
  }

  async #follow(key: RecordKey, count: number, failed: Map<RecordKey, unknown>): Promise<void> {
    try {
      await this.#write(key)
      if (this.#behind.get(key) === count) this.#behind.delete(key)
    } catch (error) {
      failed.set(key, error)
    }
  }

  #failed(error: unknown): void {
    const message = `Your changes are safe in the journal, but the library’s files can’t be written: ${reasonOf(error)}. Galley keeps trying.`
    this.#tell({ state: 'failed', message })
    this.#retry = setTimeout(() => this.#start(), this.#delay)
    this.#retry.unref()
    this.#delay = Math.min(this.#delay * 2, 30_000)
  }

  #tell(save: SaveState): void {
    if (save.state === this.#save.state && save.message === this.#save.message) return
    this.#save = save
    for (const listener of this.#listeners) listener(save)
  }
}
