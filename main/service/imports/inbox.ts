import { randomBytes } from 'node:crypto'
import type { PickedFile } from '../../../core/contract/requests/files.ts'

export interface WaitingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files a host took in wait at most this long, and together at most this many bytes; the oldest go first. */
const patience = 30 * 60_000
const room = 1024 * 1024 * 1024

/**
 * Documents handed over by a host (picked, dropped, uploaded) until they are imported. A token is good for one import.
 */
export class Inbox {
  readonly #files = new Map<string, WaitingFile & { readonly since: number }>()

  accept(name: string, bytes: Uint8Array): PickedFile {
    this.#tidy(bytes.length)
    const token = randomBytes(24).toString('base64url')
    const own =
      name
        .replaceAll(/^.*[/\\]/gs, '')
        .replaceAll(/\p{Cc}/gu, '')
        .trim() || 'Untitled'
    this.#files.set(token, { name: own, bytes, since: Date.now() })
    return { token, name: own, size: bytes.length }
  }

  take(token: string): WaitingFile | null {
    const file = this.#files.get(token) ?? null
    this.#files.delete(token)
    return file
  }

  #tidy(more: number): void {
    let held = more + [...this.#files.values()].reduce((sum, file) => sum + file.bytes.length, 0)
    for (const [token, file] of this.#files) {
      if (held <= room && Date.now() - file.since < patience) break
      held -= file.bytes.length
      this.#files.delete(token)
    }
  }
}
