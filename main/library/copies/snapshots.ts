import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { SnapshotInfo, SnapshotReason } from '../../../core/contract/snapshots.ts'
import type { RecordKey } from '../../../core/model/records.ts'
import { readArchive, writeArchive, type Packed } from '../files/archive.ts'
import { isMissing } from '../files/disk-error.ts'
import { linkOrCopy, renameOver } from '../files/durable-write.ts'
import { decodeRecord, type Opened } from '../records/envelope.ts'
import type { FileSystem } from '../files/file-system.ts'
import { listRecords, namesIn } from '../records/list-records.ts'
import { keyAt, pathOf } from '../records/record-path.ts'
import { hashOf } from '../records/seen-files.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { toThin } from './thinning.ts'

/** Record files as they were at one moment, under temporary names, until `free`. */
export interface Frozen {
  readonly files: readonly { readonly path: string; readonly held: string }[]
  free(): Promise<void>
}

const folderName = 'snapshots'
/** The list in an archive of what else it holds. */
const manifest = 'snapshot.json'
const named = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-([a-z]+)(-\d+)?\.zip$/

/**
 * Holds all record files as they are: by hard links, since a record's file is replaced and never written into, or by
 * copies where the disk has no links. Nothing may write records meanwhile. Throws the system's error.
 */
export async function freezeRecords(files: FileSystem, folder: string): Promise<Frozen> {
  await files.mkdir(join(folder, folderName))
  const held: { path: string; held: string }[] = []
  const free = async () => {
    for (const each of held) await files.unlink(each.held).catch(() => {})
  }
  try {
    for (const key of await listRecords(files, folder, [])) {
      const path = pathOf(key)
      const place = join(folder, folderName, `.${path.replace('/', '-')}.${randomBytes(8).toString('hex')}.tmp`)
      try {
        await linkOrCopy(files, join(folder, path), place)
        held.push({ path, held: place })
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    }
    return { files: held, free }
  } catch (error) {
    await free()
    throw error
  }
}

/**
 * Writes what is frozen to `snapshots/<time>-<reason>.zip`, reads it back and compares, and only then gives it its
 * name; thins older ones after. Throws the system's error; a failure leaves the older ones.
 */
export async function writeSnapshot(
  files: FileSystem,
  folder: string,
  frozen: Frozen,
  reason: SnapshotReason,
  now: string,
): Promise<SnapshotInfo> {
  const place = join(folder, folderName)
  const taken = new Set(await namesIn(files, place))
  const stamp = `${now.slice(0, 19).replaceAll(':', '')}Z-${reason}`
  let id = stamp
  for (let n = 2; taken.has(`${id}.zip`); n++) id = `${stamp}-${n}`
  const temp = join(place, `.${id}.zip.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const file = await files.open(temp, 'wx', 0o600)
    try {
      await writeArchive(file, archiveOf(files, frozen.files, reason, now), now)
      await file.sync()
    } finally {
      await file.close()
    }
    await verifySnapshot(files, temp)
    await renameOver(files, temp, join(place, `${id}.zip`))
  } catch (error) {
    await files.unlink(temp).catch(() => {})
    throw error
  }
  await syncFolder(files, place)
  await thin(files, folder, now)
  return (await listSnapshots(files, folder)).find(each => each.id === id)!
}

/** What goes into an archive of a library: its files, and last the list of them. */
export function archiveOf(files: FileSystem, held: Frozen['files'], reason: SnapshotReason, now: string): Packed[] {
  const hashes: Record<string, string> = {}
  return [
    ...held.map(({ path, held: at }) => ({
      path,
      bytes: async () => {
        const bytes = await files.readFile(at)
        hashes[path] = hashOf(bytes)
        return bytes
      },
    })),
    { path: manifest, bytes: async () => Buffer.from(JSON.stringify({ made: now, reason, files: hashes }, null, 2)) },
  ]
}

/** Reads a snapshot's files one after another. Throws, at the end, unless they are exactly those that went in. */
export async function* readSnapshot(
  files: FileSystem,
  path: string,
): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }> {
  const hashes = new Map<string, string>()
  let list: Record<string, string> | null = null
  for await (const each of readArchive(await files.readFile(path))) {
    if (each.path === manifest) {
      list = (JSON.parse(each.bytes.toString()) as { files: Record<string, string> }).files
    } else {
      hashes.set(each.path, hashOf(each.bytes))
      yield each
    }
  }
  if (!list || Object.keys(list).length !== hashes.size || [...hashes].some(([name, hash]) => list[name] !== hash)) {
    throw new Error('it is damaged')
  }
}

/** Throws, with the second half of a sentence, unless the snapshot is whole and every record in it can be read. */
export async function verifySnapshot(files: FileSystem, path: string): Promise<void> {
  for await (const { path: name, bytes } of readSnapshot(files, path)) {
    const key = keyAt(name)
    if (key && decodeRecord(key, bytes).state === 'damaged') throw new Error(`“${name}” in it is damaged`)
  }
}

/** The snapshots of a library, newest first. */
export async function listSnapshots(files: FileSystem, folder: string): Promise<SnapshotInfo[]> {
  const found: SnapshotInfo[] = []
  for (const name of await namesIn(files, join(folder, folderName))) {
    const match = named.exec(name)
    if (!match) continue
    const [, date, hour, minute, second, reason] = match
    found.push({
      id: name.slice(0, -'.zip'.length),
      at: `${date}T${hour}:${minute}:${second}Z`,
      reason: reason as SnapshotReason,
      bytes: await files.size(join(folder, folderName, name)),
    })
  }
  return found.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}

export const snapshotPath = (folder: string, id: string): string => join(folder, folderName, `${id}.zip`)

/** A record as the newest whole snapshot that has it sound holds it; null where none does. */
export async function recordFromSnapshots(
  files: FileSystem,
  folder: string,
  key: RecordKey,
): Promise<{ id: string; found: Opened } | null> {
  for (const { id } of await listSnapshots(files, folder).catch(() => [])) {
    let found: Opened | null = null
    try {
      for await (const each of readSnapshot(files, snapshotPath(folder, id))) {
        if (each.path === pathOf(key)) found = decodeRecord(key, each.bytes)
      }
    } catch {
      continue
    }
    if (found && ['good', 'edited', 'old'].includes(found.state)) return { id, found }
  }
  return null
}

async function thin(files: FileSystem, folder: string, now: string): Promise<void> {
  const all = await listSnapshots(files, folder)
  const go = new Set(
    toThin(
      all.map(each => each.at),
      now,
    ),
  )
  for (const { id, at } of all) if (go.has(at)) await files.unlink(snapshotPath(folder, id)).catch(() => {})
}
