import { resolve } from 'node:path'
import { fail, type Result } from '../../core/model/result.ts'
import { reasonOf } from '../host/read-document.ts'
import { writeWhole } from '../host/write-whole.ts'
import { Refused, withDesk } from './desk.ts'
import { counted, type Outcome } from './outcome.ts'

/** `galley export-library --out FILE`: everything a curator made, in open formats, as one zip that appears whole or not at all. */
export async function exportLibrary(library: string | undefined, out: string): Promise<Result<Outcome>> {
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
  const done = await withDesk(library, async desk => {
    const { to } = await desk.ask('files.save', { name: out, format: 'zip' })
    if (to === null) throw new Refused('The export was given nowhere to go.')
    const { files, bytes, sha256 } = await desk.ask('library.write', { to })
    return { json: { out, files, bytes, sha256 }, text: `${out}  ${counted(files, 'file')}  ${counted(bytes, 'byte')}  ${sha256}` }
  }, { saveFile: async () => ({ write: save }) })
  return problem === null ? done : fail(problem)
}
