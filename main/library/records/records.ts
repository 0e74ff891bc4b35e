import type { Desk } from '../../../core/curate/change.ts'
import type { SourceId } from '../../../core/model/ids.ts'
import { recordSchemas, type RecordKey, type RecordKind, type RecordOf } from '../../../core/model/records.ts'
import type { SourceSummary } from '../../../core/model/source.ts'
import { Bodies } from './bodies.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { LineSet } from '../catalogue/catalogue-lines.ts'
import type { Stored } from './envelope.ts'
import { Filed } from './filed.ts'
import type { FileStamp } from '../files/file-system.ts'
import { gistOf, isLazy, type Gist } from './gist.ts'
import { ItemSources } from './item-sources.ts'
import { KnownRecords, type Known } from './known-records.ts'
import { idOf, keyOf } from './record-path.ts'

/** In bytes of record files: as much as is kept of those that can be read again. */
export const usualMemory = 32_000_000

/**
 * All records, with the source of every item. Documents and decisions are in memory only while their files have yet to
 * follow, while they are held, and as long as there is room; what else is asked for is fetched. It never touches the
 * disk itself.
 */
export class Records implements Desk {
  readonly #known = new KnownRecords()
  readonly #items = new ItemSources()
  readonly #bodies: Bodies
  /**
   * Highest revisions given, where the record itself may have a lower one or be gone, so that no number is given twice.
   */
  readonly #given = new Map<RecordKey, number>()
  readonly #damaged = new Set<RecordKey>()
  /** Reads a record that isn't in memory; null where it can't be had. */
  fetch: (key: RecordKey) => Stored | null = () => null

  constructor(memory = usualMemory) {
    this.#bodies = new Bodies(memory)
  }

  get<K extends RecordKind>(kind: K, id = ''): RecordOf<K> | null {
    return (this.stored(keyOf(kind, id))?.body ?? null) as RecordOf<K> | null
  }

  *all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>> {
    for (const key of this.#known.keys(kind)) {
      const stored = this.stored(key)
      if (stored) yield stored.body as RecordOf<K>
    }
  }

  *sources(): Iterable<SourceSummary> {
    for (const key of this.#known.keys('source')) {
      const gist = gistIn(key, this.#known.get(key))
      if (gist?.kind === 'source') yield gist.summary
    }
  }

  *tagged(tag: string): Iterable<SourceId> {
    for (const key of this.#known.keys('curation')) {
      const gist = gistIn(key, this.#known.get(key))
      if (gist?.kind === 'curation' && gist.tags.includes(tag)) yield idOf(key) as SourceId
    }
  }

  sourceOf(item: string): string | null {
    return this.#items.of(item)
  }

  sourcesOf(items: readonly string[]): readonly (string | null)[] {
    return this.#items.ofAll(items)
  }

  stored(key: RecordKey): Stored | null {
    return this.has(key) && !this.isLost(key) ? (this.resident(key) ?? this.fetch(key)) : null
  }

  /** The record, where it is in memory. */
  resident(key: RecordKey): Stored | null {
    return inMemory(this.#known.own(key)) ?? this.#bodies.get(key)
  }

  has(key: RecordKey): boolean {
    return this.#known.has(key)
  }

  /** 0 where the record isn't there. */
  revision(key: RecordKey): number {
    return this.#known.get(key)?.revision ?? 0
  }

  /** The revision a record gets by its next change. */
  next(key: RecordKey): number {
    return Math.max(this.revision(key), this.#given.get(key) ?? 0) + 1
  }

  /** Notes that a record had this revision at some time. */
  remember(key: RecordKey, revision: number): void {
    this.#given.set(key, Math.max(revision, this.#given.get(key) ?? 0))
  }

  *keys(): Iterable<RecordKey> {
    for (const kind of Object.keys(recordSchemas) as RecordKind[]) yield* this.#known.keys(kind)
  }

  /**
   * A record as it is from now on: in memory until its file has `followed`, but for one whose body is in a file
   * already.
   */
  set(key: RecordKey, stored: Stored | null): void {
    if (!stored) return this.#forget(key)
    this.#bodies.drop(key)
    // Of decisions, which may not be made yet, none is asked for its body.
    const filed = key.startsWith('source/') && stored.body instanceof Filed ? stored.body : null
    this.#note(key, {
      revision: stored.revision,
      stored,
      filed: filed !== null,
      gist: filed?.gist ?? null,
      line: null,
      stamp: null,
      lost: false,
    })
  }

  /** A record as its file of so many bytes has it: it may be let go and read again. */
  found(key: RecordKey, stored: Stored, bytes: number): void {
    this.set(key, stored)
    this.followed(key, stored.revision, bytes)
  }

  /** The record's file, of so many bytes, is at this revision. */
  followed(key: RecordKey, revision: number, bytes: number): void {
    const known = this.#known.get(key)
    if (!known?.stored || known.revision !== revision || !isLazy(key)) return
    gistIn(key, known)
    if (inMemory(known)) this.#bodies.put(key, known.stored, bytes)
    known.stored = null
    known.stamp = null
  }

  /**
   * Records that haven't been read, as lines of the catalogue have them. To be called before anything else is known.
   */
  trust(catalogue: Catalogue, lines: LineSet): void {
    this.#known.trust(catalogue, lines.copy())
    this.#items.trust(catalogue, lines.copy())
  }

  /** A record that was read again and is as it was. */
  readAgain(key: RecordKey, stored: Stored, bytes: number): void {
    if (!this.has(key)) return
    const own = this.#known.own(key)
    if (inMemory(own)) return
    if (own) own.lost = false
    this.#bodies.put(key, stored, bytes)
  }

  /** From now on the record stays as it is in memory, whatever its file holds. Answers whether it was in memory. */
  pin(key: RecordKey): boolean {
    const stored = this.resident(key)
    if (stored) this.set(key, stored)
    return stored !== null
  }

  hold(key: RecordKey): void {
    this.#bodies.hold(key)
  }
  release(key: RecordKey): void {
    this.#bodies.release(key)
  }

  /** Says that a record can't be had from its file until it is `set` or found anew. */
  lose(key: RecordKey): void {
    const known = this.#known.take(key)
    if (known) known.lost = true
  }

  isLost(key: RecordKey): boolean {
    return this.#known.own(key)?.lost ?? false
  }

  /** How a record's file looked when it was last compared with it. */
  stampOf(key: RecordKey): FileStamp | null {
    const known = this.#known.get(key)
    return known?.stamp ?? known?.line?.stamp ?? null
  }
  /** How many documents and decisions there are, and those whose files' looks are to be found out. */
  stamps(): { readonly count: number; readonly missing: readonly RecordKey[] } {
    let count = this.#known.trusted
    const missing: RecordKey[] = []
    for (const kind of ['source', 'curation'] as const) {
      for (const [key, { stamp, line }] of this.#known.others(kind)) {
        count++
        if (!stamp && !line) missing.push(key)
      }
    }
    return { count, missing }
  }
  stamp(key: RecordKey, stamp: FileStamp): void {
    const known = this.#known.take(key)
    if (known && !known.stored) known.stamp = stamp
  }

  /** Null where the record isn't there, stays in memory, or its file has yet to follow. */
  gist(key: RecordKey): Gist | null {
    const known = this.#known.get(key)
    return known && !known.stored && !known.lost ? gistIn(key, known) : null
  }

  /** Says that a record's file is damaged, so that its `.prev` is kept when it is written anew. */
  mend(key: RecordKey): void {
    if (this.has(key)) this.#damaged.add(key)
  }
  isDamaged(key: RecordKey): boolean {
    return this.#damaged.has(key)
  }
  mended(key: RecordKey): void {
    this.#damaged.delete(key)
  }

  #note(key: RecordKey, now: Known): void {
    const before = this.#known.get(key)
    this.#items.change(key, itemsIn(key, before), itemsIn(key, now))
    this.#known.set(key, before ? Object.assign(before, now) : now)
  }

  #forget(key: RecordKey): void {
    const known = this.#known.get(key)
    if (!known) return
    this.remember(key, known.revision)
    this.#items.change(key, itemsIn(key, known), '')
    this.#bodies.drop(key)
    this.#damaged.delete(key)
    this.#known.delete(key)
  }
}

/** The record, where its body is there and no file stands for it. */
const inMemory = (known: Known | null): Stored | null => (known?.stored && !known.filed ? known.stored : null)

/** Made when it is asked for: after a bulk step, decisions aren't made themselves before they are looked at. */
function gistIn(key: RecordKey, known: Known | null): Gist | null {
  if (!known?.stored) return known?.gist ?? known?.line?.gist ?? null
  return (known.gist ??= gistOf(key, known.stored.body))
}

function itemsIn(key: RecordKey, known: Known | null): string {
  const gist = key.startsWith('source/') ? gistIn(key, known) : null
  return gist?.kind === 'source' ? gist.items : ''
}
