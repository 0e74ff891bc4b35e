import type { Event } from '../../core/contract/events.ts'
import type { Service } from '../../core/contract/ports.ts'
import type { RequestName } from '../../core/contract/requests.ts'
import type { Change } from '../../core/curate/change.ts'
import type { RecordKey } from '../../core/model/records.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { appRequests } from './app.ts'
import { areasWhenNeeded } from './areas.ts'
import { deskRequests } from './desk-state.ts'
import { Destinations, fileRequests } from './files.ts'
import { frameRequests } from './frame.ts'
import { Inbox } from './imports/inbox.ts'
import { inShort } from './in-short.ts'
import { itemRequests } from './lists/items.ts'
import { Jobs } from './jobs.ts'
import { Lists, worthAnIndex } from './lists/lists.ts'
import { Pages } from './issues/pages.ts'
import { scanLists } from './lists/scan.ts'
import { ScanInPieces } from './lists/scan-in-pieces.ts'
import { serial } from './serial.ts'
import { Shelf } from './lists/shelf.ts'
import { sourceRequests } from './readings/sources.ts'
import { tellConflicts } from './libraries/tell-conflicts.ts'
import { watching } from './imports/watching.ts'
import type { Handlers, ServiceParts, Workshop } from './workshop.ts'

/** The contract, carried out over the parts. The only place that joins them. */
export function createService(parts: ServiceParts): Service {
  const { library } = parts
  const listeners = new Set<(event: Event) => void>()
  const emit = (event: Event) => {
    for (const listener of [...listeners]) listener(event)
  }
  const shelf = new Shelf(library.desk, () => parts.context().now.slice(0, 10))
  const lists = new Lists({
    library,
    scan: scanLists(shelf, () => library.desk.get('tags')?.tags ?? []),
    slow: new ScanInPieces(library, shelf),
    index: parts.index,
    from: parts.indexFrom ?? worthAnIndex,
    progress: (done, total) => emit({ type: 'job', job: 'index', done, total, name: '' }),
    caughtUp: ids =>
      emit({
        type: 'changed',
        seq: ++seq,
        label: 'Changes from outside',
        keys: ids.map(id => `source/${id}` as const),
        history: library.history,
      }),
    ready: () => shelf.forget(),
  })
  const inOrder = serial()
  let seq = parts.firstSeq ?? 0

  /** Numbers a change that has been made and tells of it. */
  function announce(change: Change): void {
    tell(
      change.label,
      change.edits.map(edit => edit.key),
    )
  }
  function tell(label: string, keys: readonly RecordKey[]): void {
    shelf.touch(keys)
    lists.touch(keys)
    emit({ type: 'changed', seq: ++seq, label, keys: [...keys], history: library.history })
  }
  const workshop: Workshop = {
    ...parts,
    shelf,
    lists,
    pages: new Pages(),
    inbox: new Inbox(),
    jobs: new Jobs(),
    linkVerdicts: new Map(),
    seq: () => seq,
    emit,
    carryOut: make =>
      inOrder(async (): Promise<Result<Change>> => {
        const held: (() => void)[] = []
        const hold = async (keys: readonly RecordKey[]) => {
          if (keys.length > 0) held.push(await library.hold(keys))
        }
        try {
          for (let tries = 1; ; tries++) {
            const asOf = library.outside
            const change = await make(library.desk, parts.context(), hold)
            if (!change.ok || change.value.count === 0) return change
            const committed = await library.commit(change.value, asOf)
            if (committed.ok) announce(change.value)
            if (committed.ok || asOf === library.outside || tries === 3) return committed.ok ? change : committed
          }
        } finally {
          for (const release of held) release()
        }
      }),
    takeBack: direction =>
      inOrder(async () => {
        const change = await library[direction]()
        if (change.ok) announce(change.value)
        return change
      }),
  }
  const destinations = new Destinations()
  const begun = serial()
  const later = areasWhenNeeded(workshop, destinations, begun)
  const { watched, ...watchRequests } = watching(workshop, files =>
    later['import.run']({ job: 'watched folder', files }),
  )
  const handlers: Handlers = {
    ...later,
    ...appRequests(workshop),
    ...deskRequests(workshop),
    ...frameRequests(workshop),
    ...itemRequests(workshop),
    ...sourceRequests(workshop),
    ...fileRequests(workshop, destinations),
    ...watchRequests,
  }
  const stopSave = library.listen(save => emit({ type: 'save', save }))
  const stopOutside = library.onOutside((keys, notices) => {
    if (keys.length > 0) tell('Changes from outside', keys)
    if (notices.length > 0) emit({ type: 'notice', message: inShort(notices) })
    void tellConflicts(workshop)
  })

  if (!library.readOnly) void (parts.watch ? watched.choose(parts.watch) : watched.resume())

  return {
    async handle(name, input) {
      try {
        return await handlers[name](input)
      } catch (error) {
        return unexpected(name, error)
      }
    },
    listen(onEvent) {
      listeners.add(onEvent)
      return () => listeners.delete(onEvent)
    },
    accept: (name, bytes) => workshop.inbox.accept(name, bytes),
    page: token => workshop.pages.read(token),
    async close() {
      stopSave()
      stopOutside()
      await watched.close()
      await begun(async () => {})
      await inOrder(async () => {})
      await Promise.all([parts.reader.close(), library.close()])
      await lists.close()
      listeners.clear()
    },
  }
}

/** A fault of ours: told as a failure so that the window stays usable, and left where a developer finds it. */
function unexpected(name: RequestName, error: unknown): Result<never> {
  process.emitWarning(error instanceof Error ? error : String(error), { detail: `while answering ${name}` })
  return fail('Galley met an unexpected fault; nothing was changed. Please report it with what you did.')
}
