import { create } from 'zustand'
import type { ConflictView } from '../../core/contract/conflicts.ts'
import { closeOverlay } from './overlay.ts'
import { ask, call, onEvent, say, useSession } from './session.ts'

/** Versions from outside to choose between; the first is the one being looked at. */
interface Conflicts {
  /** Null until they were asked for. */
  list: readonly ConflictView[] | null
  /** How many there were when the dialog was opened, for "2 of 3". */
  of: number
  /** Differences of the first of which theirs is taken. */
  theirs: ReadonlySet<string>
  busy: boolean
}

export const useConflicts = create<Conflicts>(() => ({ list: null, of: 0, theirs: new Set(), busy: false }))

onEvent(event => {
  if (event.type !== 'conflicts') return
  useSession.setState(({ hello }) => ({ hello: hello && { ...hello, conflicts: event.count } }))
})

/** Asks what there is to choose between; called when the dialog opens. */
export async function loadConflicts(): Promise<void> {
  const found = await call('conflicts.list', {})
  const list = found?.conflicts ?? []
  useConflicts.setState({ list, of: list.length, theirs: new Set() })
}

export function choose(difference: string, theirs: boolean): void {
  useConflicts.setState(now => {
    const chosen = new Set(now.theirs)
    if (theirs) chosen.add(difference)
    else chosen.delete(difference)
    return { theirs: chosen }
  })
}

export function chooseAll(theirs: boolean): void {
  useConflicts.setState(({ list }) => ({ theirs: new Set(theirs ? list?.[0]?.differences.map(each => each.id) : []) }))
}

/** Settles the version being looked at as chosen, and goes on to the next; the dialog closes after the last. */
export async function settleConflict(): Promise<void> {
  const { list, theirs, busy } = useConflicts.getState()
  const [first] = list ?? []
  if (!first || busy) return
  useConflicts.setState({ busy: true })
  const done = await ask('conflicts.resolve', { id: first.id, theirs: [...theirs] })
  useConflicts.setState({ busy: false })
  if (!done.ok) {
    say(done.message, 'problem')
    // It may have changed since: what is shown is then no longer what there is to choose between.
    await loadConflicts()
    return
  }
  const rest = list!.slice(1)
  useConflicts.setState({ list: rest, theirs: new Set() })
  if (rest.length > 0) return
  closeOverlay()
  say('All versions from outside are settled. What wasn’t taken is in the library’s trash.')
}
