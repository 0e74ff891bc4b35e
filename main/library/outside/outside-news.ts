import type { RecordKey } from '../../../core/model/records.ts'

type OnChange = (keys: readonly RecordKey[], notices: readonly string[]) => void

/**
 * What a curator should know of a library: what was found on opening, and what came from outside since; told to whoever
 * listens.
 */
export class OutsideNews {
  readonly notices: string[]
  readonly #listeners = new Set<OnChange>()

  constructor(notices: readonly string[]) {
    this.notices = [...notices]
  }

  listen(onChange: OnChange): () => void {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  tell(keys: readonly RecordKey[], notices: readonly string[]): void {
    if (keys.length === 0 && notices.length === 0) return
    this.notices.push(...notices)
    for (const listener of this.#listeners) listener(keys, notices)
  }
}
