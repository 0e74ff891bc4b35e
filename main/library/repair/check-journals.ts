import { join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { reasonOf } from '../files/disk-error.ts'
import type { FileSystem } from '../files/file-system.ts'
import { readJournalFile } from '../journal/journal.ts'
import { replay } from '../journal/replay.ts'
import { namesIn } from '../records/list-records.ts'
import { RecordStore } from '../records/record-store.ts'
import type { Records } from '../records/records.ts'
import type { Finding } from './references.ts'

/**
 * `machine` is null while another Galley goes on writing, or records are yet to be upgraded: then no journal is held
 * against the files.
 */
export async function checkJournals(
  files: FileSystem,
  folder: string,
  records: Records,
  machine: string | null,
  unread: ReadonlySet<RecordKey>,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of await namesIn(files, join(folder, 'journal'))) {
    if (!name.endsWith('.ndjson')) continue
    const file = `journal/${name}`
    const journal = await readJournalFile(files, join(folder, file))
    for (const line of journal.damaged) {
      findings.push({
        file,
        what: `Line ${line} is damaged.`,
        advice:
          'Its step, and those before it, can’t be undone any more; the records are checked on their own. A repair takes the line out.',
      })
    }
    if (machine === null) continue
    if (journal.torn) {
      findings.push({
        file,
        what: 'Its last line was cut off while being written.',
        advice: 'That step was never finished; opening the library drops the line.',
      })
    }
    if (name === `${machine}.ndjson`) {
      const store = new RecordStore(files, folder, records)
      const none = new Set<RecordKey>()
      const replayed = await replay(records, journal, { mended: none, edited: none, unread }, edit =>
        store.staging.bodyOf(edit),
      ).catch((error: unknown) => {
        findings.push({
          file,
          what: `What it has of new documents can’t be read: ${reasonOf(error)}.`,
          advice: 'Check again once the disk can be read.',
        })
        return { notices: [] }
      })
      for (const what of replayed.notices) {
        findings.push({ file, what, advice: 'If you or a sync put it there, nothing: Galley uses it as it is now.' })
      }
    } else if (journal.steps.some(({ seq }) => seq > journal.checkpoint)) {
      findings.push({
        file,
        what: 'It has steps whose files may not have followed.',
        advice: 'Open the library on that machine once.',
      })
    }
  }
  return findings
}
