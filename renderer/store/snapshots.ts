import type { SnapshotInfo } from '../../core/contract/snapshots.ts'
import { call, say } from './session.ts'

const reasons: Readonly<Record<SnapshotInfo['reason'], string>> = {
  daily: 'the day’s',
  asked: 'you asked',
  removal: 'before a large removal',
  migration: 'before an update',
  repair: 'before a repair',
}

/** Why a snapshot was taken, in words. */
export const reasonOf = ({ reason }: SnapshotInfo): string => reasons[reason]

/** Null where they could not be listed, which is said. */
export const listSnapshots = async (): Promise<readonly SnapshotInfo[] | null> =>
  (await call('library.snapshots', {}))?.snapshots ?? null

/** Whether one was taken. */
export const takeSnapshot = async (): Promise<boolean> => (await call('library.snapshot', {})) !== null

/** Makes a new library of a snapshot and says where; the one that is open stays as it is. */
export async function restoreSnapshot(id: string): Promise<boolean> {
  const made = await call('library.restore', { id })
  if (made) {
    say(
      `The snapshot is now a library of its own in “${made.folder}”. This library stays as it is; that one is among the recent ones.`,
      'plain',
      { label: 'Recent libraries…', overlay: { type: 'libraries' } },
    )
  }
  return made !== null
}

/** Writes the whole library to one file, where the host asks to, or into the browser’s downloads. */
export async function exportLibrary(): Promise<void> {
  const written = await call('library.export', {})
  if (!written?.saved) return
  if (written.download !== null) {
    const link = document.createElement('a')
    link.href = written.download
    link.download = written.name
    link.click()
  }
  say(`The whole library is in “${written.name}”.`)
}
