import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { isLibrary } from './recent.ts'

/** The path of a folder of that name for a new library; refused where something is there already. */
export function newFolder(parent: string, name: string): Result<string> {
  const folder = join(parent, name)
  if (isLibrary(folder)) {
    return fail(`There is a library “${name}” in that folder already. Open it, or choose another name.`)
  }
  if (!isFree(folder)) return fail(`There is something called “${name}” in that folder already. Choose another name.`)
  return ok(folder)
}

/** Whether a folder can be made there, or is there and empty. */
function isFree(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
