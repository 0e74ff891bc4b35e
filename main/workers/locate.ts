import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The file of the reading worker: beside this one when run from source; in a build beside the bundle or, when this module was
 * put into `chunks/`, one folder up. The name is joined at run time so that no bundler takes it for an import of its own.
 */
export function workerFile(from: string = import.meta.dirname): string {
  const candidates = [join(from, 'read.ts'), join(from, 'read.js'), join(from, '..', 'read.js')]
  const found = candidates.find(file => existsSync(file))
  if (!found) throw new Error(`its reader is missing beside ${from}`)
  return found
}
