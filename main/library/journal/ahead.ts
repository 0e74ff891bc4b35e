import { setImmediate } from 'node:timers/promises'
import type { RecordKey } from '../../../core/model/records.ts'
import { fail, ok, type Failure, type Result } from '../../../core/model/result.ts'
import type { AheadPort } from '../../service/ports/library.ts'
import { reasonOf } from '../files/disk-error.ts'
import { Filed } from '../records/filed.ts'
import { gistOf } from '../records/gist.ts'
import type { Originals, Unnamed } from '../records/originals.ts'
import type { Records } from '../records/records.ts'
import type { Staging } from './staging.ts'
import { checkNew, describe } from './step-edits.ts'

export interface AheadParts {
  readonly staging: Staging
  readonly records: Records
  readonly originals: Originals
  /** Why the library can't be written, if it can't. */
  readonly refusal: () => Failure | null
}

/**
 * Files of a step to come, written while it is prepared: none has its name, or is mentioned anywhere, before the step
 * is made.
 */
export class Ahead implements AheadPort {
  readonly #parts: AheadParts
  readonly #unnamed: Unnamed[] = []
  readonly #records: (readonly [RecordKey, number])[] = []

  constructor(parts: AheadParts) {
    this.#parts = parts
  }

  original(bytes: Uint8Array, extension: string): Promise<Result<void>> {
    return this.#tried(async () => {
      const unnamed = await this.#parts.originals.write(bytes, extension)
      if (unnamed) this.#unnamed.push(unnamed)
    })
  }

  async record<T>(key: RecordKey, body: T): Promise<Result<T>> {
    return (await this.#write(key, body, sound => sound)) as Result<T>
  }

  filed(key: RecordKey, body: unknown): Promise<Result<unknown>> {
    return this.#write(key, body, sound => {
      const gist = gistOf(key, sound)
      return gist ? new Filed(key, gist) : sound
    })
  }

  /** Answers with what stands for the body. */
  async #write(key: RecordKey, body: unknown, standsFor: (body: unknown) => unknown): Promise<Result<unknown>> {
    const { staging, records } = this.#parts
    const checked = checkNew(key, body)
    if (!checked.ok) return fail(`${describe(key)} would not be sound (${checked.why}), so nothing was changed.`)
    await setImmediate()
    const revision = records.next(key)
    this.#records.push([key, revision])
    const made = standsFor(checked.body)
    const written = await this.#tried(async () => {
      await staging.write(key, revision, checked.body, made)
    })
    return written.ok ? ok(made) : written
  }

  name(): Promise<Result<void>> {
    return this.#tried(async () => {
      await this.#parts.originals.name(this.#unnamed)
      this.#unnamed.length = 0
    })
  }

  async drop(): Promise<void> {
    await this.#parts.originals.drop(this.#unnamed.splice(0))
    for (const [key, revision] of this.#records.splice(0)) await this.#parts.staging.drop(key, revision)
  }

  async #tried(work: () => Promise<void>): Promise<Result<void>> {
    const refused = this.#parts.refusal()
    if (refused) return refused
    try {
      await work()
      return ok(undefined)
    } catch (error) {
      return fail(`The document could not be kept in the library: ${reasonOf(error)}.`)
    }
  }
}
