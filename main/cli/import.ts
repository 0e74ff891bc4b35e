import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportReport } from '../../core/contract/requests/files.ts'
import type { Encoding } from '../../core/model/encoding.ts'
import { readDocument, reasonOf } from '../host/read-document.ts'
import type { Desk } from './desk.ts'
import { counted, type Outcome } from './outcome.ts'

/**
 * Documents wait in memory until they are imported: at most so many bytes at once, each such batch a step of its own.
 */
const batchCap = 128 * 1024 * 1024

type Skipped = ImportReport['skipped']

/**
 * Every file of the paths given, folders walked in the order of their names; hidden files and libraries are passed
 * over.
 */
async function filesOf(paths: readonly string[], skipped: Skipped): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.push(path)
      } else {
        const entries = (await readdir(path)).filter(name => !name.startsWith('.')).sort()
        if (isLibrary(entries)) continue
        files.push(
          ...(await filesOf(
            entries.map(name => join(path, name)),
            skipped,
          )),
        )
      }
    } catch (error) {
      skipped.push({ name: path, why: `It could not be read: ${reasonOf(error)}.` })
    }
  }
  return files
}

/** A library within a folder of documents holds copies of them and nothing to import. */
const isLibrary = (names: readonly string[]) =>
  ['library.json', 'sources', 'curation'].every(name => names.includes(name))

/**
 * `galley import FILE|FOLDER…`; with a digest's name as its issues that have appeared, with an encoding as texts that
 * are in it.
 */
export async function importPaths(
  desk: Desk,
  paths: readonly string[],
  asPublished?: string,
  encoding?: Encoding,
): Promise<Outcome> {
  const report: ImportReport = { sources: [], skipped: [], cancelled: false }
  let batch: string[] = []
  let held = 0
  async function importBatch(): Promise<void> {
    if (batch.length === 0) return
    const imported = await desk.ask('import.run', {
      job: 'import',
      files: batch,
      ...(asPublished !== undefined && { asPublished }),
      ...(encoding && { encoding }),
    })
    report.sources.push(...imported.sources)
    report.skipped.push(...imported.skipped.map(({ name, why }) => ({ name, why })))
    batch = []
    held = 0
  }
  for (const path of await filesOf(paths, report.skipped)) {
    const read = await readDocument(path)
    if (!read.ok) {
      report.skipped.push({ name: path, why: read.message })
      continue
    }
    batch.push(desk.service.accept(read.value.name, read.value.bytes).token)
    held += read.value.bytes.length
    if (held > batchCap) await importBatch()
  }
  await importBatch()
  return {
    json: {
      sources: report.sources.map(({ id, name, items, notices }) => ({ id, name, items, notices })),
      skipped: report.skipped,
    },
    text: [
      ...report.sources.map(source => `${source.id}  ${source.name}: ${counted(source.items, 'item')}`),
      ...report.skipped.map(({ name, why }) => `Skipped ${name}: ${why}`),
    ].join('\n'),
    problem: report.sources.length > 0 ? undefined : problemOf(report.skipped),
  }
}

const problemOf = (skipped: Skipped): string =>
  skipped.length === 0
    ? 'Nothing was imported: there is no document in what was named.'
    : skipped.length === 1 && skipped[0]
      ? `Nothing was imported from ${skipped[0].name}: ${skipped[0].why}`
      : `Nothing was imported; ${counted(skipped.length, 'file')} ${skipped.length === 1 ? 'was' : 'were'} skipped.`
