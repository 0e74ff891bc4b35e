import { resolve } from 'node:path'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { reasonOf } from '../files/disk-error.ts'
import { nodeFileSystem, type FileSystem } from '../files/file-system.ts'
import { thisMachine, type Machine } from '../machine.ts'
import { standingOf } from '../new-library.ts'
import { Records } from '../records/records.ts'
import { lockLibrary } from '../writer-lock.ts'
import { checkHistory } from './check-history.ts'
import { checkJournals } from './check-journals.ts'
import { checkLeftovers } from './check-leftovers.ts'
import { checkOriginals } from './check-originals.ts'
import { checkRecords } from './check-records.ts'
import { checkReferences, type Finding } from './references.ts'

export interface CheckReport {
  readonly ok: boolean
  readonly findings: readonly Finding[]
}

/**
 * Reads a whole library and verifies every checksum, schema and reference, originals and journals too. Changes nothing.
 * Fails only where there is no library to read. Holds the lock meanwhile; where another Galley has it, what only looks
 * unfinished because that one is writing is passed over.
 */
export async function check(
  path: string,
  { files = nodeFileSystem, machine = thisMachine() }: { files?: FileSystem; machine?: Machine } = {},
): Promise<Result<CheckReport>> {
  const folder = resolve(path)
  try {
    if ((await standingOf(files, folder)) !== 'library') return fail(`There is no library in “${folder}”.`)
    const lock = lockLibrary(folder, machine.locks)
    try {
      return ok(await checkAll(files, folder, machine.name, !lock.ok || lock.value === null))
    } finally {
      if (lock.ok) lock.value?.()
    }
  } catch (error) {
    return fail(`The library “${folder}” can’t be read: ${reasonOf(error)}.`)
  }
}

async function checkAll(files: FileSystem, folder: string, machine: string, live: boolean): Promise<CheckReport> {
  const records = new Records()
  const found = await checkRecords(files, folder, records)
  const originals = await checkOriginals(files, folder)
  const findings = [
    ...found.findings,
    ...originals.findings,
    ...(await checkJournals(files, folder, records, live || found.old ? null : machine, found.unsound)),
    ...checkReferences(records, originals.hashes),
    ...(await checkHistory(files, folder)),
    ...(live ? [] : await checkLeftovers(files, folder)),
  ].sort(byFile)
  return { ok: findings.length === 0, findings }
}

/** By the very letters of their paths, whatever the language. */
function byFile(a: Finding, b: Finding): number {
  if (a.file === b.file) return 0
  return a.file < b.file ? -1 : 1
}
