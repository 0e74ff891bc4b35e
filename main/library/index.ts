import { join, resolve } from 'node:path'
import type { Context } from '../../core/curate/change.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { CatalogueKeeper } from './catalogue/catalogue-keeper.ts'
import { reasonOf } from './files/disk-error.ts'
import { nodeFileSystem, type FileSystem } from './files/file-system.ts'
import { forgetHolder, holderInWords, readHolder, tellHolder, type Holder } from './holder.ts'
import { Journal } from './journal/journal.ts'
import { Library } from './library.ts'
import { thisMachine, type Machine } from './machine.ts'
import { findFolder, makeLibrary, standingOf, whyNotWritable } from './new-library.ts'
import { namesIn } from './records/list-records.ts'
import { Originals } from './records/originals.ts'
import { recover } from './recover.ts'
import { freezeRecords, writeSnapshot } from './copies/snapshots.ts'
import { lockLibrary } from './writer-lock.ts'

export interface LibraryOptions {
  /** Who opens it, for a second one to tell; nobody where nothing is said. */
  readonly program?: Holder['program']
  /**
   * What becomes of a library that another process has open: it is refused, or opened for reading and followed as that
   * one changes it.
   */
  readonly inUse?: 'refuse' | 'read'
  /** `now` is read at every step, so it may be a getter. */
  readonly context: Context
  readonly files?: FileSystem
  readonly machine?: Machine
  /** Bytes from which on the journal is shortened, once every file follows. */
  readonly compactAt?: number
  /** Whether what is changed from outside is taken in while the library is open; yes where nothing is said. */
  readonly watch?: boolean
  /** Whether a snapshot is taken each day and before much is removed. */
  readonly snapshots?: boolean
  /** In bytes of their files: how much of the documents and decisions stays in memory once it was read. */
  readonly memory?: number
  /** From how many documents and decisions on there is a catalogue, so that opening needn't read them. */
  readonly catalogueFrom?: number
}

/**
 * Takes a snapshot of the record files as they are; answers with why there is none, if so: then they must not be
 * touched.
 */
async function beforeMigration(files: FileSystem, folder: string, now: string): Promise<string | null> {
  try {
    const frozen = await freezeRecords(files, folder)
    try {
      await writeSnapshot(files, folder, frozen, 'migration', now)
    } finally {
      await frozen.free()
    }
    return null
  } catch (error) {
    return `It was written by an earlier Galley, and no snapshot could be taken before bringing it up to date: ${reasonOf(error)}.`
  }
}

/** Who has the library open, in words; empty where they didn't say. */
function whereOpen(folder: string, locks: string): string {
  const holder = readHolder(folder, locks)
  return holder ? holderInWords(holder) : ''
}

/**
 * Opens the library in a folder, making an empty one where there is nothing. Fails with a sentence where the folder
 * can't be read or made, holds something else, or another Galley on this machine has it open and it isn't to be read
 * then; where it only can't be written, it opens with `readOnly` set.
 */
export async function openLibrary(path: string, options: LibraryOptions): Promise<Result<Library>> {
  const folder = resolve(path)
  const {
    context,
    files = nodeFileSystem,
    machine = thisMachine(),
    compactAt,
    watch = true,
    snapshots = false,
    memory,
    catalogueFrom = 200,
    program,
    inUse = 'refuse',
  } = options
  const found = await findFolder(files, folder)
  if (!found.ok) return found
  const lock = lockLibrary(folder, machine.locks)
  if (!lock.ok) return lock
  const held = lock.value
  const busy = held ? null : whereOpen(folder, machine.locks)
  if (busy !== null && inUse === 'refuse') {
    return fail(
      `The library “${folder}” is open in another Galley${busy ? `: ${busy}. Close it there first, or do this there.` : '. Close it there first.'}`,
    )
  }
  if (held && program) tellHolder(folder, machine.locks, { program, pid: process.pid, since: context.now })
  const unlock = () => {
    if (!held) return
    if (program) forgetHolder(folder, machine.locks)
    held()
  }
  try {
    const cannot =
      busy === null
        ? await whyNotWritable(files, folder)
        : `It is open in another Galley${busy && `: ${busy}`}. Close it there and open it here again to work on it.`
    const standing = await standingOf(files, folder)
    const problem =
      standing === 'other'
        ? `The folder “${folder}” holds other files and no library. Choose an empty folder or a library.`
        : standing === 'empty' && cannot
          ? `No library can be made there. ${cannot}`
          : null
    if (problem) {
      unlock()
      return fail(problem)
    }
    if (!cannot) await makeLibrary(files, folder, standing, context.now)
    const journalPath = join(folder, 'journal', `${machine.name}.ndjson`)
    const recovered = await recover(files, folder, journalPath, {
      writable: !cannot,
      now: context.now,
      ...(memory !== undefined && { memory }),
    })
    const { records, store, seen, reader, stacks, journal } = recovered
    const readOnly =
      cannot ?? recovered.readOnly ?? (recovered.old ? await beforeMigration(files, folder, context.now) : null)
    const library = new Library({
      folder,
      readOnly,
      following: busy !== null,
      notices: busy === null ? recovered.notices : [],
      context,
      files,
      records,
      store,
      seen,
      reader,
      stacks,
      unlock,
      catalogue: new CatalogueKeeper({ files, folder, records, seen, from: catalogueFrom }),
      journal: new Journal(files, journalPath, journal, compactAt),
      originals: new Originals(files, join(folder, 'originals'), await namesIn(files, join(folder, 'originals'))),
    })
    if (!readOnly) library.begin(recovered)
    library.lookOver(recovered.trusted)
    if (watch) library.watch()
    if (snapshots && !readOnly) library.keepDaily()
    return ok(library)
  } catch (error) {
    unlock()
    return fail(`The library “${folder}” can’t be opened: ${reasonOf(error)}.`)
  }
}
