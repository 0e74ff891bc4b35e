import * as fs from 'node:fs/promises'

/** An open file, as far as the library uses one. */
export interface OpenFile {
  /** Writes all of it at the end, however many calls that takes. */
  appendFile(bytes: Uint8Array | string): Promise<void>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** The system calls the library makes, so that a test can make each of them fail. Errors are Node's, with a `code`. */
export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Buffer>
  readdir(path: string): Promise<string[]>
  size(path: string): Promise<number>
  isFolder(path: string): Promise<boolean>
  mkdir(path: string): Promise<void>
  link(from: string, to: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  readFile: path => fs.readFile(path),
  readdir: path => fs.readdir(path),
  size: async path => (await fs.stat(path)).size,
  isFolder: async path => (await fs.stat(path)).isDirectory(),
  mkdir: async path => { await fs.mkdir(path, { recursive: true }) },
  link: fs.link,
  copy: (from, to) => fs.copyFile(from, to),
  rename: fs.rename,
  unlink: fs.unlink,
}
