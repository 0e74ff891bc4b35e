import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { RecordKey } from '../../core/model/records.ts'

/**
 * How the files of the records looked when the index last agreed with them, so that the next start knows without
 * reading them which have changed: by size and time, to the nanosecond. Until a file has followed, its record has no
 * stamp and counts as changed.
 */
export class RecordStamps {
  readonly #db: DatabaseSync
  readonly #folder: string

  constructor(db: DatabaseSync, folder: string) {
    this.#db = db
    this.#folder = folder
  }

  changed(): string {
    const changed: string[] = []
    for (const { key, size, modified } of this.#db.prepare('SELECT key, size, modified FROM records').iterate()) {
      const now = size === null ? null : this.#look(key as RecordKey)
      if (now?.size !== size || now?.modified !== modified) changed.push(String(key))
    }
    return changed.join('\n')
  }

  /** "source/x7Kd 3", a line each. */
  revisions(): string {
    const { lines } = this.#db
      .prepare("SELECT group_concat(key || ' ' || revision, char(10)) AS lines FROM records")
      .get() as { lines: string | null }
    return lines ?? ''
  }

  note(keys: readonly RecordKey[]): void {
    const stamp = this.#db.prepare('UPDATE records SET size = ?, modified = ? WHERE key = ?')
    this.#db.exec('BEGIN')
    for (const key of keys) {
      const now = this.#look(key)
      if (now) stamp.run(now.size, now.modified, key)
    }
    this.#db.exec('COMMIT')
  }

  #look(key: RecordKey): { size: number; modified: string } | null {
    const found = statSync(join(this.#folder, fileOf(key)), { bigint: true, throwIfNoEntry: false })
    return found ? { size: Number(found.size), modified: String(found.mtimeNs) } : null
  }
}

/** "source/x7Kd" → "sources/x7Kd.json", as `main/library` keeps them; only documents and decisions are asked about. */
const fileOf = (key: RecordKey): string => `${key.replace(/^source\//, 'sources/')}.json`
