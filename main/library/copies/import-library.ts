import { resolve } from 'node:path'
import type { Result } from '../../../core/model/result.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { unpackLibrary } from './unpack.ts'

/** Makes a library of one that was exported as a file, in a folder that is missing or empty. */
export const importLibrary = (file: string, target: string): Promise<Result<{ readonly records: number }>> =>
  unpackLibrary(nodeFileSystem, resolve(file), resolve(target), null)
