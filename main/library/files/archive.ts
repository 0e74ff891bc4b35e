import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { OpenFile } from './file-system.ts'

// What packs and unpacks is loaded when it is needed, which is seldom: it would stay in memory.

/** Bytes a single file of an archive may have once unpacked. */
const largest = 500_000_000

/** A file of an archive; its bytes are asked for when their turn comes, so that no more than one is in memory. */
export interface Packed {
  readonly path: string
  readonly bytes: () => Promise<Uint8Array>
}

/** Writes a zip archive to an open file, in the order given, without blocking. Throws the system's error. */
export async function writeArchive(
  file: Pick<OpenFile, 'appendFile'>,
  entries: readonly Packed[],
  at: string,
): Promise<void> {
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  for (const { path, bytes } of entries) {
    zip.addReadStreamLazy(path, { mtime: new Date(at), mode: 0o100644, forceDosTimestamp: true }, given => {
      bytes().then(
        read => given(null, Readable.from([read], { objectMode: false })),
        (error: unknown) => given(error, Readable.from([])),
      )
    })
  }
  zip.end()
  for await (const chunk of out) await file.appendFile(chunk as Buffer)
}

/** The same in memory. */
export async function archiveBytes(entries: readonly Packed[], at: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  await writeArchive(
    {
      appendFile: async chunk => {
        chunks.push(Buffer.from(chunk))
      },
    },
    entries,
    at,
  )
  return Buffer.concat(chunks)
}

/** The files of a zip archive, one after another. Throws where it is damaged, or a name in it leads out of it. */
export async function* readArchive(archive: Buffer): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }> {
  const { fromBufferPromise } = await import('yauzl')
  const zip = await fromBufferPromise(archive, { lazyEntries: true })
  const failed = once(zip, 'error').then(([error]) => {
    throw error as Error
  })
  failed.catch(() => {})
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    if (entry.uncompressedSize > largest) throw new Error(`“${entry.fileName}” in it is too large`)
    yield {
      path: entry.fileName,
      bytes: await Promise.race([zip.openReadStreamPromise(entry).then(stream => buffer(stream)), failed]),
    }
  }
}
