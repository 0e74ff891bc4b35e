import { join } from 'node:path'
import { schemaVersion, type RecordKey } from '../../../core/model/records.ts'
import { CatalogueLines } from './catalogue-lines.ts'
import { renameOver, temporaryFor } from '../files/durable-write.ts'
import type { FileStamp, FileSystem } from '../files/file-system.ts'
import type { Gist } from '../records/gist.ts'
import { Pace } from '../files/pace.ts'
import { hashOf, readIfThere } from '../records/seen-files.ts'

/** Changes with anything that makes an older catalogue wrong: the form of its entries, what a gist holds. */
const version = 2

/** What is known of a record without reading it: of the very bytes with this hash, as last seen in its file. */
export interface Entry {
  readonly revision: number
  readonly hash: string
  readonly stamp: FileStamp
  readonly gist: Gist
}

/** On disk a line of JSON is an entry's record, revision, hash, size, time and gist. */
type Line = readonly [key: RecordKey, revision: number, hash: string, size: number, changed: number, gist: Gist]

const pathIn = (folder: string): string => join(folder, 'cache', 'records.ndjson')

/** An entry as a line of the catalogue, which stays bytes and is read each time something of it is asked for. */
export class CatalogueLine implements Entry {
  readonly #catalogue: Catalogue
  readonly #line: number

  constructor(catalogue: Catalogue, line: number) {
    this.#catalogue = catalogue
    this.#line = line
  }

  get revision(): number {
    return this.#catalogue.revision(this.#line)
  }
  get hash(): string {
    return this.#catalogue.head(this.#line)[2]
  }
  get stamp(): FileStamp {
    const [, , , size, changed] = this.#catalogue.head(this.#line)
    return { size, changed }
  }
  get gist(): Gist {
    return this.#catalogue.whole(this.#line)[5]
  }
}

type Head = readonly [key: RecordKey, revision: number, hash: string, size: number, changed: number]

const feed = 10
const quote = 34
const zero = 48

/**
 * The catalogue of a library's documents and decisions, so that opening needn't read them. It may be behind the files,
 * which `CatalogueKeeper` finds out. It stays bytes, and its lines are numbers.
 */
export class Catalogue {
  readonly #bytes: Buffer
  readonly lines: CatalogueLines
  /** The item that was looked for last: it is asked of one line after another. */
  #last: { readonly item: string; readonly line: number } | null = null

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.lines = new CatalogueLines(bytes)
  }

  at(line: number): CatalogueLine {
    return new CatalogueLine(this, line)
  }

  whole(line: number): Line {
    return JSON.parse(this.#bytes.toString('utf8', this.lines.start(line), this.lines.end(line))) as Line
  }

  /** What comes before the gist, which is most of a line. */
  head(line: number): Head {
    const start = this.lines.start(line)
    return JSON.parse(`${this.#bytes.toString('latin1', start, this.#bytes.indexOf(',{', start))}]`) as Head
  }

  revision(line: number): number {
    let revision = 0
    for (
      let at = this.#bytes.indexOf(quote, this.lines.start(line) + 2) + 2, digit;
      (digit = this.#bytes[at]! - zero) >= 0;
      at++
    ) {
      revision = revision * 10 + digit
    }
    return revision
  }

  /** The line of an item's document; -1 where there is none. */
  lineOfItem(item: string): number {
    if (this.#last?.item !== item) this.#last = { item, line: this.#find(item) }
    return this.#last.line
  }

  #find(item: string): number {
    // As JSON has the line feeds around an item's id; a title may have the same.
    const wanted = `\\n${item}\\n`
    for (let at = this.#bytes.indexOf(wanted); at >= 0; at = this.#bytes.indexOf(wanted, at + 1)) {
      const line = this.lines.at(at)
      const { gist } = this.at(line)
      if (gist.kind === 'source' && gist.items.includes(`\n${item}\n`)) return line
    }
    return -1
  }
}

/** Disposable: null where there is none, or it is damaged or of another form. */
export async function readCatalogue(files: FileSystem, folder: string): Promise<Catalogue | null> {
  try {
    const bytes = await readIfThere(files, pathIn(folder))
    if (!bytes) return null
    const end = bytes.indexOf(feed)
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as { version: number; schema: number; sha256: string }
    const body = bytes.subarray(end + 1)
    return head.version === version && head.schema === schemaVersion && head.sha256 === hashOf(body)
      ? new Catalogue(body)
      : null
  } catch {
    return null
  }
}

/**
 * Writes the catalogue. It needn't be durable: a cut of power leaves the old one, or one whose checksum tells. Throws
 * the system's error.
 */
export async function writeCatalogue(
  files: FileSystem,
  folder: string,
  entries: Iterable<readonly [RecordKey, Entry]>,
): Promise<void> {
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
