import { recordSchemas, type RecordKey, type RecordKind } from '../../../core/model/records.ts'
import type { Catalogue, CatalogueLine } from '../catalogue/catalogue.ts'
import type { LineSet } from '../catalogue/catalogue-lines.ts'
import type { Stored } from './envelope.ts'
import type { FileStamp } from '../files/file-system.ts'
import type { Gist } from './gist.ts'
import { kindOf } from './record-path.ts'

/** What is known of a record. `stored` is null where it isn't in memory, or only among the bodies. */
export interface Known {
  revision: number
  stored: Stored | null
  /** A file stands for its body, which is read where it is asked for. */
  filed: boolean
  gist: Gist | null
  /** The catalogue's line on it, until it is changed: its gist, and how its file looked. */
  line: CatalogueLine | null
  /** How its file looked when it was last compared with it; null where that is to be found out. */
  stamp: FileStamp | null
  /** It can't be had from its file just now. */
  lost: boolean
}

/**
 * What is known of all records. Of those nothing was done to since they were opened, that is a line of the catalogue.
 */
export class KnownRecords {
  readonly #own = new Map<RecordKind, Map<RecordKey, Known>>()
  #catalogue: Catalogue | null = null
  #lines: LineSet | null = null

  constructor() {
    for (const kind of Object.keys(recordSchemas) as RecordKind[]) this.#own.set(kind, new Map())
  }

  /** From now on these are as their lines of the catalogue have them. */
  trust(catalogue: Catalogue, lines: LineSet): void {
    this.#catalogue = catalogue
    this.#lines = lines
  }

  has(key: RecordKey): boolean {
    return this.own(key) !== null || this.#line(key) >= 0
  }

  /** What is known otherwise than by the catalogue. */
  own(key: RecordKey): Known | null {
    return this.#own.get(kindOf(key))!.get(key) ?? null
  }

  /** Not to be changed, for it may be made for the moment. */
  get(key: RecordKey): Known | null {
    const own = this.own(key)
    if (own) return own
    const line = this.#line(key)
    if (line < 0) return null
    const found = this.#catalogue!.at(line)
    return { revision: found.revision, stored: null, filed: false, gist: null, line: found, stamp: null, lost: false }
  }

  /** The same to be changed. */
  take(key: RecordKey): Known | null {
    const own = this.own(key)
    if (own) return own
    const known = this.get(key)
    if (known) this.set(key, known)
    return known
  }

  set(key: RecordKey, known: Known): void {
    this.#lines?.delete(key)
    this.#own.get(kindOf(key))!.set(key, known)
  }

  delete(key: RecordKey): void {
    this.#lines?.delete(key)
    this.#own.get(kindOf(key))!.delete(key)
  }

  /** How many are as the catalogue has them. */
  get trusted(): number {
    return this.#lines?.size ?? 0
  }

  /** Those of a kind of which something is known otherwise. */
  others(kind: RecordKind): Iterable<readonly [RecordKey, Known]> {
    return this.#own.get(kind)!
  }

  /** Of one kind, each once, whatever becomes known of them meanwhile. */
  *keys(kind: RecordKind): Generator<RecordKey, void> {
    const own = [...this.#own.get(kind)!.keys()]
    if (this.#lines && (kind === 'source' || kind === 'curation')) {
      for (const key of this.#lines.copy()) if (key.startsWith(kind) && this.has(key)) yield key
    }
    for (const key of own) if (this.has(key)) yield key
  }

  #line(key: RecordKey): number {
    return this.#lines?.of(key) ?? -1
  }
}
