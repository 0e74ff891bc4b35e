import type { Event } from '../../core/contract/events.ts'
import type { Host } from '../../core/contract/ports.ts'
import type { RequestName, RequestOutput, RequestParsed } from '../../core/contract/requests.ts'
import type { Change, Context, Desk } from '../../core/curate/change.ts'
import type { RecordKey } from '../../core/model/records.ts'
import type { Result } from '../../core/model/result.ts'
import type { LinkVerdicts } from './issues/link-check.ts'
import type { Inbox } from './imports/inbox.ts'
import type { Jobs } from './jobs.ts'
import type { Pages } from './issues/pages.ts'
import type { IndexPort } from './ports/search-index.ts'
import type { LibrariesPort } from './ports/libraries.ts'
import type { LibraryPort } from './ports/library.ts'
import type { ListsPort } from './ports/lists.ts'
import type { ReaderPort } from './ports/reader.ts'
import type { WritersPort } from './ports/writers.ts'
import type { Shelf } from './lists/shelf.ts'

/** What a service is put together from; `open.ts` gathers the real parts. */
export interface ServiceParts {
  readonly library: LibraryPort
  readonly reader: ReaderPort
  readonly writers: WritersPort
  /** Where another library can be opened; null or nothing where the desk keeps this one. */
  readonly libraries?: LibrariesPort | null
  /** Numbers of changes count on from here; from 0 where nothing is said. */
  readonly firstSeq?: number
  /** Makes the index's process; null where lists are only ever scanned. */
  readonly index: (() => IndexPort) | null
  /** How many items are worth an index. */
  readonly indexFrom?: number
  readonly host: Host
  readonly version: string
  /** Where the sample issues are; null where there are none. */
  readonly samples: string | null
  /** Where this machine's pane widths and the like are kept; null keeps them for this run only. */
  readonly deskFile: string | null
  /** A folder to take documents from, named on starting; else that of last time. */
  readonly watch?: string
  /** The time and fresh ids; a test may set its own. */
  readonly context: () => Context
}

/** What the handlers of all areas share. */
export interface Workshop extends ServiceParts {
  readonly shelf: Shelf
  /** What views ask about many items at once. */
  readonly lists: ListsPort
  readonly pages: Pages
  readonly inbox: Inbox
  readonly jobs: Jobs
  /** What was learnt of links by asking, since the desk was opened. */
  readonly linkVerdicts: LinkVerdicts
  readonly seq: () => number
  readonly emit: (event: Event) => void
  /**
   * Makes a change of the desk as it is and commits it, one at a time, then tells every listener. Where something came
   * from outside between the two, the change is made again, of the desk as it is then. What `make` asks to be held
   * stays in memory until the change is durable.
   */
  readonly carryOut: (
    make: (
      desk: Desk,
      context: Context,
      hold: (keys: readonly RecordKey[]) => Promise<void>,
    ) => Result<Change> | Promise<Result<Change>>,
  ) => Promise<Result<Change>>
  readonly takeBack: (direction: 'undo' | 'redo') => Promise<Result<Change>>
}

export type Handlers = {
  readonly [N in RequestName]: (input: RequestParsed<N>) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>
}
/** The handlers of one area. */
export type Area<N extends RequestName> = Pick<Handlers, N>
