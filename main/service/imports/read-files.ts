import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ReadSource } from '../../../core/curate/source/import.ts'
import { entryKey, knownEntries, withoutKnown } from '../../../core/curate/source/known-entries.ts'
import type { Encoding } from '../../../core/model/encoding.ts'
import { fail, ok, type Failure, type Result } from '../../../core/model/result.ts'
import type { SourceSummary } from '../../../core/model/source.ts'
import type { WaitingFile } from './inbox.ts'
import type { ReadDocument } from '../ports/reader.ts'
import type { Workshop } from '../workshop.ts'

export type Waiting = WaitingFile & { readonly pasted?: boolean }
/** Stands for a file whose token is used up or unknown. */
export const missing: Waiting = { name: '', bytes: new Uint8Array() }

interface Options {
  readonly signal: AbortSignal | undefined
  /** What the documents are encoded in, as a curator says. */
  readonly encoding: Encoding | undefined
  /** Called as a file's turn comes, and with how much of it is read. */
  readonly progress: (index: number, part?: number) => void
}

/** So many bytes of documents are read ahead of those whose turn it is. */
const bytesAhead = 16 * 1024 * 1024

/** What a file is found to be: documents, or why it isn't taken in. */
export interface FileRead {
  readonly file: Waiting
  readonly document: Result<ReadSource[]> | Known
}

/** Reads files, a few at the same time, and tells of them in their order. */
export async function* readFiles(
  workshop: Workshop,
  files: readonly Waiting[],
  { signal, encoding, progress }: Options,
): AsyncGenerator<FileRead, void> {
  const { reader, library, shelf } = workshop
  const known: Found = {
    present: originals(shelf.sources()),
    entries: await entriesOf(workshop),
    publishers: new Set([...library.desk.sources()].map(source => source.outlet)),
  }
  const profiles = [...library.desk.all('profile')]
  let turn = 0
  const begin = async (file: Waiting, index: number): Promise<Begun> => {
    if (file === missing) return fail('That file is no longer waiting to be imported; choose it again.')
    const sha256 = await hashOf(file.bytes)
    const there = alreadyThere(known, sha256)
    if (there) return there
    const read = await reader.read(file.name, file.bytes, file.pasted ? 'text' : 'auto', signal, profiles, {
      encoding,
      progress: part => {
        if (turn === index) progress(index, part)
      },
    })
    return read.ok ? { ok: true, value: { sha256, read: read.value } } : read
  }
  const begun: Promise<Begun>[] = []
  let bytes = 0
  for (const [index, file] of files.entries()) {
    turn = index
    for (
      let next = files[begun.length];
      next &&
      (begun.length <= index || (begun.length < index + 2 * reader.atOnce && bytes + next.bytes.length <= bytesAhead));
      next = files[begun.length]
    ) {
      bytes += next.bytes.length
      begun.push(begin(next, begun.length))
    }
    progress(index)
    const read = await begun[index]!
    bytes -= file.bytes.length
    yield { file, document: read.ok ? documentsOf(file, read.value, known, encoding) : read }
  }
}

interface Opened {
  readonly sha256: string
  readonly read: ReadDocument
}
type Begun = Result<Opened> | Known

/** The entries of feeds that the library holds. */
async function entriesOf({ library, shelf }: Workshop): Promise<Set<string>> {
  const entries = new Set<string>()
  for (const { id, format } of shelf.sources()) {
    if (format !== 'feed') continue
    const release = await library.hold([`source/${id}`])
    const source = library.desk.get('source', id)
    if (source) for (const entry of knownEntries([source])) entries.add(entry)
    release()
  }
  return entries
}

/** What each document of the library, and of this import so far, is called, by the hash of its bytes. */
function originals(sources: readonly SourceSummary[]): Map<string, string> {
  return new Map(sources.flatMap(({ sha256, title }) => (sha256 ? [[sha256, title] as const] : [])))
}

/** Not taken in, since it is there. */
type Known = Failure & { readonly known: true }

/** What is in the library, and in the files told of so far. */
interface Found {
  readonly present: Map<string, string>
  readonly entries: Set<string>
  readonly publishers: Set<string>
}

function alreadyThere({ present }: Found, sha256: string): Known | null {
  const there = present.get(sha256)
  return there === undefined ? null : { ...fail(`It is already in the library as ‘${there}’.`), known: true }
}

/** A file as the documents it becomes: one, or several that follow each other where it is very long. */
function documentsOf(
  file: Waiting,
  { sha256, read }: Opened,
  known: Found,
  said: Encoding | undefined,
): Result<ReadSource[]> | Known {
  // One of the same bytes may have been read meanwhile.
  const there = alreadyThere(known, sha256)
  if (there) return there
  const { present, entries, publishers } = known
  const { format, encoding, title, outlet, date, language, story, called, half, readBy, more = [] } = read
  const { parsed, fresh } = withoutKnown(read.parsed, outlet ?? '', entries)
  if (fresh === 0 && read.parsed.items.length > 0) {
    return { ...fail('All its entries are in the library already.'), known: true }
  }
  for (const { guid } of parsed.items) if (guid !== undefined) entries.add(entryKey(outlet ?? '', guid))
  const name = title ?? file.name
  present.set(sha256, name)
  // Whose it is needn't be asked where others of that name are here already.
  const asks = read.asks?.filter(what => what !== 'outlet' || (!file.pasted && !publishers.has(outlet ?? '')))
  if (outlet) publishers.add(outlet)
  const source = {
    name: file.name,
    title: name,
    outlet: outlet ?? '',
    date,
    language,
    format,
    encoding,
    sha256,
    ...(said === encoding && { encodingSaid: true }),
    ...(story !== undefined && { story }),
    ...(called !== undefined && { called }),
    ...(half && { half }),
    ...(readBy && { readBy: [...readBy] }),
    ...(asks?.length && { asks: [...asks] }),
  }
  if (more.length === 0) return ok([{ ...source, parsed }])
  const of = more.length + 1
  const told = {
    line: 0,
    message: `‘${file.name}’ is so long that it is kept as ${of} documents, one after the other. Nothing of it is left out.`,
  }
  return ok(
    [{ ...parsed, notices: [told, ...parsed.notices] }, ...more].map((parsed, i) => ({
      ...source,
      title: `${name}, part ${i + 1} of ${of}`,
      part: { no: i + 1, of },
      parsed,
    })),
  )
}

/** How much is hashed at once. */
const hashedAtOnce = 8 * 1024 * 1024

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += hashedAtOnce) {
    if (at > 0) await nextTurn()
    hash.update(bytes.subarray(at, at + hashedAtOnce))
  }
  return hash.digest('hex')
}
