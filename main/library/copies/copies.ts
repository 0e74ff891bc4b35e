import { join } from 'node:path'
import type { SnapshotInfo, SnapshotReason } from '../../../core/contract/snapshots.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { CopiesPort } from '../../service/ports/library.ts'
import { archiveBytes } from '../files/archive.ts'
import { reasonOf } from '../files/disk-error.ts'
import type { FileSystem } from '../files/file-system.ts'
import { namesIn } from '../records/list-records.ts'
import { archiveOf, listSnapshots, writeSnapshot, type Frozen } from './snapshots.ts'
import { thinTrash } from './trash.ts'
import { restoreSnapshot } from './unpack.ts'

export interface CopiesParts {
  readonly files: FileSystem
  readonly folder: string
  readonly now: () => string
  /** Holds the record files as they are once all follow the journal. Throws the system's error. */
  readonly freeze: () => Promise<Frozen>
  readonly refusal: () => string | null
}

/** Snapshots of an open library, and the library as one file; one at a time. */
export class Copies implements CopiesPort {
  readonly #parts: CopiesParts
  #turn: Promise<unknown> = Promise.resolve()
  #day = ''

  constructor(parts: CopiesParts) {
    this.#parts = parts
  }

  list(): Promise<SnapshotInfo[]> {
    return listSnapshots(this.#parts.files, this.#parts.folder).catch(() => [])
  }

  take(reason: SnapshotReason): Promise<Result<SnapshotInfo>> {
    return this.#inTurn(() => this.#take(reason))
  }

  /** Takes today's snapshot, unless there is one since the day began (UTC) or that was tried. */
  daily(): Promise<void> {
    return this.#inTurn(async () => {
      const today = this.#parts.now().slice(0, 10)
      if (this.#day === today) return
      this.#day = today
      if ((await this.list())[0]?.at.slice(0, 10) !== today) await this.#take('daily')
      await thinTrash(this.#parts.files, this.#parts.folder, this.#parts.now()).catch(() => 0)
    })
  }

  skipToday(): void {
    this.#day = this.#parts.now().slice(0, 10)
  }

  async restore(id: string, target: string): Promise<Result<void>> {
    if (!(await this.list()).some(each => each.id === id)) return fail(`There is no snapshot “${id}”.`)
    const { files, folder } = this.#parts
    const made = await restoreSnapshot(files, folder, id, target)
    return made.ok ? ok(undefined) : made
  }

  export(): Promise<Result<Uint8Array>> {
    return this.#inTurn(async () => {
      const { files, folder, now } = this.#parts
      try {
        const frozen = await this.#parts.freeze()
        try {
          const beside = (
            await Promise.all(
              ['originals', 'history'].map(async each =>
                (await namesIn(files, join(folder, each))).map(name => `${each}/${name}`),
              ),
            )
          ).flat()
          const all = [
            ...frozen.files,
            ...beside.filter(path => !path.includes('/.')).map(path => ({ path, held: join(folder, path) })),
          ]
          return ok(await archiveBytes(archiveOf(files, all, 'asked', now()), now()))
        } finally {
          await frozen.free()
        }
      } catch (error) {
        return fail(`The library could not be packed: ${reasonOf(error)}.`)
      }
    })
  }

  /** Waits for what is under way. */
  async rest(): Promise<void> {
    await this.#turn
  }

  async #take(reason: SnapshotReason): Promise<Result<SnapshotInfo>> {
    const { files, folder, now, freeze, refusal } = this.#parts
    const refused = refusal()
    if (refused) return fail(refused)
    try {
      const frozen = await freeze()
      try {
        return ok(await writeSnapshot(files, folder, frozen, reason, now()))
      } finally {
        await frozen.free()
      }
    } catch (error) {
      return fail(`No snapshot could be taken: ${reasonOf(error)}. Those there are stay.`)
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => {})
    return done
  }
}
