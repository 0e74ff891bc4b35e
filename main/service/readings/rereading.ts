import type { Context, Desk } from '../../../core/curate/change.ts'
import type { Reread, Rereading } from '../../../core/curate/reading/rereading.ts'
import type { SourceId } from '../../../core/model/ids.ts'
import { fail, type Result } from '../../../core/model/result.ts'
import { inPieces } from '../in-pieces.ts'
import type { Workshop } from '../workshop.ts'

/** What a command, or a look ahead at one, does with the readings it is given; it may be carried out several times. */
export type Rereads<T> = (desk: Desk, context: Context) => Generator<void, Result<T>>

interface Options<T> {
  /** Carries the work out once all readings are there; by default at once. */
  readonly finish?: (work: (desk: Desk, context: Context) => Promise<Result<T>>) => Promise<Result<T>>
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total: number, name: string) => void
}

/** A document that work wants read again; documents are in memory only while they are needed. */
interface Wanted extends Omit<Rereading, 'source'> {
  readonly source: SourceId
  readonly key: string
}

/** So often documents may change under work that reads them again, before it is given up. */
const patience = 5
const changed = fail('The documents changed while they were read; please try again.')

/**
 * Does work that reads documents again, without holding up anything else: learns first which ones, has the worker read
 * them, and then does the work with their readings. What changed meanwhile is read once more. Cancelled, it leaves no
 * trace.
 */
export async function withReadings<T>(
  workshop: Workshop,
  work: Rereads<T>,
  { finish, signal, progress }: Options<T> = {},
): Promise<Result<T>> {
  const { library } = workshop
  const known = new Map<string, Result<Reread>>()
  for (let tries = 0; tries < patience; tries++) {
    const wanted: Wanted[] = []
    const note = (one: Rereading) => {
      wanted.push({ ...one, source: one.source.id, key: keyOf(workshop, one) })
      return null
    }
    const learn = await inPieces(
      work(library.desk, { ...own(workshop.context()), reread: one => known.get(keyOf(workshop, one)) ?? note(one) }),
    )
    if (!learn.ok) return learn
    const before = known.size
    for (const [at, one] of wanted.entries()) {
      if (signal?.aborted) return cancelled
      const source = library.desk.get('source', one.source)
      progress?.(before + at, before + wanted.length, source?.title ?? '')
      if (source) known.set(one.key, await readOne(workshop, { ...one, source }, signal))
    }
    if (signal?.aborted) return cancelled
    if (wanted.length > 0) progress?.(before + wanted.length, before + wanted.length, '')
    let stale = false
    const all = async (desk: Desk, context: Context): Promise<Result<T>> => {
      stale = false
      const done = await inPieces(
        work(desk, { ...own(context), reread: one => known.get(keyOf(workshop, one)) ?? ((stale = true), null) }),
      )
      return stale ? changed : done
    }
    const done = finish ? await finish(all) : await all(library.desk, workshop.context())
    if (!stale) return done
  }
  return changed
}

/** Work under a job's name, if it has one: it tells how far it is and can be cancelled. */
export function asJob<T>(
  { jobs, emit }: Workshop,
  job: string | undefined,
  work: (options: Pick<Options<T>, 'signal' | 'progress'>) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (job === undefined) return work({})
  return jobs.run(job, signal =>
    work({ signal, progress: (done, total, name) => emit({ type: 'job', job, done, total, name }) }),
  )
}

const cancelled = fail('Reading again was cancelled; nothing was changed.')

/** A context's own time and ids; a getter doesn't survive being spread. */
const own = (context: Context): Context => ({ now: context.now, newId: () => context.newId() })

/** The document as it stands and the way it is to be read. */
const keyOf = ({ library }: Workshop, { source, corrections, rules, story, half, encoding }: Rereading) =>
  JSON.stringify([source.id, library.revision(`source/${source.id}`), corrections, rules, story, half, encoding])

async function readOne(
  { library, reader }: Workshop,
  { source, corrections, rules, story, half, encoding }: Rereading,
  signal?: AbortSignal,
): Promise<Result<Reread>> {
  const { name, title, format, sha256, reading } = source
  const common = {
    name,
    format,
    key: `${sha256 ?? source.id}${half ?? ''}${encoding ?? ''}`,
    corrections,
    profile: rules,
    story,
    ...(half && { half }),
    ...(encoding !== undefined && { encoding }),
  }
  if (format === 'text' && encoding === undefined) {
    return reader.readAgain({ ...common, document: { text: reading.text } }, signal)
  }
  const bytes = sha256 === null ? null : await library.original(sha256)
  if (bytes === null) {
    return fail(`The original of ‘${title}’ is missing from the library, so that it can’t be read again.`)
  }
  return reader.readAgain({ ...common, document: { bytes } }, signal)
}
