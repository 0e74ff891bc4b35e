import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { writeWhole } from '../host/write-whole.ts'
import { importInto, restoreInto } from '../service/libraries/copies.ts'
import { libraryFolder, withDesk, type Desk } from './desk.ts'
import { columns, counted, type Outcome } from './outcome.ts'

/** `galley snapshot list` */
export async function listSnapshots(desk: Desk): Promise<Outcome> {
  const { snapshots } = await desk.ask('library.snapshots', {})
  return {
    json: { snapshots },
    text:
      columns(snapshots.map(({ id, reason, bytes }) => [id, reason, counted(bytes, 'byte')])) || 'No snapshots yet.',
  }
}

/** `galley snapshot take` */
export async function takeSnapshot(desk: Desk): Promise<Outcome> {
  const { snapshot } = await desk.ask('library.snapshot', {})
  return { json: snapshot, text: snapshot.id }
}

/** `galley snapshot restore ID --to DIR`: the library itself isn't opened and stays as it is. */
export async function restoreSnapshot(library: string | undefined, id: string, to: string): Promise<Result<Outcome>> {
  const target = resolve(to)
  const restored = await restoreInto(libraryFolder(library), id, target)
  if (!restored.ok) return restored
  return ok({
    json: { library: target, records: restored.value.records },
    text: `${target}  ${counted(restored.value.records, 'record')}`,
  })
}

/** `galley pack --out FILE`: the whole library as one zip file. */
export function packLibrary(library: string | undefined, out: string): Promise<Result<Outcome>> {
  const path = resolve(out)
  return withDesk(
    library,
    async desk => {
      const { bytes } = await desk.ask('library.export', {})
      return { json: { out, bytes }, text: `${out}  ${counted(bytes, 'byte')}` }
    },
    { saveFile: async () => ({ write: bytes => writeWhole(path, bytes) }) },
  )
}

/** `galley unpack FILE`: makes a library of one that was packed, in a folder that is missing or empty. */
export async function unpackLibrary(library: string | undefined, file: string): Promise<Result<Outcome>> {
  if (!existsSync(file)) return fail(`There is no file “${file}”.`)
  const target = libraryFolder(library)
  const made = await importInto(file, target)
  return made.ok
    ? ok({
        json: { library: target, records: made.value.records },
        text: `${target}  ${counted(made.value.records, 'record')}`,
      })
    : made
}
