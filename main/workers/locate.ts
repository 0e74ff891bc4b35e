import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The file of the reader’s worker or the index’s process, `read` or `search`: beside this one when run from source; in
 * a build beside the bundle or, when this module was put into `chunks/`, one folder up. The name is joined at run time
 * so that no bundler takes it for an import of its own.
 */
export function workerFile(name: 'read' | 'search' = 'read', from: string = import.meta.dirname): string {
  const candidates = [join(from, `${name}.ts`), join(from, `${name}.js`), join(from, '..', `${name}.js`)]
  const found = candidates.find(file => existsSync(file))
  if (!found) throw new Error(`its ${name === 'read' ? 'reader' : 'index'} is missing beside ${from}`)
  return found
}
