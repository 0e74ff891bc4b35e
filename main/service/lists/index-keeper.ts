import { setImmediate } from 'node:timers/promises'
import type { RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { IndexPort } from '../ports/search-index.ts'
import type { LibraryPort } from '../ports/library.ts'
import { idOf, documentsBehind } from './index-behind.ts'
import { atOnce, IndexFeed } from './index-feed.ts'

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
  readonly #feed: IndexFeed
  readonly #progress: (done: number, total: number) => void
  /** Records that changed while the index was being brought up to date. */
  readonly #late = new Set<RecordKey>()
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
    this.#feed = new IndexFeed(library, index)
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
    this.#sending = this.#sending.then(async before => (before.ok ? this.#feed.changes(keys) : before))
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
    const names = await this.#feed.names([...desk.all('issue')], [])
    if (!names.ok) return names
    const behind = documentsBehind(this.#library, revisions.value)
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
    const found = changed.value ? changed.value.split('\n').map(idOf) : []
    const documents = [...new Set([...behind, ...found])].filter(id => !sentAlready.has(id))
    const sent = await this.#bringUp(documents)
    if (!sent.ok) return sent
    while (this.#late.size > 0) {
      const keys = [...this.#late]
      this.#late.clear()
      const sent = await this.#feed.changes(keys)
      if (!sent.ok) return sent
    }
    if (this.#state === 'nearly' && documents.length > 0) this.#caughtUp(documents)
    return ok(undefined)
  }

  /** Sends documents, a few at a time, telling how far it is. */
  async #bringUp(documents: readonly string[]): Promise<Result<void>> {
    if (documents.length === 0) return ok(undefined)
    const announced = await this.#feed.announce(documents)
    if (!announced.ok) return announced
    for (let at = 0; at < documents.length; at += atOnce) {
      if (this.#closed) return fail('The library is being closed.')
      this.#progress(at, documents.length)
      const put = await this.#feed.put(documents.slice(at, at + atOnce), [])
      if (!put.ok) return put
    }
    if (documents.length > few) await this.#learn()
    this.#progress(documents.length, documents.length)
    return ok(undefined)
  }

  async #settle(): Promise<void> {
    await this.#feed.settle()
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
