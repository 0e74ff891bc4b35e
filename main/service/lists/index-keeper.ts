import { setImmediate } from 'node:timers/promises'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { IndexPort, LibraryPort } from '../ports.ts'

/** Documents sent at once: some 700 KB, a few milliseconds of the main thread. */
const atOnce = 20

export interface IndexKeeperOptions {
  readonly library: LibraryPort
  readonly index: IndexPort
  readonly progress: (done: number, total: number) => void
  /** What was shown until now lacked changes to these documents. */
  readonly caughtUp: (documents: readonly string[]) => void
}

/** So many documents the index may lack and be brought up to date at once, before anything is asked of it. */
const few = 60

/** Keeps the index where the library is: compares them at the start, sends what differs, then every change. */
export class IndexKeeper {
  readonly #library: LibraryPort
  readonly #index: IndexPort
  readonly #progress: (done: number, total: number) => void
  /** Records that changed while the index was being brought up to date. */
  readonly #late = new Set<RecordKey>()
  /** Records the index has whose files may not have followed yet. */
  readonly #unsettled = new Set<RecordKey>()
  readonly #stopSave: () => void
  #sending: Promise<Result<void>> = Promise.resolve(ok(undefined))
  #state: 'building' | 'nearly' | 'ready' | 'failed' = 'building'
  #closed = false
  #learning: Promise<void> | null = null
  #decide: () => void = () => {}
  /** Resolves once it is known whether the index can be asked before it is up to date. */
  readonly decided = new Promise<void>(resolve => {
    this.#decide = resolve
  })
  readonly #caughtUp: (documents: readonly string[]) => void

  constructor({ library, index, progress, caughtUp }: IndexKeeperOptions) {
    this.#caughtUp = caughtUp
    this.#library = library
    this.#index = index
    this.#progress = progress
    this.#stopSave = library.listen(save => {
      if (save.state === 'saved') void this.#settle()
    })
  }

  get ready(): boolean {
    return this.#state === 'ready'
  }
  /** Whether what is listed can be asked for: it may lack what was changed while Galley was closed. */
  get usable(): boolean {
    return this.#state === 'ready' || this.#state === 'nearly'
  }

  /** Answers once the index is ready, or can't be used. What a damaged index held is thrown away, once. */
  async begin(): Promise<void> {
    let done = await this.#catchUp()
    if (!done.ok && !this.#closed) {
      this.#state = 'building'
      if ((await this.#index.reset()).ok) done = await this.#catchUp()
    }
    this.#state = done.ok && !this.#closed ? 'ready' : 'failed'
    this.#decide()
    if (this.ready && this.#library.save.state === 'saved') await this.#settle()
  }

  /** To be called with the keys of every change, in order. */
  touch(keys: readonly RecordKey[]): void {
    if (this.#state === 'building' || this.#state === 'nearly') for (const key of keys) this.#late.add(key)
    if (this.#state !== 'ready') return
    this.#sending = this.#sending.then(async before => (before.ok ? this.#send(keys) : before))
  }

  /** Asks once all changes so far are on their way. A failure is the index's end for this run. */
  async ask<T>(question: (index: IndexPort) => Promise<Result<T>>): Promise<Result<T>> {
    const sent = await this.#sending
    const answer = sent.ok ? await question(this.#index) : sent
    if (!answer.ok) this.#state = 'failed'
    return answer
  }

  /** The files follow by now. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stopSave()
    await this.#sending
    if (this.ready) await this.#settle()
    await this.#learning
    await this.#index.close()
  }

  async #catchUp(): Promise<Result<void>> {
    const { desk } = this.#library
    const revisions = await this.#index.ask('revisions')
    if (!revisions.ok) return revisions
    const names = await this.#sendNames([...desk.all('issue')], [])
    if (!names.ok) return names
    const behind = this.#stale(revisions.value)
    if (behind.size <= few) {
      const sent = await this.#bringUp([...behind])
      if (!sent.ok) return sent
      if (revisions.value) this.#state = 'nearly'
    }
    this.#decide()
    // What is asked for first goes first.
    await setImmediate()
    const changed = await this.#index.ask('changed')
    if (!changed.ok) return changed
    const sentAlready = behind.size <= few ? behind : new Set<string>()
    const documents = [...new Set([...behind, ...(changed.value ? changed.value.split('\n').map(idOf) : [])])].filter(
      id => !sentAlready.has(id),
    )
    const sent = await this.#bringUp(documents)
    if (!sent.ok) return sent
    while (this.#late.size > 0) {
      const keys = [...this.#late]
      this.#late.clear()
      const sent = await this.#send(keys)
      if (!sent.ok) return sent
    }
    if (this.#state === 'nearly' && documents.length > 0) this.#caughtUp(documents)
    return ok(undefined)
  }

  /** Sends documents, a few at a time, telling how far it is. */
  async #bringUp(documents: readonly string[]): Promise<Result<void>> {
    if (documents.length === 0) return ok(undefined)
    const announced = await this.#announce(documents)
    if (!announced.ok) return announced
    for (let at = 0; at < documents.length; at += atOnce) {
      if (this.#closed) return fail('The library is being closed.')
      this.#progress(at, documents.length)
      const put = await this.#put(documents.slice(at, at + atOnce), [])
      if (!put.ok) return put
    }
    if (documents.length > few) await this.#learn()
    this.#progress(documents.length, documents.length)
    return ok(undefined)
  }

  /** Documents of which the index lacks something, and those it has that are gone. */
  #stale(lines: string): Set<string> {
    const stale = new Set<string>()
    let there = 0
    for (const [key, revision] of revisionsIn(lines)) {
      const now = this.#library.revision(key)
      if (now > 0) there++
      if (now !== revision) stale.add(idOf(key))
    }
    if (this.#library.listed === there) return stale
    // Rare, and for a library of tens of thousands of records the only thing here that takes memory.
    const known = new Set<RecordKey>()
    for (const [key] of revisionsIn(lines)) known.add(key)
    for (const key of this.#library.keys()) if (isListed(key) && !known.has(key)) stale.add(idOf(key))
    return stale
  }

  async #send(keys: readonly RecordKey[]): Promise<Result<void>> {
    const { desk } = this.#library
    const issues = keys.filter(key => key.startsWith('issue/')).map(idOf)
    if (issues.length || keys.includes('tags')) {
      const named = await this.#sendNames(
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
    const announced = sources.size > atOnce ? await this.#announce([...sources]) : ok(undefined)
    if (!announced.ok) return announced
    const parts = [
      ...chunks([...sources]).map(ids => () => this.#put(ids, [])),
      ...chunks(curations).map(ids => () => this.#put([], ids)),
    ]
    for (const part of parts) {
      const put = await part()
      if (!put.ok) return put
    }
    return ok(undefined)
  }

  #announce(ids: readonly string[]): Promise<Result<void>> {
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

  #sendNames(issues: readonly IssueRecord[], removed: readonly string[]): Promise<Result<void>> {
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
  async #put(documents: readonly string[], decided: readonly string[]): Promise<Result<void>> {
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

  async #settle(): Promise<void> {
    const keys = [...this.#unsettled]
    this.#unsettled.clear()
    if (keys.length) await this.#index.ask('settled', keys)
    void this.#learn()
  }

  /** In pieces, between which other questions get in. */
  #learn(): Promise<void> {
    return (this.#learning ??= (async () => {
      for (let more = true; more && !this.#closed;) {
        const learnt = await this.#index.ask('learn')
        more = learnt.ok && learnt.value
      }
      this.#learning = null
    })())
  }
}

/** "source/x7Kd 3", a line each. */
function* revisionsIn(lines: string): Generator<readonly [RecordKey, number]> {
  for (let at = 0; at < lines.length;) {
    const blank = lines.indexOf(' ', at)
    const end = lines.indexOf('\n', blank)
    yield [lines.slice(at, blank) as RecordKey, Number(lines.slice(blank + 1, end < 0 ? lines.length : end))]
    at = end < 0 ? lines.length : end + 1
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
const idOf = (key: string): string => key.slice(key.indexOf('/') + 1)
const isListed = (key: string): boolean => key.startsWith('source/') || key.startsWith('curation/')

function chunks(ids: readonly string[]): string[][] {
  const all: string[][] = []
  for (let at = 0; at < ids.length; at += atOnce) all.push(ids.slice(at, at + atOnce))
  return all
}
