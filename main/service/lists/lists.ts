import type { RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { IndexKeeper } from './index-keeper.ts'
import { ToldLines } from './told-lines.ts'
import type { IndexPort } from '../ports/search-index.ts'
import type { LibraryPort } from '../ports/library.ts'
import type { ListsPort } from '../ports/lists.ts'

/** From so many items on a library is worth an index; below, the scan is as quick and needs no second process. */
export const worthAnIndex = 4_000

export interface ListsOptions {
  readonly library: LibraryPort
  readonly scan: ListsPort
  /** For a library that is large: without holding all of it. */
  readonly slow: ListsPort & { forget(): void }
  /** Null where there is to be none. */
  readonly index: (() => IndexPort) | null
  /** How many items are worth an index. */
  readonly from: number
  readonly progress: (done: number, total: number) => void
  /** Lists that were shown lacked changes to these documents. */
  readonly caughtUp: (documents: readonly string[]) => void
  /** The index took over: what the scan keeps in memory can go. */
  readonly ready: () => void
}

/** Lists from the index as soon as there is one that is up to date; until then, and where it fails, by the scan. */
export class Lists implements ListsPort {
  readonly #options: ListsOptions
  readonly #told = new ToldLines()
  #keeper: IndexKeeper | null = null
  #begun: Promise<void> = Promise.resolve()

  constructor(options: ListsOptions) {
    this.#options = options
    this.#beginIfLarge()
  }

  /** Answers once the index is ready or has been given up; at once where there is none. */
  get begun(): Promise<void> {
    return this.#begun
  }

  /** To be called with the keys of every change, in order. */
  touch(keys: readonly RecordKey[]): void {
    this.#options.slow.forget()
    if (this.#keeper) this.#keeper.touch(keys)
    else if (keys.some(key => key.startsWith('source/'))) this.#beginIfLarge()
  }

  /** After the library is closed: by then the files follow. */
  async close(): Promise<void> {
    await this.#keeper?.close()
  }

  window: ListsPort['window'] = (...asked) =>
    this.#either(
      async index => {
        const found = await index.ask('window', ...asked)
        if (!found.ok) return found
        const { total, lines, problem } = found.value
        const rows = this.#told.take(lines)
        return rows ? ok({ total, rows, problem }) : fail('The index took lines for told that weren’t.')
      },
      () => this.#scan().window(...asked),
    )
  position: ListsPort['position'] = (...asked) =>
    this.#either(
      index => index.ask('position', ...asked),
      () => this.#scan().position(...asked),
    )
  counts: ListsPort['counts'] = (...asked) =>
    this.#either(
      index => index.ask('counts', ...asked),
      () => this.#scan().counts(...asked),
    )
  documents: ListsPort['documents'] = (...asked) =>
    this.#either(
      index => index.ask('documents', ...asked),
      () => this.#scan().documents(...asked),
    )
  find: ListsPort['find'] = (...asked) =>
    this.#either(
      index => index.ask('find', ...asked),
      () => this.#scan().find(...asked),
    )
  /** Commands are carried out on these, so an index that isn't up to date won't do. */
  ids: ListsPort['ids'] = async (...asked) => {
    await this.#keeper?.decided
    if (this.#keeper?.usable) await this.#begun
    return this.#either(
      async index => {
        const found = await index.ask('ids', ...asked)
        return found.ok
          ? ok({ ids: found.value.ids ? found.value.ids.split('\n') : [], problem: found.value.problem })
          : found
      },
      () => this.#scan().ids(...asked),
    )
  }

  async #either<T>(
    index: (index: IndexPort) => Promise<Result<T>>,
    scan: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    await this.#keeper?.decided
    if (this.#keeper?.usable) {
      const answer = await this.#keeper.ask(index)
      if (answer.ok) return answer
    }
    return scan()
  }

  #scan(): ListsPort {
    return this.#hasItems(Math.max(this.#options.from, worthAnIndex)) ? this.#options.slow : this.#options.scan
  }

  /** Whether there are so many items. The documents of a large library are only looked at until there are. */
  #hasItems(many: number): boolean {
    let items = 0
    for (const source of this.#options.library.desk.sources()) if ((items += source.items) >= many) return true
    return false
  }

  #beginIfLarge(): void {
    const { library, index, from, progress, caughtUp, ready } = this.#options
    if (!index || !this.#hasItems(from)) return
    const keeper = new IndexKeeper({ library, index: index(), progress, caughtUp })
    this.#keeper = keeper
    this.#begun = keeper.begin().then(() => {
      if (keeper.ready) ready()
    })
  }
}
