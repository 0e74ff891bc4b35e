import { nodeFileSystem, type FileSystem, type OpenFile } from '../../../main/library/files/file-system.ts'

/** The names of the calls that can be made to fail; those of an open file are "file.…". */
export type Call = string

/**
 * The real file system, with a say before each call: `before` throws to make it fail. A sync that may pass does
 * nothing, as no test here takes the power away and it would only take time.
 */
export function watchedFileSystem(before: (call: Call, path: string) => void): FileSystem {
  const watched = <T extends object>(target: T, prefix: string, at?: string): T =>
    new Proxy(target, {
      get: (of, name) => {
        const method = Reflect.get(of, name) as unknown
        if (typeof method !== 'function' || typeof name !== 'string') return method
        if (name === 'readFileNow') {
          return (path: string) => {
            before(name, path)
            return method.call(of, path) as Buffer
          }
        }
        return async (...args: unknown[]) => {
          const path = at ?? String(args[0])
          try {
            before(prefix + name, path)
          } catch (error) {
            if (name === 'appendFile') await half(of as unknown as OpenFile, args[0] as string | Uint8Array)
            if (name === 'close') await (of as unknown as OpenFile).close()
            throw error
          }
          if (name === 'sync' || name === 'datasync') return
          const result: unknown = await method.apply(of, args)
          return name === 'open' ? watched(result as OpenFile, 'file.', path) : result
        }
      },
    })
  return watched(nodeFileSystem, '')
}

/** A sound disk that doesn't wait for its platters. */
export const quickFileSystem: FileSystem = watchedFileSystem(() => {})

/** What a full disk leaves: a part of the bytes. */
async function half(file: OpenFile, bytes: string | Uint8Array): Promise<void> {
  await file.appendFile(bytes.slice(0, bytes.length / 2))
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}

export interface Faults {
  readonly files: FileSystem
  readonly hit: () => boolean
  arm(): void
  disarm(): void
}

/** Fails the `nth` call after arming (from 1) that isn't one of `spared`, or with `on` all from there on. */
export function faults(
  nth: number,
  code: string,
  { on = false, spared = ['readFile', 'readFileNow', 'readdir', 'isFolder', 'size', 'changed', 'stamp'] } = {},
): Faults {
  let count = 0
  let armed = false
  const files = watchedFileSystem(call => {
    if (!armed || spared.includes(call)) return
    count++
    if (count === nth || (on && count > nth)) throw systemError(code)
  })
  return {
    files,
    hit: () => count >= nth,
    arm: () => {
      armed = true
    },
    disarm: () => {
      armed = false
    },
  }
}
