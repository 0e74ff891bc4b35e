import type { Change, Desk } from '../../core/curate/change.ts'
import type { HistoryState, SaveState } from '../../core/contract/requests/desk.ts'
import type { RecordKey } from '../../core/model/records.ts'
import { fail, ok, type Failure, type Result } from '../../core/model/result.ts'
import type { LibraryPort } from '../service/ports/library.ts'
import { Ahead } from './journal/ahead.ts'
import type { LineSet } from './catalogue/catalogue-lines.ts'
import { Copies } from './copies/copies.ts'
import { Follower } from './journal/follower.ts'
import { Steps } from './journal/steps.ts'
import type { LibraryParts } from './library-parts.ts'
import { OtherVersions } from './outside/other-versions.ts'
import { Outside } from './outside/outside.ts'
import type { Recovered } from './recover.ts'
import { freezeRecords, type Frozen } from './copies/snapshots.ts'

/** Milliseconds after opening at which the day's snapshot is taken. */
const settled = 60_000

/** A step that removes so many records is preceded by a snapshot. */
const manyRemovals = 10

/** Steps that can still be undone after the journal was shortened. */
const keptSteps = 200

/** An open library: memory leads, the journal makes it durable, the files follow. */
export class Library implements LibraryPort {
  readonly folder: string
  readonly readOnly: string | null
  readonly inUse: boolean
  readonly #outside: Outside
  readonly #parts: LibraryParts
  readonly follower: Follower
  readonly copies: Copies
  readonly others: OtherVersions
  /** Until the first snapshot of the day is due; null where none are taken, or it was. */
  #due: NodeJS.Timeout | null = null
  #snapshots = false
  #ended = false
  readonly #steps: Steps
  #turn: Promise<unknown> = Promise.resolve()
  #looked: Promise<void> = Promise.resolve()
  #closed: Promise<void> | null = null

  constructor(parts: LibraryParts) {
    this.#parts = parts
    this.folder = parts.folder
    this.readOnly = parts.readOnly
    this.inUse = parts.following
    this.follower = new Follower(
      key => parts.store.follow(key),
      () => this.#caughtUp(),
    )
    this.copies = new Copies({
      files: parts.files,
      folder: parts.folder,
      now: () => parts.context.now,
      freeze: () => this.#freeze(),
      refusal: () =>
        this.#ended
          ? 'The library is closed.'
          : this.readOnly && `The library is open for reading only. ${this.readOnly}`,
    })
    this.others = new OtherVersions(parts.files, parts.folder, () => this.#refusal()?.message ?? null)
    this.#outside = new Outside(parts, {
      inTurn: work =>
        this.#inTurn(async () => {
          if (!this.#closed) await work()
        }),
      isBehind: key => this.follower.isBehind(key),
      follow: keys => this.follower.mark(keys),
      adopt: async keys => {
        this.#steps.applied = await parts.journal.append({ kind: 'adopted', keys: [...keys] })
      },
      others: () => this.others.list(),
    })
    this.#steps = new Steps(parts, {
      adopt: () => this.#outside.adopt(),
      changed: keys => this.follower.mark(keys),
      done: () => {
        if (this.#snapshots && !this.#due) void this.copies.daily()
      },
    })
  }

  /** Lets the files follow what was replayed, and the journal know what was found changed from outside. */
  begin({ behind, foreign, journal }: Pick<Recovered, 'behind' | 'foreign' | 'journal'>): void {
    this.#outside.toAdopt(foreign)
    this.follower.mark(behind)
    void this.#inTurn(async () => {
      await this.#outside.adopt()
      if (this.follower.idle && (journal.torn || journal.checkpoint < this.#steps.applied)) {
        await this.#parts.journal.checkpoint(this.#steps.applied)
      }
    }).catch(() => {})
  }

  /** From now on takes in what is changed from outside while the library is open. */
  watch(): void {
    this.#outside.watch()
  }

  /** Looks at these records' files now. */
  takeIn(keys: Iterable<RecordKey>): Promise<void> {
    return this.#outside.takeIn(keys)
  }

  /**
   * From now on takes a snapshot a day: once the desk has settled, or on closing where that comes first; none of a
   * library in which nothing was done before today.
   */
  keepDaily(): void {
    this.#snapshots = true
    if (this.#steps.applied === 0) return this.copies.skipToday()
    this.#due = setTimeout(() => {
      this.#due = null
      void this.copies.daily()
    }, settled)
    this.#due.unref()
  }

  /**
   * Compares records that were taken from the catalogue with their files, in the background; then brings the catalogue
   * up to date.
   */
  lookOver(keys: LineSet | null): void {
    const { catalogue } = this.#parts
    this.#looked = (keys ? catalogue.lookOver(keys, differing => this.takeIn(differing)) : Promise.resolve())
      .catch(() => {})
      .then(() => (this.readOnly || this.#closed ? undefined : catalogue.write()))
  }

  get outside(): number {
    return this.#outside.count
  }
  get notices(): readonly string[] {
    return this.#outside.news.notices
  }
  get desk(): Desk {
    return this.#parts.records
  }
  keys(): Iterable<RecordKey> {
    return this.#parts.records.keys()
  }
  get listed(): number {
    return this.#parts.records.stamps().count
  }
  hold(keys: Iterable<RecordKey>): Promise<() => void> {
    return this.#parts.reader.hold(keys)
  }
  revision(key: RecordKey): number {
    return this.#parts.records.revision(key)
  }
  get history(): HistoryState {
    return this.#parts.stacks.state
  }
  get save(): SaveState {
    return this.follower.save
  }
  listen(onSave: (save: SaveState) => void): () => void {
    return this.follower.listen(onSave)
  }

  onOutside(onChange: (keys: readonly RecordKey[], notices: readonly string[]) => void): () => void {
    return this.#outside.news.listen(onChange)
  }

  async commit(change: Change, asOf?: number): Promise<Result<void>> {
    const removals = change.edits.filter(edit => edit.op === 'remove').length
    if (this.#snapshots && removals >= manyRemovals) await this.copies.take('removal')
    return this.#asked(async () => {
      if (change.edits.length === 0) return ok(undefined)
      if (asOf !== undefined && asOf !== this.outside) {
        return fail(`“${change.label}” was not done: a record was changed from outside meanwhile. Do it again.`)
      }
      const { label, count, created } = change
      return this.#steps.take('do', null, { label, count, created }, change.edits)
    })
  }

  undo(): Promise<Result<Change>> {
    return this.#asked(() => this.#steps.again('undo', this.#parts.stacks.nextUndo, 'There is nothing to undo.'))
  }

  redo(): Promise<Result<Change>> {
    return this.#asked(() => this.#steps.again('redo', this.#parts.stacks.nextRedo, 'There is nothing to redo.'))
  }

  async keepOriginal(bytes: Uint8Array, extension: string): Promise<Result<string>> {
    return this.#refusal() ?? this.#parts.originals.keep(bytes, extension)
  }

  ahead(): Ahead {
    const { store, records, originals } = this.#parts
    return new Ahead({ staging: store.staging, records, originals, refusal: () => this.#refusal() })
  }

  original(sha256: string): Promise<Uint8Array | null> {
    return this.#parts.originals.read(sha256)
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close())
  }

  /** One after another. What was asked for before the library was closed is still done. */
  async #asked<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#refusal() ?? this.#inTurn(work)
  }

  #refusal(): Failure | null {
    if (this.readOnly) return fail(`The library is open for reading only. ${this.readOnly}`)
    return this.#closed ? fail('The library is closed.') : null
  }

  async #caughtUp(): Promise<void> {
    try {
      await this.#parts.journal.checkpoint(this.#steps.applied)
      if (this.#parts.journal.long) await this.#inTurn(() => this.#shorten())
    } catch {
      // Without a checkpoint, or with a long journal, the next opening has more to look through and nothing is lost.
    }
  }

  /** Between two steps, and only while every file follows. */
  async #shorten(): Promise<void> {
    const { journal, stacks } = this.#parts
    if (this.follower.idle) await journal.compact(stacks.trim(keptSteps, this.#steps.applied))
  }

  /**
   * Writes the journal anew without what in it is damaged; once every file follows, since what it lacks can't be
   * replayed.
   */
  async rewriteJournal(): Promise<void> {
    await this.follower.settle()
    await this.#inTurn(async () => {
      if (this.follower.idle) await this.#parts.journal.compact(0)
    })
  }

  /** Between two steps, once every file follows. */
  async #freeze(): Promise<Frozen> {
    for (;;) {
      await this.follower.settle()
      if (this.save.state === 'failed') throw new Error('its files can’t be written')
      const frozen = await this.#inTurn(async () =>
        this.follower.idle ? freezeRecords(this.#parts.files, this.folder) : null,
      )
      if (frozen) return frozen
    }
  }

  async #close(): Promise<void> {
    this.#outside.unwatch()
    if (this.#due) clearTimeout(this.#due)
    if (this.#due) await this.copies.daily()
    await this.copies.rest()
    this.#ended = true
    this.#parts.catalogue.stop()
    try {
      await this.#looked
      await this.#turn
      await this.follower.stop()
      if (!this.readOnly) await this.#parts.catalogue.write()
      await this.#steps.logged
      await this.#parts.journal.close().catch(() => {})
    } finally {
      this.#parts.unlock()
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }
}
