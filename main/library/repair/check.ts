import { basename, join, resolve } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { checkHistory } from './check-history.ts'
import { reasonOf } from '../files/disk-error.ts'
import { isTemporary } from '../files/durable-write.ts'
import { nodeFileSystem, type FileSystem } from '../files/file-system.ts'
import { inParallel } from '../files/in-parallel.ts'
import { readJournalFile } from '../journal/journal.ts'
import { listRecords, namesIn } from '../records/list-records.ts'
import { thisMachine, type Machine } from '../machine.ts'
import { standingOf } from '../new-library.ts'
import { otherVersionOf } from '../outside/other-name.ts'
import { sha256 } from '../records/originals.ts'
import { openRecord } from '../records/record-file.ts'
import { libraryFolders, pathOf } from '../records/record-path.ts'
import { RecordStore } from '../records/record-store.ts'
import { Records } from '../records/records.ts'
import { checkReferences, type Finding } from './references.ts'
import { replay } from '../journal/replay.ts'
import { lockLibrary } from '../writer-lock.ts'

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
  ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  return { ok: findings.length === 0, findings }
}

async function checkRecords(files: FileSystem, folder: string, records: Records) {
  const findings: Finding[] = []
  const unsound = new Set<RecordKey>()
  const strays: string[] = []
  let old = false
  await inParallel(await listRecords(files, folder, strays), 16, async key => {
    const file = pathOf(key)
    const add = (what: string, advice: string) => {
      findings.push({ file, what, advice })
      unsound.add(key)
    }
    try {
      const found = await openRecord(files, key, join(folder, file))
      if (!found) {
        if (key === 'library' || key === 'tags') {
          add('It is missing.', 'Opening the library makes a new one and takes what the journal still has.')
        }
      } else if (found.state === 'damaged') {
        add(
          `It is damaged: ${found.why}.`,
          'Opening the library puts its last sound version in its place and keeps the damaged file.',
        )
      } else if (found.state === 'newer') {
        add('It was written by a newer Galley.', 'Update Galley.')
      } else {
        if (found.state === 'old') old = true
        records.set(key, found.state === 'old' ? found.upgraded : found.stored)
        if (found.state === 'edited') {
          findings.push({
            file,
            what: 'Its checksum differs: it was changed outside of Galley.',
            advice: 'If that was you, nothing: Galley uses it as it is now.',
          })
        }
      }
    } catch (error) {
      add(
        `It can’t be read: ${reasonOf(error)}.`,
        'See whether this account may read it and whether the disk is sound.',
      )
    }
  })
  for (const what of strays) {
    const file = /“(.+?)”/.exec(what)?.[1] ?? ''
    findings.push({
      file,
      what,
      advice: otherVersionOf(basename(file))
        ? 'Open the library and choose, field by field, what to keep: “Choose between versions” is in the palette.'
        : 'If a sync made it, compare it with the record of that name, then move it away.',
    })
  }
  return { findings, unsound, old }
}

/**
 * `machine` is null while another Galley goes on writing, or records are yet to be upgraded: then no journal is held
 * against the files.
 */
async function checkJournals(
  files: FileSystem,
  folder: string,
  records: Records,
  machine: string | null,
  unread: ReadonlySet<RecordKey>,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of await namesIn(files, join(folder, 'journal'))) {
    if (!name.endsWith('.ndjson')) continue
    const file = `journal/${name}`
    const journal = await readJournalFile(files, join(folder, file))
    for (const line of journal.damaged) {
      findings.push({
        file,
        what: `Line ${line} is damaged.`,
        advice:
          'Its step, and those before it, can’t be undone any more; the records are checked on their own. A repair takes the line out.',
      })
    }
    if (machine === null) continue
    if (journal.torn) {
      findings.push({
        file,
        what: 'Its last line was cut off while being written.',
        advice: 'That step was never finished; opening the library drops the line.',
      })
    }
    if (name === `${machine}.ndjson`) {
      const store = new RecordStore(files, folder, records)
      const none = new Set<RecordKey>()
      const replayed = await replay(records, journal, { mended: none, edited: none, unread }, edit =>
        store.staging.bodyOf(edit),
      ).catch((error: unknown) => {
        findings.push({
          file,
          what: `What it has of new documents can’t be read: ${reasonOf(error)}.`,
          advice: 'Check again once the disk can be read.',
        })
        return { notices: [] }
      })
      for (const what of replayed.notices) {
        findings.push({ file, what, advice: 'If you or a sync put it there, nothing: Galley uses it as it is now.' })
      }
    } else if (journal.steps.some(({ seq }) => seq > journal.checkpoint)) {
      findings.push({
        file,
        what: 'It has steps whose files may not have followed.',
        advice: 'Open the library on that machine once.',
      })
    }
  }
  return findings
}

async function checkOriginals(
  files: FileSystem,
  folder: string,
): Promise<{ findings: Finding[]; hashes: Set<string> }> {
  const findings: Finding[] = []
  const hashes = new Set<string>()
  await inParallel(
    (await namesIn(files, join(folder, 'originals'))).filter(name => !name.startsWith('.')),
    4,
    async name => {
      const file = `originals/${name}`
      const hash = name.split('.')[0]!
      try {
        if (sha256(await files.readFile(join(folder, file))) === hash) {
          hashes.add(hash)
        } else {
          findings.push({
            file,
            what: 'Its bytes are not those its name says.',
            advice: 'Its reading is whole. Delete this file and import the document again to keep its original too.',
          })
        }
      } catch (error) {
        findings.push({
          file,
          what: `It can’t be read: ${reasonOf(error)}.`,
          advice: 'See whether this account may read it and whether the disk is sound.',
        })
      }
    },
  )
  return { findings, hashes }
}

async function checkLeftovers(files: FileSystem, folder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const each of ['', ...libraryFolders]) {
    for (const name of await namesIn(files, join(folder, each))) {
      if (isTemporary(name)) {
        findings.push({
          file: join(each, name),
          what: 'It is left of a write that never finished.',
          advice: 'Opening the library removes it.',
        })
      }
    }
  }
  return findings
}
