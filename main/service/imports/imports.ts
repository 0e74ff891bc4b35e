import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportReport } from '../../../core/contract/requests/files.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { serial } from '../serial.ts'
import type { Area, Workshop } from '../workshop.ts'
import { importFiles, type ImportOptions } from './import-files.ts'
import type { WaitingFile } from './inbox.ts'
import { missing, type Waiting } from './read-files.ts'

export const importRequests = (
  workshop: Workshop,
): Area<'import.run' | 'import.text' | 'import.samples' | 'job.cancel'> => {
  /** One after the other, so that two imports of the same document see each other. */
  const inOrder = serial()

  /** Runs one job under its name, so that it can be cancelled by it. */
  const job = (
    name: string,
    files: readonly Waiting[],
    how: Pick<ImportOptions, 'samples' | 'asPublished' | 'encoding'> = {},
  ): Promise<Result<ImportReport>> =>
    workshop.jobs.run(name, signal =>
      inOrder(() =>
        importFiles(workshop, files, {
          ...how,
          signal,
          progress: (done, at, part) =>
            workshop.emit({
              type: 'job',
              job: name,
              done,
              total: files.length,
              name: at,
              ...(part !== undefined && { part }),
            }),
        }),
      ),
    )

  return {
    'import.run': ({ job: name, files, asPublished, encoding }) =>
      job(
        name,
        files.map(token => workshop.inbox.take(token) ?? missing),
        { asPublished, encoding },
      ),
    'import.text': ({ name, text }) =>
      text.trim()
        ? inOrder(() =>
            importFiles(workshop, [
              { name: name.trim() || 'Pasted text', bytes: new TextEncoder().encode(text), pasted: true },
            ]),
          )
        : Promise.resolve(fail('There is no text to import.')),
    'import.samples': async ({ job: name }) => {
      const files = await sampleFiles(workshop.samples)
      return files.length
        ? job(name, files, { samples: true })
        : fail('This copy of Galley has no sample issues with it.')
    },
    'job.cancel': ({ job: name }) => {
      workshop.jobs.cancel(name)
      return ok({})
    },
  }
}

async function sampleFiles(folder: string | null): Promise<WaitingFile[]> {
  if (folder === null) return []
  try {
    const names = (await readdir(folder)).filter(name => name.endsWith('.txt')).sort()
    return await Promise.all(names.map(async name => ({ name, bytes: await readFile(join(folder, name)) })))
  } catch {
    return []
  }
}
