import { resolve } from 'node:path'

export interface ShellArguments {
  /** Folder of the library, where one was named. */
  readonly library: string | null
  /** Documents to open. */
  readonly files: readonly string[]
}

/**
 * What Galley was started with: `[--library DIR] [FILE…]`. `args` come without the program, and in a checkout without
 * the app's own folder. Switches of Chromium and Electron are passed over.
 */
export function shellArguments(args: readonly string[], folder: string): ShellArguments {
  let library: string | null = null
  const files: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    const next = args[at + 1]
    if (arg === '--library' && next !== undefined) {
      library = resolve(folder, next)
      at++
    } else if (arg.startsWith('--library=')) {
      library = resolve(folder, arg.slice('--library='.length))
    } else if (arg !== '' && !arg.startsWith('-')) {
      files.push(resolve(folder, arg))
    }
  }
  return { library, files }
}
