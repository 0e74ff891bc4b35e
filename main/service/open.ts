import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Host, Service } from '../../core/contract/ports.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { openLibrary, type LibraryOptions } from '../library/index.ts'
import { createIndexer, startIndex } from '../workers/indexer.ts'
import { createReader } from '../workers/reader.ts'
import { systemContext } from './context.ts'
import type { LibrariesPort } from './ports/libraries.ts'
import type { LibraryPort } from './ports/library.ts'
import type { WritersPort } from './ports/writers.ts'
import { projectFolder, versionOf } from './project-folder.ts'
import { createService } from './service.ts'

export interface OpenOptions extends Pick<LibraryOptions, 'program' | 'inUse' | 'memory' | 'catalogueFrom'> {
  /** Folder of the library; made where there is none. */
  readonly library: string
  readonly host: Host
  /**
   * Where this machine's pane widths and the like are kept, outside the library; null or nothing keeps them for this
   * run only.
   */
  readonly deskFile?: string | null
  /** Where the sample issues are; those shipped, where nothing is said. */
  readonly samples?: string | null
  /** A folder to take documents from; that of last time where none is named. */
  readonly watch?: string
  /** From how many items on there is an index; null for never, as for a single command. */
  readonly indexFrom?: number | null
  /** Where a desk can have another library opened; nothing where it keeps this one. */
  readonly libraries?: LibrariesPort
  /** Numbers of changes count on from here. */
  readonly firstSeq?: number
}

/** A service and the library it is over. */
export interface Opened {
  readonly service: Service
  readonly library: LibraryPort
}

/** Opens a library for as long as the service is there. */
export async function openService(options: OpenOptions): Promise<Result<Service>> {
  const opened = await openWith(options)
  return opened.ok ? ok(opened.value.service) : opened
}

/** Writers are loaded with the first issue that is written: they weigh as much as all else the service needs. */
function writersWhenNeeded(): WritersPort {
  let loaded: Promise<WritersPort> | null = null
  const writers = () => (loaded ??= import('../writers/html.ts').then(({ createWriters }) => createWriters()))
  return {
    html: async (...asked) => (await writers()).html(...asked),
    source: async (...asked) => (await writers()).source(...asked),
    eml: async (...asked) => (await writers()).eml(...asked),
    zip: async (...asked) => (await writers()).zip(...asked),
  }
}

/**
 * An index that is there will be asked first of all: its process starts while the library is opened. What keeps it from
 * that is told when it is asked.
 */
function indexAhead(folder: string): ReturnType<typeof startIndex> | null {
  try {
    return existsSync(join(folder, 'cache', 'index.sqlite')) ? startIndex() : null
  } catch {
    return null
  }
}

/** The composition root of all hosts: opens the library and puts the real parts together. */
export async function openWith({
  library: folder,
  host,
  deskFile = null,
  samples,
  indexFrom,
  watch,
  libraries,
  firstSeq,
  program,
  inUse,
  memory,
  catalogueFrom,
}: OpenOptions): Promise<Result<Opened>> {
  let ready = indexFrom === null ? null : indexAhead(folder)
  const begun = () => {
    const started = ready ?? startIndex()
    ready = null
    return started
  }
  const library = await openLibrary(folder, {
    context: systemContext,
    snapshots: true,
    ...(program && { program }),
    ...(inUse && { inUse }),
    ...(memory !== undefined && { memory }),
    ...(catalogueFrom !== undefined && { catalogueFrom }),
  })
  if (!library.ok) {
    ready?.kill('SIGKILL')
    return library
  }
  const project = projectFolder()
  const service = createService({
    library: library.value,
    reader: createReader(),
    writers: writersWhenNeeded(),
    host,
    version: versionOf(project),
    samples: samples === undefined ? join(project, 'data', 'samples') : samples,
    deskFile,
    context: () => systemContext,
    libraries: libraries ?? null,
    ...(watch !== undefined && { watch }),
    ...(firstSeq !== undefined && { firstSeq }),
    ...(typeof indexFrom === 'number' && { indexFrom }),
    index:
      indexFrom === null
        ? null
        : () =>
            createIndexer(
              {
                file: library.value.readOnly ? null : join(library.value.folder, 'cache', 'index.sqlite'),
                folder: library.value.folder,
              },
              begun,
            ),
  })
  // Of a library that has become small.
  ready?.kill('SIGKILL')
  ready = null
  return ok({ service, library: library.value })
}
