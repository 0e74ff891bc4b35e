import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { reasonOf } from './files/disk-error.ts'

const busy = 5

/** Names a library's lock by the library's real path. Throws the system's error where there is no such folder. */
export const lockName = (folder: string): string =>
  createHash('sha256').update(realpathSync.native(folder)).digest('hex').slice(0, 32)

/**
 * One writer a machine. The lock is an exclusive transaction on a database outside the library, named by the library's
 * real path: the system lets it go with the process that held it, however that ended, and a synced folder never sees
 * it. Answers with how to let go, or with null where another process has it.
 */
export function lockLibrary(folder: string, locks: string): Result<(() => void) | null> {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(join(locks, `${lockName(folder)}.lock`))
    database.exec('PRAGMA busy_timeout = 0')
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return ok(() => held.close())
  } catch (error) {
    database?.close()
    if ((error as { errcode?: number }).errcode === busy) return ok(null)
    return fail(`The library “${folder}” can’t be locked against a second writer: ${reasonOf(error)}.`)
  }
}
