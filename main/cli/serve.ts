import { join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { deskFile, recentFile } from '../host/default-library.ts'
import { openDesk } from '../service/libraries/library-switch.ts'
import { projectFolder } from '../service/project-folder.ts'
import { whoHas } from '../service/libraries/who-has.ts'
import { askForAddress } from '../web/running.ts'
import { startWebHost, type WebHost } from '../web/server.ts'
import { webHost } from '../web/host.ts'
import { libraryFolder } from './desk.ts'

/** The built renderer of the checkout, from source and from the build alike. */
const rendererFolder = (): string => join(projectFolder(import.meta.dirname), 'out/renderer')

export interface Served extends WebHost {
  readonly library: string
  /** Why the library is open for reading only, if it is. */
  readonly readOnly: string | null
}

/** The address of the browser host that serves this library already; null where none does, or it doesn't answer. */
export async function servedAt(library: string | undefined): Promise<string | null> {
  const door = whoHas(libraryFolder(library))?.door
  return door ? askForAddress(door) : null
}

/** Opens the library and serves the desk to this machine's browser until closed. */
export async function serve(library: string | undefined, port: number, watch?: string): Promise<Result<Served>> {
  const folder = libraryFolder(library)
  const opened = await openDesk({
    library: folder,
    host: webHost(),
    deskFile: deskFile(),
    recentFile: recentFile(),
    program: 'browser',
    ...(watch !== undefined && { watch: resolve(watch) }),
  })
  if (!opened.ok) return fail(opened.message)
  const host = await startWebHost({ service: opened.value, renderer: rendererFolder(), port })
  if (!host.ok) {
    await opened.value.close()
    return host
  }
  opened.value.answersAt({ origin: host.value.origin, key: host.value.key })
  return ok({
    ...host.value,
    library: folder,
    readOnly: opened.value.readOnly,
    async close() {
      await host.value.close()
      await opened.value.close()
    },
  })
}

/** Waits until the process is asked to end, then lets go of the library. */
export function untilEnded(served: Served): Promise<void> {
  return new Promise(resolve => {
    let ending = false
    const end = () => {
      if (ending) return
      ending = true
      void served.close().then(resolve)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  })
}
