import type { Desk } from '../../core/curate/change.ts'
import type { SourceId } from '../../core/model/ids.ts'
import { recordSchemas, type RecordKey, type RecordKind, type RecordOf } from '../../core/model/records.ts'
import type { SourceSummary } from '../../core/model/source.ts'
import { Bodies } from './bodies.ts'
import type { CatalogueLine } from './catalogue.ts'
import type { Stored } from './envelope.ts'
import type { FileStamp } from './file-system.ts'
import { gistOf, isLazy, type Gist } from './gist.ts'
import { ItemSources } from './item-sources.ts'
import { idOf, keyOf, kindOf } from './record-path.ts'

/** What is known of a record. `stored` is null where it isn't in memory, or only among the bodies. */
interface Known {
  revision: number
  stored: Stored | null
  gist: Gist | null
  /** The catalogue's line on it, until it is changed: its gist, and how its file looked. */
  line: CatalogueLine | null
  /** How its file looked when it was last compared with it; null where that is to be found out. */
  stamp: FileStamp | null
  /** It can't be had from its file just now. */
  lost: boolean
}

/** In bytes of record files: as much as is kept of those that can be read again. */
export const usualMemory = 32_000_000

/**
 * All records, with the source of every item. Documents and decisions are in memory only while their files have yet to follow, while they are
 * held, and as long as there is room; what else is asked for is fetched. It never touches the disk itself.
 */
export class Records implements Desk {
  readonly #kinds = new Map<RecordKind, Map<string, Known>>()
  readonly #items = new ItemSources()
  readonly #bodies: Bodies
  /** Highest revisions given, where the record itself may have a lower one or be gone, so that no number is given twice. */
  readonly #given = new Map<RecordKey, number>()
  readonly #damaged = new Set<RecordKey>()
  /** Reads a record that isn't in memory; null where it can't be had. */
  fetch: (key: RecordKey) => Stored | null = () => null

  constructor(memory = usualMemory) {
    this.#bodies = new Bodies(memory)
    for (const kind of Object.keys(recordSchemas) as RecordKind[]) this.#kinds.set(kind, new Map())
  }

  get<K extends RecordKind>(kind: K, id = ''): RecordOf<K> | null {
    return (this.stored(keyOf(kind, id))?.body ?? null) as RecordOf<K> | null
  }

  *all<K extends RecordKind>(kind: K): Iterable<RecordOf<K>> {
    for (const id of this.#kinds.get(kind)!.keys()) {
      const body = this.get(kind, id)
      if (body) yield body
    }
  }

  *sources(): Iterable<SourceSummary> {
    for (const known of this.#kinds.get('source')!.values()) {
      const gist = gistIn(known)
      if (gist?.kind === 'source') yield gist.summary
    }
  }

  *tagged(tag: string): Iterable<SourceId> {
    for (const [id, known] of this.#kinds.get('curation')!) {
      const gist = gistIn(known)
      if (gist?.kind === 'curation' && gist.tags.includes(tag)) yield id as SourceId
    }
  }

  sourceOf(item: string): string | null {
    return this.#items.of(item)
  }

  stored(key: RecordKey): Stored | null {
    const known = this.#known(key)
    return !known || known.lost ? null : this.resident(key) ?? this.fetch(key)
  }

  /** The record, where it is in memory. */
  resident(key: RecordKey): Stored | null {
    return this.#known(key)?.stored ?? this.#bodies.get(key)
  }

  has(key: RecordKey): boolean { return this.#known(key) !== null }

  /** 0 where the record isn't there. */
  revision(key: RecordKey): number {
    return this.#known(key)?.revision ?? 0
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
    for (const [kind, known] of this.#kinds) for (const id of known.keys()) yield keyOf(kind, id)
  }

  /** A record as it is from now on: in memory until its file has `followed`. */
  set(key: RecordKey, stored: Stored | null): void {
    if (!stored) return this.#forget(key)
    this.#bodies.drop(key)
    this.#note(key, { revision: stored.revision, stored, gist: gistOf(key, stored.body), line: null, stamp: null, lost: false })
  }

  /** A record as its file of so many bytes has it: it may be let go and read again. */
  found(key: RecordKey, stored: Stored, bytes: number): void {
    this.set(key, stored)
    this.followed(key, stored.revision, bytes)
  }

  /** The record's file, of so many bytes, is at this revision. */
  followed(key: RecordKey, revision: number, bytes: number): void {
    const known = this.#known(key)
    if (!known?.stored || known.revision !== revision || !isLazy(key)) return
    this.#bodies.put(key, known.stored, bytes)
    known.stored = null
    known.stamp = null
  }

  /** A record that hasn't been read, as the catalogue has it. */
  expect(key: RecordKey, revision: number, line: CatalogueLine): void {
    this.#kinds.get(kindOf(key))!.set(idOf(key), { revision, stored: null, gist: null, line, stamp: null, lost: false })
    if (kindOf(key) === 'source') this.#items.expect(idOf(key), line)
  }

  /** A record that was read again and is as it was. */
  readAgain(key: RecordKey, stored: Stored, bytes: number): void {
    const known = this.#known(key)
    if (!known || known.stored) return
    known.lost = false
    this.#bodies.put(key, stored, bytes)
  }

  /** From now on the record stays as it is in memory, whatever its file holds. Answers whether it was in memory. */
  pin(key: RecordKey): boolean {
    const stored = this.resident(key)
    if (stored) this.set(key, stored)
    return stored !== null
  }

  hold(key: RecordKey): void { this.#bodies.hold(key) }
  release(key: RecordKey): void { this.#bodies.release(key) }

  /** Says that a record can't be had from its file until it is `set` or found anew. */
  lose(key: RecordKey): void {
    const known = this.#known(key)
    if (known) known.lost = true
  }

  isLost(key: RecordKey): boolean { return this.#known(key)?.lost ?? false }

  /** How a record's file looked when it was last compared with it. */
  stampOf(key: RecordKey): FileStamp | null {
    const known = this.#known(key)
    return known?.stamp ?? known?.line?.stamp ?? null
  }
  stamp(key: RecordKey, stamp: FileStamp): void {
    const known = this.#known(key)
    if (known && !known.stored) known.stamp = stamp
  }

  /** Null where the record isn't there, stays in memory, or its file has yet to follow. */
  gist(key: RecordKey): Gist | null {
    const known = this.#known(key)
    return known && !known.stored && !known.lost ? gistIn(known) : null
  }

  /** Says that a record's file is damaged, so that its `.prev` is kept when it is written anew. */
  mend(key: RecordKey): void { if (this.has(key)) this.#damaged.add(key) }
  isDamaged(key: RecordKey): boolean { return this.#damaged.has(key) }
  mended(key: RecordKey): void { this.#damaged.delete(key) }

  #known(key: RecordKey): Known | null {
    return this.#kinds.get(kindOf(key))!.get(idOf(key)) ?? null
  }

  #note(key: RecordKey, now: Known): void {
    const kept = this.#kinds.get(kindOf(key))!
    const id = idOf(key)
    const before = kept.get(id)
    this.#items.change(id, itemsIn(before), itemsIn(now))
    if (before) Object.assign(before, now)
    else kept.set(id, now)
  }

  #forget(key: RecordKey): void {
    const known = this.#known(key)
    if (!known) return
    this.remember(key, known.revision)
    this.#items.change(idOf(key), itemsIn(known), '')
    this.#bodies.drop(key)
    this.#damaged.delete(key)
    this.#kinds.get(kindOf(key))!.delete(idOf(key))
  }
}

const gistIn = ({ gist, line }: Known): Gist | null => gist ?? line?.gist ?? null

function itemsIn(known: Known | undefined): string {
  const gist = known && gistIn(known)
  return gist?.kind === 'source' ? gist.items : ''
}
