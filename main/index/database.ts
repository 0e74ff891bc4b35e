import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startsAWord } from '../../core/search/words.ts'
import { indexVersion, schema } from './schema.ts'

/** Another process has the index open, and has had it for longer than one that is killed takes to end. */
export class IndexInUse extends Error {}

/** Milliseconds that a process gets to end that has the index open. */
const patience = 5_000
/** In bytes: as much of the file is read as memory rather than through SQLite's cache. */
const mapped = 2 ** 30
/** SQLite's own number for a file that is another process's. */
const busy = 5

/**
 * Opens the index in a file, or an empty one where that is missing, damaged or of another version. `null` keeps it in
 * memory. Throws `IndexInUse` where it is another process's.
 */
export function openDatabase(file: string | null): DatabaseSync {
  if (file === null) return prepared(new DatabaseSync(':memory:'))
  makeFolder(dirname(file))
  try {
    return prepared(new DatabaseSync(file, { timeout: patience }))
  } catch (error) {
    // Its first byte: the rest says what of the file.
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === busy) {
      throw new IndexInUse('The index is in use by another process.')
    }
    removeDatabase(file)
    return prepared(new DatabaseSync(file))
  }
}

export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

/** Whether this Node's SQLite has FTS5: older builds lacked it. */
export function hasFullText(): boolean {
  try {
    const probe = new DatabaseSync(':memory:')
    probe.exec("CREATE VIRTUAL TABLE probe USING fts5 (text, content = '', contentless_delete = 1)")
    probe.close()
    return true
  } catch {
    return false
  }
}

/** Nothing in it is worth a sync, a backup or a commit. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '.gitignore'), '*\n')
}

function prepared(db: DatabaseSync): DatabaseSync {
  try {
    // One process at a time: what it knows of the tables stays true. NORMAL in WAL mode: a cut of power may lose the
    // last changes, which opening notices, and breaks nothing. Mapped, words typed for the first time are found in two
    // thirds of the time; should the disk fail under it, this process ends and no other.
    db.exec(`
      PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY;
      PRAGMA mmap_size = ${mapped}`)
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
    if (version === 0) {
      db.exec(`BEGIN; ${schema} PRAGMA user_version = ${indexVersion}; COMMIT`)
    } else if (version !== indexVersion) {
      throw new Error(`The index is of version ${version}.`)
    }
    db.exec(
      'CREATE TEMP TABLE IF NOT EXISTS uses (item TEXT NOT NULL, issue TEXT NOT NULL, PRIMARY KEY (item, issue)) WITHOUT ROWID',
    )
    db.function('starts_a_word', { deterministic: true }, (text, wanted, whole) =>
      Number(startsAWord(String(text), String(wanted), whole === 1)),
    )
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
