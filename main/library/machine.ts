import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import envPaths from 'env-paths'

/** What the library keeps for this machine, outside of any library. */
export interface Machine {
  /** Names this machine's journal: "studio-1f09c3". */
  readonly name: string
  /** Folder of the locks. */
  readonly locks: string
}

const slug = (): string =>
  hostname()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40) || 'machine'

/**
 * Falls back to the temporary folder, and to a name without its random part, where the account has no writable folder.
 */
export function thisMachine(home = envPaths('Galley', { suffix: '' }).data): Machine {
  for (const folder of [home, join(tmpdir(), 'galley')]) {
    const locks = join(folder, 'locks')
    try {
      mkdirSync(locks, { recursive: true, mode: 0o700 })
      return { name: machineName(join(folder, 'machine')), locks }
    } catch {
      continue
    }
  }
  return { name: slug(), locks: tmpdir() }
}

function machineName(path: string): string {
  try {
    writeFileSync(path, `${slug()}-${randomBytes(3).toString('hex')}`, { flag: 'wx', mode: 0o600 })
  } catch {
    // It is there already, or can't be written: what can be read decides.
  }
  const name = readFileSync(path, 'utf8').trim()
  return /^[a-z0-9-]{1,64}$/.test(name) ? name : slug()
}
