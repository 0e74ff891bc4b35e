import { create } from 'zustand'
import { ask, call } from './session.ts'
import { usePlace, type Space } from './place.ts'

/**
 * How the desk is laid out. What is in `kept` is remembered for this machine, outside the library; the rest is of the
 * moment.
 */
interface Layout {
  kept: Readonly<Record<string, unknown>>
  /** Below 1100 px: whether the folded side pane is pulled out. */
  drawer: boolean
  /** Below 800 px: the pane each space shows, by the id of its panes. */
  shown: Readonly<Record<string, string>>
}

export const useLayout = create<Layout>(() => ({ kept: {}, drawer: false, shown: {} }))

/**
 * Whether there is room for every pane (`wide`), for all but the side pane (`medium`), or for one at a time (`narrow`).
 */
export type Room = 'wide' | 'medium' | 'narrow'

const spaces: readonly Space[] = ['sources', 'library', 'issue']
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

/** Reads what this machine remembers and goes back to where the curator was; called once, before the desk is drawn. */
export async function loadLayout(): Promise<void> {
  const answer = await ask('desk.load', {})
  if (!answer.ok) return
  useLayout.setState({ kept: answer.value.state })
  const place = answer.value.state['place']
  if (typeof place === 'object' && place !== null) usePlace.setState(placeOf(place as Record<string, unknown>))
  usePlace.subscribe(now =>
    remember('place', { space: now.space, source: now.source, item: now.item, issue: now.issue }),
  )
}

function placeOf(kept: Record<string, unknown>) {
  const space = spaces.find(known => known === kept['space'])
  const ids = Object.fromEntries(
    ['source', 'item', 'issue'].filter(key => isId(kept[key])).map(key => [key, kept[key]]),
  )
  return { ...ids, ...(space && { space }) }
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Keeps a plain JSON value for this machine under a name of the caller's ("panes.library"); written a moment later. */
export function remember(name: string, value: unknown): void {
  useLayout.setState(({ kept }) => ({ kept: { ...kept, [name]: value } }))
  clearTimeout(waiting)
  waiting = setTimeout(saveLayout, 400)
}

/** Writes what is waiting; also called when the page is about to go. */
export function saveLayout(): void {
  if (waiting === undefined) return
  clearTimeout(waiting)
  waiting = undefined
  void call('desk.save', { state: useLayout.getState().kept })
}

/** What was remembered under a name, where it is of the kind asked for. */
export function recall<T>(name: string, isKind: (value: unknown) => value is T): T | null {
  const value = useLayout.getState().kept[name]
  return isKind(value) ? value : null
}

export const isNumbers = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' && value !== null && Object.values(value).every(one => typeof one === 'number')

/** Below 800 px: shows this pane of a space. Elsewhere it changes nothing that is seen. */
export function showPane(panes: string, pane: string): void {
  useLayout.setState(({ shown }) => ({ shown: { ...shown, [panes]: pane }, drawer: false }))
}

export function toggleDrawer(open?: boolean): void {
  useLayout.setState(({ drawer }) => ({ drawer: open ?? !drawer }))
}
