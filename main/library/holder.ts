import { readFileSync, rmSync, writeFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { lockName } from './writer-lock.ts'

/** Who has a library open on this machine. Kept beside its lock, readable by this account only. */
export const Holder = z.object({
  program: z.enum(['app', 'browser', 'command']),
  pid: z.int(),
  /** ISO 8601, UTC. */
  since: z.string(),
  /**
   * Where its browser host answers, and the key that gets another process of this account an address that opens the
   * desk.
   */
  door: z.object({ origin: z.string(), key: z.string() }).optional(),
})
export type Holder = z.infer<typeof Holder>

const fileOf = (folder: string, locks: string): string => join(locks, `${lockName(folder)}.holder.json`)

/**
 * Says who holds the lock of a library; only for who does. Best effort: without it a second Galley can't say by whom.
 */
export function tellHolder(folder: string, locks: string, holder: Holder): void {
  try {
    const path = fileOf(folder, locks)
    writeFileSync(`${path}.new`, JSON.stringify(holder), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  } catch {
    return
  }
}

export function forgetHolder(folder: string, locks: string): void {
  try {
    rmSync(fileOf(folder, locks), { force: true })
  } catch {
    return
  }
}

/** Who said so last; null where nobody did. Means something only while the lock is held. */
export function readHolder(folder: string, locks: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(fileOf(folder, locks), 'utf8')))
  } catch {
    return null
  }
}

/**
 * "Galley’s window", "the browser desk at http://127.0.0.1:8123" or "a command": what goes after "in another Galley: ".
 */
export function holderInWords({ program, pid, door }: Holder): string {
  const which = `process ${pid}`
  if (program === 'browser') {
    return door ? `the desk in the browser at ${door.origin} (${which})` : `the desk in the browser (${which})`
  }
  return program === 'app' ? `its own window (${which})` : `a command of the terminal (${which})`
}
