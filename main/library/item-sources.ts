import type { CatalogueLine } from './catalogue.ts'

/** Ids of a document's items in one string, a line feed before and after each: one string takes far less room than many. */
export const joinItems = (ids: readonly string[]): string => (ids.length > 0 ? `\n${ids.join('\n')}\n` : '')
const splitItems = (items: string): string[] => (items ? items.slice(1, -1).split('\n') : [])

const itemsOf = ({ gist }: CatalogueLine): string => (gist.kind === 'source' ? gist.items : '')

/** Milliseconds that may go into the map at a time. */
const patience = 8
/** So many items are looked for in the strings themselves before the map is made at once. */
const few = 20
const mostLately = 20_000

/**
 * The document of every item. Of new ones the map is made later, some at a time, once somebody asks; until then they are looked for in the
 * strings, which takes a millisecond with a hundred thousand.
 */
export class ItemSources {
  readonly #sources = new Map<string, string>()
  readonly #waiting = new Map<string, string | CatalogueLine>()
  /** Those asked for lately: a bulk command asks for each of its items three times, and a tenth of the map is found ten times as fast. */
  readonly #lately = new Map<string, string>()
  #searched = 0
  #mapping = false

  /** Takes note of a document's items, to be mapped later. */
  expect(source: string, line: CatalogueLine): void { this.#waiting.set(source, line) }

  /** A document's items were these and are those. */
  change(source: string, before: string, after: string): void {
    if (before === after) return
    this.#lately.clear()
    if (this.#waiting.delete(source) || before === '') {
      if (after) this.#waiting.set(source, after)
      return
    }
    for (const item of splitItems(before)) if (this.#sources.get(item) === source) this.#sources.delete(item)
    this.#map(source, after)
  }

  of(item: string): string | null {
    const lately = this.#lately.get(item)
    if (lately !== undefined) return lately
    const source = this.#sources.get(item)
    if (source !== undefined) {
      if (this.#lately.size >= mostLately) this.#lately.clear()
      this.#lately.set(item, source)
      return source
    }
    if (this.#waiting.size === 0) return null
    if (++this.#searched > few) {
      this.#mapSome(Infinity)
      return this.#sources.get(item) ?? null
    }
    this.#mapLater()
    const wanted = `\n${item}\n`
    for (const [waiting, items] of this.#waiting) if (typeof items === 'string' ? items.includes(wanted) : items.hasItem(item)) return waiting
    return null
  }

  #mapLater(): void {
    if (this.#mapping) return
    this.#mapping = true
    const go = () => {
      this.#mapSome(performance.now() + patience)
      if (this.#waiting.size > 0) setImmediate(go).unref()
      else this.#mapping = false
    }
    setImmediate(go).unref()
  }

  #mapSome(until: number): void {
    for (const [source, items] of this.#waiting) {
      this.#waiting.delete(source)
      this.#map(source, typeof items === 'string' ? items : itemsOf(items))
      if (performance.now() > until) return
    }
  }

  #map(source: string, items: string): void {
    for (const item of splitItems(items)) this.#sources.set(item, source)
  }
}
