import { basename, join } from 'node:path'
import type { RecordKey } from '../../../core/model/records.ts'
import { reasonOf } from '../files/disk-error.ts'
import type { FileSystem } from '../files/file-system.ts'
import { inParallel } from '../files/in-parallel.ts'
import { otherVersionOf } from '../outside/other-name.ts'
import { listRecords } from '../records/list-records.ts'
import { openRecord } from '../records/record-file.ts'
import { pathOf } from '../records/record-path.ts'
import type { Records } from '../records/records.ts'
import type { Finding } from './references.ts'

/**
 * Reads every record's file into `records`. `unsound` are those that can't be used as they are; `old`: some are yet to be
 * upgraded.
 */
export async function checkRecords(files: FileSystem, folder: string, records: Records) {
  const findings: Finding[] = []
  const unsound = new Set<RecordKey>()
  const strays: string[] = []
  let old = false
  await inParallel(await listRecords(files, folder, strays), 16, async key => {
    const file = pathOf(key)
    const add = (what: string, advice: string) => {
      findings.push({ file, what, advice })
      unsound.add(key)
    }
    try {
      const found = await openRecord(files, key, join(folder, file))
      if (!found) {
        if (key === 'library' || key === 'tags') {
          add('It is missing.', 'Opening the library makes a new one and takes what the journal still has.')
        }
      } else if (found.state === 'damaged') {
        add(
          `It is damaged: ${found.why}.`,
          'Opening the library puts its last sound version in its place and keeps the damaged file.',
        )
      } else if (found.state === 'newer') {
        add('It was written by a newer Galley.', 'Update Galley.')
      } else {
        if (found.state === 'old') old = true
        records.set(key, found.state === 'old' ? found.upgraded : found.stored)
        if (found.state === 'edited') {
          findings.push({
            file,
            what: 'Its checksum differs: it was changed outside of Galley.',
            advice: 'If that was you, nothing: Galley uses it as it is now.',
          })
        }
      }
    } catch (error) {
      add(
        `It can’t be read: ${reasonOf(error)}.`,
        'See whether this account may read it and whether the disk is sound.',
      )
    }
  })
  for (const what of strays) {
    const file = /“(.+?)”/.exec(what)?.[1] ?? ''
    findings.push({
      file,
      what,
      advice: otherVersionOf(basename(file))
        ? 'Open the library and choose, field by field, what to keep: “Choose between versions” is in the palette.'
        : 'If a sync made it, compare it with the record of that name, then move it away.',
    })
  }
  return { findings, unsound, old }
}
