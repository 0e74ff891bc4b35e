import { join, resolve } from 'node:path'
import type { Context } from '../../../core/curate/change.ts'
import { ok, type Result } from '../../../core/model/result.ts'
import { mendHistory } from './check-history.ts'
import { check } from './check.ts'
import { renameOver, writeDurably } from '../files/durable-write.ts'
import { nodeFileSystem, type FileSystem } from '../files/file-system.ts'
import { openLibrary } from '../index.ts'
import { readJournalFile } from '../journal/journal.ts'
import type { Library } from '../library.ts'
import { namesIn } from '../records/list-records.ts'
import { thisMachine, type Machine } from '../machine.ts'
import { mendReferences } from './mend-references.ts'
import { sha256 } from '../records/originals.ts'
import { keyAt } from '../records/record-path.ts'
import type { Finding } from './references.ts'
import { thinTrash } from '../copies/trash.ts'

export interface RepairReport {
  readonly ok: boolean
  /** What is left to look at. */
  readonly findings: readonly Finding[]
  readonly repaired: readonly { readonly file: string; readonly what: string }[]
  /** What was done, a sentence each. */
  readonly notices: readonly string[]
}

/**
 * Does what is safe about what `check` finds: damaged records get their last sound version and their bytes are kept;
 * temporary files and cut-off lines go, and damaged lines of the journal and the readable history, which are kept in
 * quarantine; records edited outside get a new checksum; references that lead nowhere are taken out, as a step that can
 * be undone; originals that aren't what their name says are moved to quarantine. A snapshot is taken before any record
 * is changed. Nothing else is deleted but what was in the trash for 90 days.
 */
export async function repair(
  path: string,
  context: Context,
  { files = nodeFileSystem, machine = thisMachine() }: { files?: FileSystem; machine?: Machine } = {},
): Promise<Result<RepairReport>> {
  const folder = resolve(path)
  const before = await check(folder, { files, machine })
  if (!before.ok) return before
  const opened = await openLibrary(folder, { context, files, machine, watch: false })
  if (!opened.ok) return opened
  const library = opened.value
  const notices = [...library.notices]
  if (!library.readOnly) {
    await library.follower.settle()
    const edits = mendReferences(library.desk)
    const edited = before.value.findings
      .filter(each => each.what.startsWith('Its checksum differs'))
      .flatMap(each => keyAt(each.file) ?? [])
    if (edits.length + edited.length > 0) {
      const kept = await library.copies.take('repair')
      if (kept.ok) {
        library.follower.mark(edited)
        const done = await library.commit({
          label: 'Take out references that lead nowhere',
          edits,
          created: [],
          count: edits.length,
        })
        if (!done.ok) notices.push(done.message)
      } else {
        notices.push(`${kept.message} No record was changed.`)
      }
    }
    notices.push(
      ...(await mendJournal(library, files, folder, machine)),
      ...(await mendHistory(files, folder)),
      ...(await setAside(files, folder)),
    )
    const thinned = await thinTrash(files, folder, context.now)
    if (thinned > 0) {
      notices.push(
        `${thinned === 1 ? 'One record was' : `${thinned} records were`} in the trash for 90 days and removed for good.`,
      )
    }
  }
  await library.close()
  const after = await check(folder, { files, machine })
  if (!after.ok) return after
  const left = new Set(after.value.findings.map(({ file, what }) => `${file}\n${what}`))
  const repaired = before.value.findings
    .filter(({ file, what }) => !left.has(`${file}\n${what}`))
    .map(({ file, what }) => ({ file, what }))
  return ok({ ...after.value, repaired, notices })
}

/**
 * Writes this machine's journal anew without damaged lines, once every file follows; it is kept as it was in
 * quarantine.
 */
async function mendJournal(library: Library, files: FileSystem, folder: string, machine: Machine): Promise<string[]> {
  const file = `journal/${machine.name}.ndjson`
  const { damaged } = await readJournalFile(files, join(folder, file))
  if (damaged.length === 0) return []
  const bytes = await files.readFile(join(folder, file))
  const kept = `quarantine/journal-${machine.name}-${sha256(bytes).slice(0, 8)}.ndjson`
  await files.mkdir(join(folder, 'quarantine'))
  await writeDurably(files, join(folder, kept), bytes)
  await library.rewriteJournal()
  return [
    `${damaged.length === 1 ? 'A damaged line' : `${damaged.length} damaged lines`} of the journal went; it is kept as it was as “${kept}”.`,
  ]
}

/** Moves originals that aren't what their name says to quarantine, so that importing the document again keeps it. */
async function setAside(files: FileSystem, folder: string): Promise<string[]> {
  const notices: string[] = []
  for (const name of await namesIn(files, join(folder, 'originals'))) {
    const from = join(folder, 'originals', name)
    const bytes = name.startsWith('.') ? null : await files.readFile(from).catch(() => null)
    if (bytes === null || sha256(bytes) === name.split('.')[0]) continue
    const to = `quarantine/original-${sha256(bytes).slice(0, 8)}-${name}`
    try {
      await files.mkdir(join(folder, 'quarantine'))
      await renameOver(files, from, join(folder, to))
      notices.push(`“originals/${name}” isn’t what its name says and is now “${to}”.`)
    } catch {
      continue
    }
  }
  return notices
}
