import { randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FolderView } from '../../../core/contract/libraries.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { isLibrary } from './recent.ts'

/** Folders shown at once; who has more of them in one place knows what they look for. */
const most = 1_000

/** Folders by the tokens renderers hold for them; the same folder keeps its token. */
export class Folders {
  readonly #paths = new Map<string, string>()
  readonly #tokens = new Map<string, string>()

  token(path: string): string {
    const known = this.#tokens.get(path)
    if (known) return known
    const token = randomBytes(24).toString('base64url')
    this.#paths.set(token, path)
    this.#tokens.set(path, token)
    return token
  }

  path(token: string): Result<string> {
    const path = this.#paths.get(token)
    return path === undefined ? fail('That folder is no longer known; choose it again.') : ok(path)
  }

  view(path: string): FolderView {
    return { token: this.token(path), name: basename(path) || path, place: path, library: isLibrary(path) }
  }

  /** The folders in a folder by name, hidden ones left out, and the way up. */
  async list(path: string): Promise<Result<{ folder: FolderView; up: string | null; folders: FolderView[] }>> {
    try {
      const names = (await readdir(path))
        .filter(name => !name.startsWith('.'))
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      const folders: FolderView[] = []
      for (const name of names) {
        if (folders.length === most) break
        const inside = join(path, name)
        if (
          await stat(inside).then(
            found => found.isDirectory(),
            () => false,
          )
        ) {
          folders.push(this.view(inside))
        }
      }
      return ok({ folder: this.view(path), up: dirname(path) === path ? null : this.token(dirname(path)), folders })
    } catch (error) {
      return fail(
        `“${path}” can’t be looked into: ${(error as NodeJS.ErrnoException).code === 'EACCES' ? 'this account may not read it' : 'it is no longer there'}.`,
      )
    }
  }
}
