import { setImmediate } from 'node:timers/promises'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import type { IndexPort } from '../ports/search-index.ts'
import type { LibraryPort } from '../ports/library.ts'
import { idOf } from './index-behind.ts'

/** Documents sent at once: some 700 KB, a few milliseconds of the main thread. */
export const atOnce = 20

/** Sends the index what it is to know of the library's records. */
export class IndexFeed {
  readonly #library: LibraryPort
  readonly #index: IndexPort
  /** Records the index has whose files may not have followed yet. */
  readonly #unsettled = new Set<RecordKey>()

  constructor(library: LibraryPort, index: IndexPort) {
    this.#library = library
    this.#index = index
  }

  /** Sends what changed of these records. */
  async changes(keys: readonly RecordKey[]): Promise<Result<void>> {
    const { desk } = this.#library
    const issues = keys.filter(key => key.startsWith('issue/')).map(idOf)
    if (issues.length || keys.includes('tags')) {
      const named = await this.names(
        issues.flatMap(id => desk.get('issue', id) ?? []),
        issues.filter(id => !desk.get('issue', id)),
      )
      if (!named.ok) return named
    }
    const sources = new Set(keys.filter(key => key.startsWith('source/')).map(idOf))
    const curations = keys
      .filter(key => key.startsWith('curation/'))
      .map(idOf)
      .filter(id => !sources.has(id))
    const announced = sources.size > atOnce ? await this.announce([...sources]) : ok(undefined)
    if (!announced.ok) return announced
    const parts = [
      ...chunks([...sources]).map(ids => () => this.put(ids, [])),
      ...chunks(curations).map(ids => () => this.put([], ids)),
    ]
    for (const part of parts) {
      const put = await part()
      if (!put.ok) return put
    }
    return ok(undefined)
  }

  /** Says what documents are to come, so that lists have their names. */
  announce(ids: readonly string[]): Promise<Result<void>> {
    const wanted = new Set(ids)
    return this.#index.ask(
      'announce',
      [...this.#library.desk.sources()]
        .filter(source => wanted.has(source.id))
        .map(({ id, name, title, outlet, date, importedAt, items }) => ({
          id,
          name,
          title,
          outlet,
          date,
          importedAt,
          items,
        })),
    )
  }

  /** Names of themes, and issues with what they use. */
  names(issues: readonly IssueRecord[], removed: readonly string[]): Promise<Result<void>> {
    const uses = issues.map(({ id, title, number, sections }) => ({
      id,
      title,
      number,
      items: sections.flatMap(section => section.entries.flatMap(entry => entry.itemIds)),
    }))
    void this.#index.ask('setTags', this.#library.desk.get('tags')?.tags ?? [])
    return this.#index.ask('setIssues', uses, removed)
  }

  /** Sends documents whole, and of others only what was decided about their items. */
  async put(documents: readonly string[], decided: readonly string[]): Promise<Result<void>> {
    const { desk } = this.#library
    await setImmediate()
    const release = await this.#library.hold([
      ...documents.flatMap(id => [`source/${id}`, `curation/${id}`] as const),
      ...decided.map(id => `curation/${id}` as const),
    ])
    // What can't be read just now is left as the index has it, and found behind when the library is opened next.
    const isThere = (kind: 'source' | 'curation', id: string) =>
      desk.get(kind, id) !== null || this.#library.revision(`${kind}/${id}`) === 0
    const whole = documents.filter(id => isThere('source', id) && isThere('curation', id))
    const parts = decided.filter(id => isThere('curation', id))
    const keys = [
      ...whole.flatMap(id => [`source/${id}`, `curation/${id}`] as const),
      ...parts.map(id => `curation/${id}` as const),
    ]
    const batch = {
      sources: whole.flatMap(id => desk.get('source', id) ?? []).map(withoutText),
      curations: [
        ...whole.flatMap(id => desk.get('curation', id) ?? []),
        ...parts.map(id => desk.get('curation', id) ?? { sourceId: id as never, items: {} }),
      ],
      removed: whole.filter(id => this.#library.revision(`source/${id}`) === 0),
      revisions: keys.map(key => [key, this.#library.revision(key)] as const),
    }
    release()
    const put = await this.#index.ask('put', batch)
    if (put.ok) for (const key of keys) this.#unsettled.add(key)
    return put
  }

  /** To be called when every file follows. */
  async settle(): Promise<void> {
    const keys = [...this.#unsettled]
    this.#unsettled.clear()
    if (keys.length) await this.#index.ask('settled', keys)
  }
}

/** Nothing of the document but its items is searched or shown in lists. */
const withoutText = (source: SourceRecord): SourceRecord => ({
  ...source,
  reading: {
    ...source.reading,
    text: '',
    sections: [],
    unclaimed: [],
    items: source.reading.items.map(item => ({ ...item, spans: [] })),
  },
})

function chunks(ids: readonly string[]): string[][] {
  const all: string[][] = []
  for (let at = 0; at < ids.length; at += atOnce) all.push(ids.slice(at, at + atOnce))
  return all
}
