import { codeOf } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'

/** A sync that has begun, and the one behind it, which is for all who ask meanwhile. */
interface Syncs {
  readonly running: Promise<void>
  next: Promise<void> | null
}
const underWay = new WeakMap<FileSystem, Map<string, Syncs>>()

/**
 * Makes the names in a folder durable that are there by now. One sync serves all who ask before it begins, so that of
 * many files side by side not each costs one. Fallback where a folder can't be opened or synced (Windows: EPERM,
 * EISDIR; network shares: EINVAL, ENOTSUP): the rename stands as the system keeps it. Any other error is thrown, to all
 * of them.
 */
export function syncFolder(files: FileSystem, path: string, windows = process.platform === 'win32'): Promise<void> {
  const folders = underWay.get(files) ?? new Map<string, Syncs>()
  underWay.set(files, folders)
  const begin = (): Promise<void> => {
    const syncs: Syncs = { running: syncNow(files, path, windows), next: null }
    folders.set(path, syncs)
    const end = () => {
      if (syncs.next === null) folders.delete(path)
    }
    syncs.running.then(end, end)
    return syncs.running
  }
  const syncs = folders.get(path)
  if (!syncs) return begin()
  return (syncs.next ??= syncs.running.then(begin, begin))
}

async function syncNow(files: FileSystem, path: string, windows: boolean): Promise<void> {
  const impossible = windows
    ? ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP']
    : ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']
  try {
    const folder = await files.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    if (!impossible.includes(codeOf(error))) throw error
  }
}
