import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ImportReport } from '../../core/contract/requests.ts'
import { entryKey, knownEntries, withoutKnown } from '../../core/curate/source/known-entries.ts'
import { importSources, type ReadSource } from '../../core/curate/source/import.ts'
import type { AsPublished } from '../../core/curate/issue/back-issue.ts'
import type { Encoding } from '../../core/model/encoding.ts'
import { fail, ok, type Failure, type Result } from '../../core/model/result.ts'
import type { SourceRecord, SourceSummary } from '../../core/model/source.ts'
import type { WaitingFile } from './inbox.ts'
import { inPieces } from './in-pieces.ts'
import { freeze } from './publish.ts'
import { serial } from './serial.ts'
import type { Area, Workshop } from './workshop.ts'

export const importRequests = (workshop: Workshop): Area<'import.run' | 'import.text' | 'import.samples' | 'job.cancel'> => {
  /** One after the other, so that two imports of the same document see each other. */
  const inOrder = serial()

  /** Runs one job under its name, so that it can be cancelled by it. */
  const job = (name: string, files: readonly Waiting[], how: Pick<Options, 'samples' | 'asPublished' | 'encoding'> = {}): Promise<Result<ImportReport>> =>
    workshop.jobs.run(name, signal => inOrder(() => importFiles(workshop, files, { ...how, signal, progress: (done, at, part) =>
      workshop.emit({ type: 'job', job: name, done, total: files.length, name: at, ...(part !== undefined && { part }) }) })))

  return {
    'import.run': ({ job: name, files, asPublished, encoding }) => job(name, files.map(token => workshop.inbox.take(token) ?? missing), { asPublished, encoding }),
    'import.text': ({ name, text }) => text.trim()
      ? inOrder(() => importFiles(workshop, [{ name: name.trim() || 'Pasted text', bytes: new TextEncoder().encode(text), pasted: true }]))
      : Promise.resolve(fail('There is no text to import.')),
    'import.samples': async ({ job: name }) => {
      const files = await sampleFiles(workshop.samples)
      return files.length ? job(name, files, { samples: true }) : fail('This copy of Galley has no sample issues with it.')
    },
    'job.cancel': ({ job: name }) => {
      workshop.jobs.cancel(name)
      return ok({})
    },
  }
}

type Waiting = WaitingFile & { readonly pasted?: boolean }
/** Stands for a file whose token is used up or unknown. */
const missing: Waiting = { name: '', bytes: new Uint8Array() }

/** Originals written side by side: each waits for the disk. */
const keptAtOnce = 8

interface Options {
  readonly samples?: boolean
  /** The digest whose issues these documents are, where they have appeared. */
  readonly asPublished?: string | undefined
  /** What the documents are encoded in, as a curator says. */
  readonly encoding?: Encoding | undefined
  readonly signal?: AbortSignal
  /** `part`: how much of the document under way is read, 0 to 1. */
  readonly progress?: (done: number, name: string, part?: number) => void
}

/**
 * Reads documents and takes those that could be read into the library, in one step. Nothing is kept before all are read, so
 * that cancelling leaves no trace; from then on it is too late to cancel. A document that is there already, or can't be read, is skipped with the reason.
 */
async function importFiles(workshop: Workshop, files: readonly Waiting[], options: Options = {}): Promise<Result<ImportReport>> {
  const { signal, progress } = options
  const { readOnly } = workshop.library
  if (readOnly) return fail(`Nothing was imported: ${readOnly}`)
  const skipped: ImportReport['skipped'] = []
  const read: { documents: readonly ReadSource[]; bytes: Uint8Array }[] = []
  const present = originals(workshop.shelf.sources()), entries = await entriesOf(workshop)
  const publishers = new Set([...workshop.library.desk.sources()].map(source => source.outlet))
  for (const [index, file] of files.entries()) {
    progress?.(index, file.name)
    const document = await readOne(workshop, file, { present, entries, publishers, signal, encoding: options.encoding, progress: part => progress?.(index, file.name, part) })
    if (signal?.aborted) return ok({ sources: [], skipped: [], cancelled: true })
    if (document.ok) read.push({ documents: document.value, bytes: file.bytes })
    else skipped.push({ name: file.name || 'A file', why: document.message, ...('known' in document && { known: true }) })
  }
  progress?.(files.length, '')
  if (!read.length && !options.samples) return ok({ sources: [], skipped, cancelled: false })

  for (let at = 0; at < read.length; at += keptAtOnce) {
    const kept = await Promise.all(read.slice(at, at + keptAtOnce).map(({ documents, bytes }) => workshop.library.keepOriginal(bytes, extensionOf(documents[0]!.name))))
    const failed = kept.find(one => !one.ok)
    if (failed && !failed.ok) return failed
  }
  const { samples, asPublished } = options
  const all = read.flatMap(one => one.documents)
  const documents = asPublished === undefined ? all : inOrderOfIssue(all.map(one => ofDigest(one, asPublished)))
  const sizes = new Map(read.map(({ documents, bytes }) => [documents[0]!.sha256, bytes.length]))
  const change = await workshop.carryOut((desk, context) => inPieces(importSources(documents, desk, context, {
    ...(samples && { samples }), ...(asPublished !== undefined && { asPublished: published(asPublished, sizes) }),
  })))
  if (!change.ok) return change
  const sources = change.value.edits.filter(edit => edit.op === 'create' && edit.key.startsWith('source/')).map(edit => (edit as { body: unknown }).body as SourceRecord)
    .map(({ id, name, reading, story, asks }) => ({ id, name, items: reading.items.length, notices: reading.notices, ...(story !== undefined && { story }), ...(asks && { asks }) }))
  return ok({ sources, skipped, cancelled: false })
}

/** A back issue's publisher is its digest where the document doesn't say. */
const ofDigest = (document: ReadSource, digest: string): ReadSource => ({ ...document, outlet: document.outlet.trim() || digest.trim() })

/** Oldest first, undated ones by name, so that a digest takes its shape from its first issue. */
const inOrderOfIssue = (documents: readonly ReadSource[]): ReadSource[] => documents.toSorted((a, b) =>
  (a.date ?? '').localeCompare(b.date ?? '', 'en') || a.name.localeCompare(b.name, 'en', { numeric: true }))

/** The document itself is what was sent. `sizes`: its bytes, by hash. */
const published = (digest: string, sizes: ReadonlyMap<string | null, number>): AsPublished => ({
  digest: digest.trim(),
  frozen: (issue, { sha256, name }, records) =>
    freeze(issue, records, sha256 === null ? [] : [{ format: 'document', sha256, bytes: sizes.get(sha256) ?? 0, extension: extensionOf(name) }]),
})

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
  return new Map(sources.flatMap(({ sha256, title }) => sha256 ? [[sha256, title] as const] : []))
}

/** Not taken in, since it is there. */
type Known = Failure & { readonly known: true }

interface ReadOptions {
  readonly present: Map<string, string>
  readonly entries: Set<string>
  readonly publishers: Set<string>
  readonly signal: AbortSignal | undefined
  readonly encoding: Encoding | undefined
  readonly progress: (part: number) => void
}

/** A file as the documents it becomes: one, or several that follow each other where it is very long. */
async function readOne({ reader, library }: Workshop, file: Waiting, { present, entries, publishers, signal, encoding: said, progress }: ReadOptions): Promise<Result<ReadSource[]> | Known> {
  if (file === missing) return fail('That file is no longer waiting to be imported; choose it again.')
  const sha256 = await hashOf(file.bytes)
  const there = present.get(sha256)
  if (there !== undefined) return { ...fail(`It is already in the library as ‘${there}’.`), known: true }
  const read = await reader.read(file.name, file.bytes, file.pasted ? 'text' : 'auto', signal, [...library.desk.all('profile')], { progress, encoding: said })
  if (!read.ok) return read
  const { format, encoding, title, outlet, date, language, story, called, half, more = [] } = read.value
  const { parsed, fresh } = withoutKnown(read.value.parsed, outlet ?? '', entries)
  if (fresh === 0 && read.value.parsed.items.length > 0) return { ...fail('All its entries are in the library already.'), known: true }
  for (const { guid } of parsed.items) if (guid !== undefined) entries.add(entryKey(outlet ?? '', guid))
  const name = title ?? file.name
  present.set(sha256, name)
  // Whose it is needn't be asked where others of that name are here already.
  const asks = read.value.asks?.filter(what => what !== 'outlet' || (!file.pasted && !publishers.has(outlet ?? '')))
  if (outlet) publishers.add(outlet)
  const source = {
    name: file.name, title: name, outlet: outlet ?? '', date, language, format, encoding, sha256,
    ...(said === encoding && { encodingSaid: true }), ...(story !== undefined && { story }), ...(called !== undefined && { called }), ...(half && { half }), ...(asks?.length && { asks: [...asks] }),
  }
  if (more.length === 0) return ok([{ ...source, parsed }])
  const of = more.length + 1
  const told = { line: 0, message: `‘${file.name}’ is so long that it is kept as ${of} documents, one after the other. Nothing of it is left out.` }
  return ok([{ ...parsed, notices: [told, ...parsed.notices] }, ...more].map((parsed, i) => ({ ...source, title: `${name}, part ${i + 1} of ${of}`, part: { no: i + 1, of }, parsed })))
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

/** "txt" of "letter.txt"; originals without a usable one are kept as "txt". */
const extensionOf = (name: string) => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'txt'

async function sampleFiles(folder: string | null): Promise<WaitingFile[]> {
  if (folder === null) return []
  try {
    const names = (await readdir(folder)).filter(name => name.endsWith('.txt')).sort()
    return await Promise.all(names.map(async name => ({ name, bytes: await readFile(join(folder, name)) })))
  } catch {
    return []
  }
}
