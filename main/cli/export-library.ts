import type { Result } from '../../core/model/result.ts'
import { counted, type Outcome } from './outcome.ts'
import { withDeskSaving } from './saving-desk.ts'

/** `galley export-library --out FILE`: everything a curator made, in open formats, as one zip. */
export const exportLibrary = (library: string | undefined, out: string): Promise<Result<Outcome>> =>
  withDeskSaving(library, out, 'zip', async (desk, to) => {
    const { files, bytes, sha256 } = await desk.ask('library.write', { to })
    return {
      json: { out, files, bytes, sha256 },
      text: `${out}  ${counted(files, 'file')}  ${counted(bytes, 'byte')}  ${sha256}`,
    }
  })
