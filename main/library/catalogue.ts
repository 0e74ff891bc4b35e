import { join } from 'node:path'
import { schemaVersion, type RecordKey } from '../../core/model/records.ts'
import { renameOver, temporaryFor } from './durable-write.ts'
import type { FileStamp, FileSystem } from './file-system.ts'
import type { Gist } from './gist.ts'
import { Pace } from './pace.ts'
import { hashOf, readIfThere } from './seen-files.ts'

/** Changes with anything that makes an older catalogue wrong: the form of its entries, what a gist holds. */
const version = 2

/** What is known of a record without reading it: of the very bytes with this hash, as last seen in its file. */
export interface Entry { readonly revision: number; readonly hash: string; readonly stamp: FileStamp; readonly gist: Gist }

/** On disk a line of JSON is an entry's record, revision, hash, size, time and gist. */
type Line = readonly [key: RecordKey, revision: number, hash: string, size: number, changed: number, gist: Gist]

const pathIn = (folder: string): string => join(folder, 'cache', 'records.ndjson')

/** An entry as a line of the catalogue, which stays bytes and is read each time something of it is asked for. */
export class CatalogueLine implements Entry {
  readonly #catalogue: Catalogue
  readonly #start: number

  constructor(catalogue: Catalogue, start: number) {
    this.#catalogue = catalogue
    this.#start = start
  }

  get revision(): number { return this.#head()[1] }
  get hash(): string { return this.#head()[2] }
  get stamp(): FileStamp {
    const [, , , size, changed] = this.#head()
    return { size, changed }
  }
  get gist(): Gist { return this.#catalogue.line(this.#start)[5] }

  /** Whether it is the entry of the document of this item. */
  hasItem(item: string): boolean { return this.#catalogue.startOfItem(item) === this.#start }

  #head(): Head { return this.#catalogue.head(this.#start) }
}

type Head = readonly [key: RecordKey, revision: number, hash: string, size: number, changed: number]

const feed = 10

/** The catalogue of a library's documents and decisions, so that opening needn't read them. It may be behind the files, which `CatalogueKeeper` finds out. */
export class Catalogue {
  readonly #bytes: Buffer
  /** Where the line behind the last one asked for begins. */
  #next = 0
  #starts: Map<string, number> | null = null
  /** The item that was looked for last: it is asked of one line after another. */
  #last: { readonly item: string; readonly start: number | null } | null = null

  constructor(bytes: Buffer) { this.#bytes = bytes }

  /** The line on a record, null for none; quick for those that are asked for in the order they stand in. */
  lineOf(key: RecordKey): CatalogueLine | null {
    const start = this.#next < this.#bytes.length && this.#keyAt(this.#next) === key ? this.#next : this.#startOf(key)
    if (start === null) return null
    this.#next = this.#end(start) + 1
    return new CatalogueLine(this, start)
  }

  line(start: number): Line { return JSON.parse(this.#bytes.toString('utf8', start, this.#end(start))) as Line }

  /** What comes before the gist, which is most of a line. */
  head(start: number): Head { return JSON.parse(`${this.#bytes.toString('latin1', start, this.#bytes.indexOf(',{', start))}]`) as Head }

  /** Where the line of an item's document begins; null where there is none. */
  startOfItem(item: string): number | null {
    if (this.#last?.item !== item) this.#last = { item, start: this.#find(item) }
    return this.#last.start
  }

  #find(item: string): number | null {
    // As JSON has the line feeds around an item's id; a title may have the same.
    const wanted = `\\n${item}\\n`
    for (let at = this.#bytes.indexOf(wanted); at >= 0; at = this.#bytes.indexOf(wanted, at + 1)) {
      const start = this.#bytes.lastIndexOf(feed, at) + 1
      const gist = this.line(start)[5]
      if (gist.kind === 'source' && gist.items.includes(`\n${item}\n`)) return start
    }
    return null
  }

  #startOf(key: RecordKey): number | null {
    if (!this.#starts) {
      this.#starts = new Map()
      for (let start = 0; start < this.#bytes.length; start = this.#end(start) + 1) this.#starts.set(this.#keyAt(start), start)
    }
    return this.#starts.get(key) ?? null
  }

  #keyAt(start: number): string { return this.#bytes.toString('latin1', start + 2, this.#bytes.indexOf(34, start + 2)) }

  #end(start: number): number { return this.#bytes.indexOf(feed, start) }
}

/** Disposable: null where there is none, or it is damaged or of another form. */
export async function readCatalogue(files: FileSystem, folder: string): Promise<Catalogue | null> {
  try {
    const bytes = await readIfThere(files, pathIn(folder))
    if (!bytes) return null
    const end = bytes.indexOf(feed)
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as { version: number; schema: number; sha256: string }
    const body = bytes.subarray(end + 1)
    return head.version === version && head.schema === schemaVersion && head.sha256 === hashOf(body) ? new Catalogue(body) : null
  } catch {
    return null
  }
}

/** Writes the catalogue. It needn't be durable: a cut of power leaves the old one, or one whose checksum tells. Throws the system's error. */
export async function writeCatalogue(files: FileSystem, folder: string, entries: Iterable<readonly [RecordKey, Entry]>): Promise<void> {
  const lines: string[] = []
  const pace = new Pace()
  for (const [key, { revision, hash, stamp, gist }] of entries) {
    lines.push(`${JSON.stringify([key, revision, hash, stamp.size, stamp.changed, gist] satisfies Line)}\n`)
    await pace.rest()
  }
  const body = Buffer.from(lines.join(''))
  const path = pathIn(folder)
  const temp = temporaryFor(path)
  await files.mkdir(join(folder, 'cache'))
  try {
    const ignore = await files.open(join(folder, 'cache', '.gitignore'), 'w', 0o600)
    await ignore.appendFile('*\n').finally(() => ignore.close())
    const file = await files.open(temp, 'wx', 0o600)
    try {
      await file.appendFile(`${JSON.stringify({ version, schema: schemaVersion, sha256: hashOf(body) })}\n`)
      await file.appendFile(body)
    } finally {
      await file.close()
    }
    await renameOver(files, temp, path)
  } catch (error) {
    await files.unlink(temp).catch(() => {})
    throw error
  }
}
