import { readFileSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './disk-error.ts'

/** An open file, as far as the library uses one. */
export interface OpenFile {
  /** Writes all of it at the end, however many calls that takes. */
  appendFile(bytes: Uint8Array | string): Promise<void>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/**
 * What tells without reading whether a file may have changed: its length, and when it was written, in milliseconds
 * since 1970.
 */
export interface FileStamp {
  readonly size: number
  readonly changed: number
}

/** The system calls the library makes, so that a test can make each of them fail. Errors are Node's, with a `code`. */
export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Buffer>
  /** At once, holding everything up: for a single small file that a command can't go on without. */
  readFileNow(path: string): Buffer
  readdir(path: string): Promise<string[]>
  size(path: string): Promise<number>
  /** When a file was last written, in milliseconds since 1970. */
  changed(path: string): Promise<number>
  stamp(path: string): Promise<FileStamp>
  isFolder(path: string): Promise<boolean>
  /** With the folders above it; none of them need be missing. */
  mkdir(path: string): Promise<void>
  link(from: string, to: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** An empty folder. */
  removeFolder(path: string): Promise<void>
}

export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  readFile: path => fs.readFile(path),
  readFileNow: path => readFileSync(path),
  readdir: path => fs.readdir(path),
  size: async path => (await fs.stat(path)).size,
  changed: async path => (await fs.stat(path)).mtimeMs,
  stamp: async path => {
    const { size, mtimeMs } = await fs.stat(path)
    return { size, changed: mtimeMs }
  },
  isFolder: async path => (await fs.stat(path)).isDirectory(),
  mkdir: makeFolder,
  link: fs.link,
  copy: (from, to) => fs.copyFile(from, to),
  rename: fs.rename,
  unlink: fs.unlink,
  removeFolder: fs.rmdir,
}

/** Unlike Node's own recursive way, which answers ENOENT on a read-only disk, it throws the system's reason. */
async function makeFolder(path: string): Promise<void> {
  try {
    await fs.mkdir(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await makeFolder(path)
  }
}
