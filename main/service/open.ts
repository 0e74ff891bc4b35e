import { join } from 'node:path'
import type { Host, Service } from '../../core/contract/ports.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { openLibrary } from '../library/index.ts'
import { createIndexer } from '../workers/indexer.ts'
import { createReader } from '../workers/reader.ts'
import { createWriters } from '../writers/html.ts'
import { systemContext } from './context.ts'
import { projectFolder, versionOf } from './project-folder.ts'
import { createService } from './service.ts'

export interface OpenOptions {
  /** Folder of the library; made where there is none. */
  readonly library: string
  readonly host: Host
  /** Where this machine's pane widths and the like are kept, outside the library; null or nothing keeps them for this run only. */
  readonly deskFile?: string | null
  /** Where the sample issues are; those shipped, where nothing is said. */
  readonly samples?: string | null
  /** A folder to take documents from; that of last time where none is named. */
  readonly watch?: string
  /** From how many items on there is an index; null for never, as for a single command. */
  readonly indexFrom?: number | null
}

/** The composition root of all hosts: opens the library and puts the real parts together. */
export async function openService({ library: folder, host, deskFile = null, samples, indexFrom, watch }: OpenOptions): Promise<Result<Service>> {
  const library = await openLibrary(folder, { context: systemContext, snapshots: true })
  if (!library.ok) return library
  const project = projectFolder()
  return ok(createService({
    library: library.value, reader: createReader(), writers: createWriters(), host,
    version: versionOf(project), samples: samples === undefined ? join(project, 'data', 'samples') : samples, deskFile,
    context: () => systemContext, ...(watch !== undefined && { watch }), ...(typeof indexFrom === 'number' && { indexFrom }),
    index: indexFrom === null ? null : () => createIndexer({ file: library.value.readOnly ? null : join(library.value.folder, 'cache', 'index.sqlite'), folder: library.value.folder }),
  }))
}
