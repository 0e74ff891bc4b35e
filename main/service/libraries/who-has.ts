import { existsSync } from 'node:fs'
import { readHolder, type Holder } from '../../library/holder.ts'
import { thisMachine } from '../../library/machine.ts'
import { lockLibrary } from '../../library/writer-lock.ts'

/** Who has a library open on this machine now, as they said; null where nobody has, or nobody said. */
export function whoHas(folder: string): Holder | null {
  if (!existsSync(folder)) return null
  const { locks } = thisMachine()
  const lock = lockLibrary(folder, locks)
  if (!lock.ok) return null
  lock.value?.()
  return lock.value ? null : readHolder(folder, locks)
}
