import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportReport } from '../../../core/contract/requests/files.ts'
import {
  importBackIssues,
  importSources,
  sourceOf,
  type Incoming,
  type ReadSource,
} from '../../../core/curate/source/import.ts'
import type { AsPublished } from '../../../core/curate/issue/back-issue.ts'
import type { Encoding } from '../../../core/model/encoding.ts'
import { fail, ok, type Failure, type Result } from '../../../core/model/result.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import type { WaitingFile } from './inbox.ts'
import { inPieces } from '../in-pieces.ts'
import { freeze } from '../issues/publish.ts'
import { missing, readFiles, type Waiting } from './read-files.ts'
import { serial } from '../serial.ts'
import type { Area, Workshop } from '../workshop.ts'

export const importRequests = (
  workshop: Workshop,
): Area<'import.run' | 'import.text' | 'import.samples' | 'job.cancel'> => {
  /** One after the other, so that two imports of the same document see each other. */
  const inOrder = serial()

  /** Runs one job under its name, so that it can be cancelled by it. */
  const job = (
    name: string,
    files: readonly Waiting[],
    how: Pick<Options, 'samples' | 'asPublished' | 'encoding'> = {},
  ): Promise<Result<ImportReport>> =>
    workshop.jobs.run(name, signal =>
      inOrder(() =>
        importFiles(workshop, files, {
          ...how,
          signal,
          progress: (done, at, part) =>
            workshop.emit({
              type: 'job',
              job: name,
              done,
              total: files.length,
              name: at,
              ...(part !== undefined && { part }),
            }),
        }),
      ),
    )

  return {
    'import.run': ({ job: name, files, asPublished, encoding }) =>
      job(
        name,
        files.map(token => workshop.inbox.take(token) ?? missing),
        { asPublished, encoding },
      ),
    'import.text': ({ name, text }) =>
      text.trim()
        ? inOrder(() =>
            importFiles(workshop, [
              { name: name.trim() || 'Pasted text', bytes: new TextEncoder().encode(text), pasted: true },
            ]),
          )
        : Promise.resolve(fail('There is no text to import.')),
    'import.samples': async ({ job: name }) => {
      const files = await sampleFiles(workshop.samples)
      return files.length
        ? job(name, files, { samples: true })
        : fail('This copy of Galley has no sample issues with it.')
    },
    'job.cancel': ({ job: name }) => {
      workshop.jobs.cancel(name)
      return ok({})
    },
  }
}

/** A document whose files are written, and its line of the report. */
interface Taken {
  readonly incoming: Incoming
  readonly row: ImportReport['sources'][number]
}

/** Documents whose files are written side by side, while others are still read. */
const writtenAtOnce = 8

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
 * Reads documents and takes those that could be read into the library, in one step. Their files are written as they are
 * read, and none counts before all are, so that cancelling leaves no trace; from then on it is too late to cancel. A
 * document that is there already, or can't be read, is skipped with the reason.
 */
async function importFiles(
  workshop: Workshop,
  files: readonly Waiting[],
  options: Options = {},
): Promise<Result<ImportReport>> {
  const { signal, progress, samples = false, asPublished } = options
  const { readOnly } = workshop.library
  if (readOnly) return fail(`Nothing was imported: ${readOnly}`)
  const skipped: ImportReport['skipped'] = []
  const written: Promise<Result<Taken[]>>[] = []
  const sizes = new Map<string | null, number>()
  const ahead = workshop.library.ahead()
  const context = workshop.context()
  const underWay = new Set<Promise<unknown>>()
  let failure: Failure | null = null

  const write = async (documents: readonly ReadSource[], bytes: Uint8Array): Promise<Result<Taken[]>> => {
    const kept = await ahead.original(bytes, extensionOf(documents[0]!.name))
    if (!kept.ok) return (failure ??= kept)
    const taken: Taken[] = []
    for (const document of documents) {
      const record = sourceOf(asPublished === undefined ? document : ofDigest(document, asPublished), context)
      const { id, name, reading, story, asks } = record
      // A back issue is made of all of its document; of any other, thousands would be held until the last is read.
      const ready = await (asPublished === undefined
        ? ahead.filed(`source/${id}`, record)
        : ahead.record(`source/${id}`, record))
      if (!ready.ok) return (failure ??= ready)
      taken.push({
        incoming: { id, name, body: ready.value },
        row: {
          id,
          name,
          items: reading.items.length,
          notices: reading.notices,
          ...(story !== undefined && { story }),
          ...(asks && { asks }),
        },
      })
    }
    return ok(taken)
  }

  try {
    for await (const { file, document } of readFiles(workshop, files, {
      signal,
      encoding: options.encoding,
      progress: (index, part) => progress?.(index, files[index]!.name, part),
    })) {
      if (signal?.aborted || failure) break
      if (document.ok) {
        sizes.set(document.value[0]!.sha256, file.bytes.length)
        while (underWay.size >= writtenAtOnce) await Promise.race(underWay)
        const writing = write(document.value, file.bytes).finally(() => underWay.delete(writing))
        underWay.add(writing)
        written.push(writing)
      } else {
        skipped.push({
          name: file.name || 'A file',
          why: document.message,
          ...('known' in document && { known: true }),
        })
      }
    }
    const taken = (await Promise.all(written)).flatMap(one => (one.ok ? one.value : []))
    const documents = taken.map(({ incoming }) => incoming)
    if (signal?.aborted) return ok({ sources: [], skipped: [], cancelled: true })
    if (failure) return failure
    progress?.(files.length, '')
    if (!documents.length && !samples) return ok({ sources: [], skipped, cancelled: false })

    const named = await ahead.name()
    if (!named.ok) return named
    const change = await workshop.carryOut((desk, context) =>
      inPieces(
        asPublished === undefined
          ? importSources(documents, desk, context, { samples })
          : importBackIssues(
              inOrderOfIssue(documents.map(({ body }) => body as SourceRecord)),
              desk,
              context,
              published(asPublished, sizes),
            ),
      ),
    )
    if (!change.ok) return change
    const rows = new Map(taken.map(({ row }) => [row.id as string, row]))
    return ok({ sources: change.value.created.flatMap(id => rows.get(id) ?? []), skipped, cancelled: false })
  } finally {
    await Promise.all(written)
    await ahead.drop()
  }
}

/** A back issue's publisher is its digest where the document doesn't say. */
const ofDigest = (document: ReadSource, digest: string): ReadSource => ({
  ...document,
  outlet: document.outlet.trim() || digest.trim(),
})

/** Oldest first, undated ones by name, so that a digest takes its shape from its first issue. */
const inOrderOfIssue = (documents: readonly SourceRecord[]): SourceRecord[] =>
  documents.toSorted(
    (a, b) => (a.date ?? '').localeCompare(b.date ?? '', 'en') || a.name.localeCompare(b.name, 'en', { numeric: true }),
  )

/** The document itself is what was sent. `sizes`: its bytes, by hash. */
const published = (digest: string, sizes: ReadonlyMap<string | null, number>): AsPublished => ({
  digest: digest.trim(),
  frozen: (issue, { sha256, name }, records) =>
    freeze(
      issue,
      records,
      sha256 === null
        ? []
        : [{ format: 'document', sha256, bytes: sizes.get(sha256) ?? 0, extension: extensionOf(name) }],
    ),
})

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
