import { create } from 'zustand'
import type { ImportReport } from '../../core/contract/requests/files.ts'
import type { SourceId } from '../../core/model/ids.ts'
import { showNew } from './library.ts'
import { goTo, usePlace } from './place.ts'
import { runReading } from './rereading.ts'
import { ask, onEvent, say, upload, useSession } from './session.ts'

/** An import that is running: files are handed over first, then read. `total` is 0 until the service has counted. */
export interface ImportJob {
  readonly id: string
  readonly phase: 'handing over' | 'reading'
  readonly name: string
  readonly done: number
  readonly total: number
  /** How much of the document under way is read, 0 to 1. */
  readonly part: number
  readonly cancelling: boolean
}

interface ImportState {
  job: ImportJob | null
  /** What the last import came to. */
  report: ImportReport | null
}

export const useImport = create<ImportState>(() => ({ job: null, report: null }))

onEvent(event => {
  if (event.type === 'job') {
    useImport.setState(({ job }) =>
      job && job.id === event.job
        ? {
            job: {
              ...job,
              phase: 'reading',
              name: event.name || job.name,
              done: event.done,
              total: event.total,
              part: event.part ?? 0,
            },
          }
        : {},
    )
  }
  if (event.type === 'open' && event.files.length) void importTokens(event.files)
})

/**
 * Hands files over and reads them in. One import runs at a time. `asPublished`: the digest whose issues they are, where
 * they have appeared.
 */
export async function importFiles(files: readonly File[], asPublished?: string): Promise<void> {
  if (!files.length || !begin(files[0]!.name, files.length)) return
  const { id } = useImport.getState().job!
  const tokens: string[] = []
  for (const [at, file] of files.entries()) {
    if (useImport.getState().job?.cancelling) break
    useImport.setState(({ job }) => ({ job: job && { ...job, phase: 'handing over', name: file.name, done: at } }))
    const token = await upload(file)
    if (token) tokens.push(token)
  }
  const cancelled = useImport.getState().job?.cancelling
  if (cancelled || !tokens.length) {
    end(cancelled ? { sources: [], skipped: [], cancelled: true } : null)
    return
  }
  useImport.setState(({ job }) => ({ job: job && { ...job, phase: 'reading', name: files[0]!.name, done: 0 } }))
  await finish(ask('import.run', { job: id, files: tokens, ...(asPublished && { asPublished }) }), asPublished)
}

/** Reads in what the host already holds: files of its own dialog, or opened from outside. */
export async function importTokens(files: readonly string[], name = 'Documents', asPublished?: string): Promise<void> {
  if (!files.length || !begin(name, files.length)) return
  await finish(
    ask('import.run', { job: useImport.getState().job!.id, files: [...files], ...(asPublished && { asPublished }) }),
    asPublished,
  )
}

export async function importText(text: string): Promise<void> {
  if (!text.trim() || !begin('Pasted text', 1)) return
  await finish(ask('import.text', { name: 'Pasted text', text }))
}

export async function importSamples(): Promise<void> {
  if (!begin('Sample issues', 0)) return
  await finish(ask('import.samples', { job: useImport.getState().job!.id }))
}

/**
 * One file by the host's dialog, or by the browser's where the host has none: its token; null where none was chosen.
 */
export async function pickOne(): Promise<string | null> {
  if (useSession.getState().hello?.host === 'electron') {
    const picked = await ask('files.pick', {})
    if (!picked.ok) say(picked.message, 'problem')
    return picked.ok ? (picked.value.files[0]?.token ?? null) : null
  }
  return new Promise(resolve => {
    const input = Object.assign(document.createElement('input'), { type: 'file' })
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? upload(file) : null)
    })
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/**
 * Asks for files by the host's dialog, or by the browser's where the host has none. `asPublished`: the digest whose
 * issues they are.
 */
export async function pickAndImport(asPublished?: string): Promise<void> {
  if (useSession.getState().hello?.host === 'electron') {
    const picked = await ask('files.pick', {})
    if (!picked.ok) {
      say(picked.message, 'problem')
    } else {
      await importTokens(
        picked.value.files.map(file => file.token),
        picked.value.files[0]?.name,
        asPublished,
      )
    }
    return
  }
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true })
  input.addEventListener('change', () => void importFiles([...(input.files ?? [])], asPublished))
  input.click()
}

/** Ends the running import early; nothing of it is kept. */
export async function cancelImport(): Promise<void> {
  const { job } = useImport.getState()
  if (!job) return
  useImport.setState({ job: { ...job, cancelling: true } })
  await ask('job.cancel', { job: job.id })
}

function begin(name: string, total: number): boolean {
  if (useImport.getState().job) {
    say('An import is running. Wait for it to end, or cancel it.', 'problem')
    return false
  }
  useImport.setState({
    job: { id: crypto.randomUUID(), phase: 'reading', name, done: 0, total, part: 0, cancelling: false },
  })
  return true
}

async function finish(answer: ReturnType<typeof ask<'import.run'>>, asPublished?: string): Promise<void> {
  const result = await answer
  if (!result.ok) say(result.message, 'problem')
  end(result.ok ? result.value : null, asPublished)
}

function end(report: ImportReport | null, asPublished?: string): void {
  useImport.setState({ job: null, ...(report && { report }) })
  if (!report) return
  const details =
    report.skipped.length > 1 ||
    report.sources.some(source => source.items === 0 || source.notices.length > 0 || source.story || source.asks)
  // What was skipped has to be read: an import may take long, and nobody waits beside it.
  say(
    reportLine(report, asPublished),
    report.sources.length || report.cancelled ? 'plain' : 'problem',
    details ? { label: 'Details', overlay: { type: 'report' } } : undefined,
    report.skipped.length > 0,
  )
  const first = report.sources[0]
  // On the reading desk a curator wants to see how it was read; elsewhere, what is new. Nothing is new in back issues.
  if (first && usePlace.getState().space === 'sources') {
    // Whoever opened it before all were read in may have chosen in it already.
    if (usePlace.getState().source !== first.id) usePlace.setState({ source: first.id, item: null })
  } else if (first && asPublished) {
    goTo('issue')
  } else if (first) {
    showNew()
  }
}

/** Reads a document of the last import as one story or as a digest; the report says so. */
export async function readImportedAs(id: SourceId, story: boolean): Promise<void> {
  if (!(await runReading({ type: 'reading.story', source: id, story }))) return
  const read = await ask('sources.get', { id })
  if (!read.ok) return
  useImport.setState(({ report }) => ({
    report: report && {
      ...report,
      sources: report.sources.map(source => {
        if (source.id !== id) return source
        const { asks: _, ...rest } = source
        const asks = read.value.source.asks
        return { ...rest, story, items: read.value.items.length, ...(asks && { asks }) }
      }),
    },
  }))
}

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** What an import came to, in one line: "3 documents, 104 items; 1 skipped: already in the library". */
export function reportLine({ sources, skipped, cancelled }: ImportReport, asPublished?: string): string {
  if (cancelled) return 'Import cancelled. Nothing of it was kept.'
  const items = sources.reduce((sum, source) => sum + source.items, 0)
  const read = sources.length
    ? `${asPublished ? `${counted(sources.length, 'issue')} of ${asPublished}` : counted(sources.length, 'document')}, ${counted(items, 'item')}`
    : 'Nothing was imported'
  if (!skipped.length) return sources.length ? read : `${read}.`
  const whys = new Set(skipped.map(one => one.why))
  const only = skipped[0]!
  const why =
    skipped.length === 1
      ? only.why.includes(`‘${only.name}’`)
        ? only.why
        : `${only.name}: ${only.why}`
      : whys.size === 1
        ? [...whys][0]!
        : null
  return `${read}; ${skipped.length} skipped${why ? `: ${why}` : ''}`
}
