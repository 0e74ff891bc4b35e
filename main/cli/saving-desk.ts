import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { ExportFormat } from '../../core/contract/requests/issues.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { reasonOf } from '../host/read-document.ts'
import { writeWhole } from '../host/write-whole.ts'
import { Refused, withDesk, type Desk } from './desk.ts'

/**
 * Opens the library for work that ends in a file named on the command line. The work gets the token to write it to
 * (`files.save`); the file appears whole or not at all, and what hinders it is told in one sentence.
 */
export async function withDeskSaving<T>(
  library: string | undefined,
  out: string,
  format: ExportFormat,
  work: (desk: Desk, to: string) => Promise<T>,
): Promise<Result<T>> {
  const path = resolve(out)
  const folder = await stat(dirname(path)).catch(() => null)
  if (folder === null || !folder.isDirectory()) {
    return fail(`“${out}” could not be written: there is no folder ${dirname(path)}.`)
  }
  let problem: string | null = null
  const write = async (bytes: Uint8Array) => {
    try {
      await writeWhole(path, bytes)
    } catch (error) {
      problem = `“${out}” could not be written: ${reasonOf(error)}.`
      throw error
    }
  }
  const done = await withDesk(
    library,
    async desk => {
      const { to } = await desk.ask('files.save', { name: out, format })
      if (to === null) throw new Refused('The export was given nowhere to go.')
      return work(desk, to)
    },
    { reads: true, saveFile: async () => ({ write }) },
  )
  return problem === null ? done : fail(problem)
}
