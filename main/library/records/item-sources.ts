import type { RecordKey } from '../../../core/model/records.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { LineSet } from '../catalogue/catalogue-lines.ts'
import { idOf } from './record-path.ts'

/**
 * Ids of a document's items in one string, a line feed before and after each: one string takes far less room than many.
 */
export const joinItems = (ids: readonly string[]): string => (ids.length > 0 ? `\n${ids.join('\n')}\n` : '')
const splitItems = (items: string): string[] => (items ? items.slice(1, -1).split('\n') : [])

/** Milliseconds that may go into the map at a time. */
const patience = 8
/** So many items are looked for in the strings themselves before the map is made at once. */
const few = 20

/**
 * The document of every item. Of new ones the map is made later, some at a time, once somebody asks; until then they
 * are looked for in the strings, which takes a millisecond with a hundred thousand.
 */
export class ItemSources {
  readonly #sources = new Map<string, string>()
  readonly #waiting = new Map<RecordKey, string>()
  /** Documents whose items a line of the catalogue has. */
  #lines: LineSet | null = null
  #catalogue: Catalogue | null = null
  /**
   * What was answered to many asked for at once: a bulk command asks for its items when it is looked over, and when it
   * is carried out.
   */
  #answers = new WeakMap<readonly string[], readonly (string | null)[]>()
  #searched = 0
  #mapping = false

  /** Takes note of what lines of the catalogue say, to be mapped later. */
  trust(catalogue: Catalogue, lines: LineSet): void {
    this.#catalogue = catalogue
    this.#lines = lines
  }

  /** A document's items were these and are those. */
  change(key: RecordKey, before: string, after: string): void {
    if (before === after) return
    this.#answers = new WeakMap()
    if (this.#waiting.delete(key) || this.#lines?.delete(key) || before === '') {
      if (after) this.#waiting.set(key, after)
      return
    }
    const source = idOf(key)
    for (const item of splitItems(before)) if (this.#sources.get(item) === source) this.#sources.delete(item)
    this.#map(key, after)
  }

  /** Of each of these, in their order. */
  ofAll(items: readonly string[]): readonly (string | null)[] {
    let sources = this.#answers.get(items)
    if (!sources) this.#answers.set(items, (sources = items.map(item => this.of(item))))
    return sources
  }

  of(item: string): string | null {
    const source = this.#sources.get(item)
    if (source !== undefined) return source
    if (!this.#hasWaiting) return null
    if (++this.#searched > few) {
      this.#mapSome(Infinity)
      return this.#sources.get(item) ?? null
    }
    this.#mapLater()
    const wanted = `\n${item}\n`
    for (const [waiting, items] of this.#waiting) if (items.includes(wanted)) return idOf(waiting)
    const line = this.#lines?.size ? this.#catalogue!.lineOfItem(item) : -1
    if (line >= 0 && this.#lines!.has(line)) return idOf(this.#catalogue!.lines.key(line))
    return null
  }

  get #hasWaiting(): boolean {
    return this.#waiting.size > 0 || (this.#lines?.size ?? 0) > 0
  }

  #mapLater(): void {
    if (this.#mapping) return
    this.#mapping = true
    const go = () => {
      this.#mapSome(performance.now() + patience)
      if (this.#hasWaiting) setImmediate(go).unref()
      else this.#mapping = false
    }
    setImmediate(go).unref()
  }

  #mapSome(until: number): void {
    for (const [key, items] of this.#waiting) {
      this.#waiting.delete(key)
      this.#map(key, items)
      if (performance.now() > until) return
    }
    for (const key of this.#lines ?? []) {
      const { gist } = this.#catalogue!.at(this.#lines!.of(key))
      this.#lines!.delete(key)
      if (gist.kind === 'source') this.#map(key, gist.items)
      if (performance.now() > until) return
    }
  }

  #map(key: RecordKey, items: string): void {
    const source = idOf(key)
    for (const item of splitItems(items)) this.#sources.set(item, source)
  }
}
