import type { ImportReport } from '../../../core/contract/requests/files.ts'
import {
  importBackIssues,
  importSources,
  sourceOf,
  type Incoming,
  type ReadSource,
} from '../../../core/curate/source/import.ts'
import type { Encoding } from '../../../core/model/encoding.ts'
import { fail, ok, type Failure, type Result } from '../../../core/model/result.ts'
import type { SourceRecord } from '../../../core/model/source.ts'
import { inPieces } from '../in-pieces.ts'
import type { Workshop } from '../workshop.ts'
import { extensionOf, inOrderOfIssue, ofDigest, published } from './back-issues.ts'
import { readFiles, type Waiting } from './read-files.ts'

/** A document whose files are written, and its line of the report. */
interface Taken {
  readonly incoming: Incoming
  readonly row: ImportReport['sources'][number]
}

/** Documents whose files are written side by side, while others are still read. */
const writtenAtOnce = 8

export interface ImportOptions {
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
export async function importFiles(
  workshop: Workshop,
  files: readonly Waiting[],
  options: ImportOptions = {},
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
