import { dirname, resolve } from 'node:path'
import { stat } from 'node:fs/promises'
import type { ExportFormat, Paper } from '../../core/contract/requests.ts'
import type { Result } from '../../core/model/result.ts'
import { fail } from '../../core/model/result.ts'
import { reasonOf } from '../host/read-document.ts'
import { writeWhole } from '../host/write-whole.ts'
import { Refused, withDesk } from './desk.ts'
import { findIssue } from './find-issue.ts'
import type { Outcome } from './outcome.ts'

export interface ExportRequest { readonly format: ExportFormat; readonly out: string; readonly paper: Paper; readonly unsubscribe: string | null }

/** `galley export ISSUE --format F --out FILE`: the file appears whole or not at all. */
export async function exportIssue(library: string | undefined, named: string, { format, out, paper, unsubscribe }: ExportRequest): Promise<Result<Outcome>> {
  const path = resolve(out)
  let problem: string | null = null
  const save = async (bytes: Uint8Array) => {
    try {
      await writeWhole(path, bytes)
    } catch (error) {
      problem = `“${out}” could not be written: ${reasonOf(error)}.`
      throw error
    }
  }
  const folder = await stat(dirname(path)).catch(() => null)
  if (folder === null || !folder.isDirectory()) return fail(`“${out}” could not be written: there is no folder ${dirname(path)}.`)

  const done = await withDesk(library, async desk => {
    const issue = await findIssue(desk, named)
    const { to } = await desk.ask('files.save', { name: out, format })
    if (to === null) throw new Refused('The export was given nowhere to go.')
    const { bytes, sha256 } = await desk.ask('issues.export', { id: issue.id, format, to, paper, unsubscribe })
    return { json: { out, bytes, sha256 }, text: `${out}  ${bytes} bytes  ${sha256}` }
  }, { saveFile: async () => ({ write: save }) })
  return problem === null ? done : fail(problem)
}
