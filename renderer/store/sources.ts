import { create } from 'zustand'
import type { SourceDetail, SourceRow } from '../../core/contract/views.ts'
import type { ItemId, SourceId } from '../../core/model/ids.ts'
import { chosenAt, inTextOrder, sameChoice, type Chosen } from './contents.ts'
import { documentRows, isOn, type Shelf } from './documents.ts'
import { useFrame } from './frame.ts'
import { heldChoice } from './held-choice.ts'
import { recall, remember } from './layout.ts'
import { usePlace } from './place.ts'
import { ask, call, onEvent, useSession } from './session.ts'
import { layOutSheet, type Sheet } from './sheet.ts'

/** The reading desk: which documents are listed, the one that is open, and what is chosen in it. */
interface SourcesState {
  /** What is typed in the search. */
  query: string
  /** What the search found, or null while nothing is searched: items by document, and the items of the open one. */
  found: { readonly documents: ReadonlySet<SourceId>; readonly items: ReadonlySet<ItemId> } | null
  shelf: Shelf
  detail: SourceDetail | null
  sheet: Sheet | null
  /** The open document couldn't be read: why. */
  problem: string | null
  /** Chosen in the open document. An item is also the place's item, which the Library shows. */
  chosen: Chosen | null
  /** Counts up whenever both panes should bring what is chosen into view. */
  reveal: number
  /** The item whose headline is being corrected in place. */
  correcting: ItemId | null
  /** The item whose themes are being picked. */
  tagging: ItemId | null
  /** The question about the whole document takes the keyboard as soon as it stands there. */
  askWanted: boolean
  /** How many items ask to be checked: those that are kept, and all others. */
  left: { readonly kept: number; readonly others: number }
  /** The document whose title, publisher and day are being edited. */
  details: SourceId | null
}

export const useSources = create<SourcesState>(() => ({
  query: '',
  found: null,
  shelf: 'all',
  detail: null,
  sheet: null,
  problem: null,
  chosen: null,
  reveal: 0,
  correcting: null,
  tagging: null,
  details: null,
  askWanted: false,
  left: { kept: 0, others: 0 },
}))
const { getState, setState } = useSources

/** Names of the panes, as the layout knows them. */
export const paneNames = { space: 'sources', documents: 'documents', text: 'text', items: 'items' } as const

/** Every document of the library, as the frame knows them. */
export const allSources = (): readonly SourceRow[] => useFrame.getState().sources ?? []

/** The documents shown: those of the shelf that the search leaves. */
export function listed(
  sources: readonly SourceRow[],
  { shelf, found }: Pick<SourcesState, 'shelf' | 'found'>,
): readonly SourceRow[] {
  return sources.filter(source => isOn(shelf, source) && (!found || found.documents.has(source.id)))
}

let asked = 0
/** Number of the last change that the open document is known to have, or that left it as it was. */
let upTo = -1
onEvent(event => {
  const id = getState().detail?.source.id
  if (event.type !== 'changed' || event.seq !== upTo + 1) return
  if (!event.keys.some(key => key === `source/${id}` || key === `curation/${id}`)) upTo = event.seq
})

/**
 * Reads the open document again, or the first of the list where none is open; called when the space opens and after
 * each change.
 */
export async function loadSource(): Promise<void> {
  const turn = ++asked
  const id = usePlace.getState().source ?? firstId()
  if (!id) {
    setState({ detail: null, sheet: null, problem: null, chosen: null })
    return
  }
  const { detail } = getState()
  const { seq } = useSession.getState()
  if (detail?.source.id === id && upTo === seq) {
    show(detail)
    return
  }
  const answer = await ask('sources.get', { id })
  if (turn !== asked) return
  upTo = seq
  if (!answer.ok) {
    const other = allSources().some(source => source.id === id) ? null : firstId()
    if (other && other !== id) {
      usePlace.setState({ source: other })
      return loadSource()
    }
    setState({ detail: null, sheet: null, problem: allSources().length > 0 ? answer.message : null, chosen: null })
    return
  }
  if (usePlace.getState().source !== id) usePlace.setState({ source: id })
  show(answer.value)
}

/** The first document of the list as it is shown. */
export const firstId = (): SourceId | null => {
  const row = documentRows(listed(allSources(), getState()), new Set()).find(each => each.type === 'document')
  return row?.type === 'document' ? row.source.id : null
}

function show(detail: SourceDetail): void {
  const before = getState()
  const same = before.detail?.source.id === detail.source.id
  // Decisions and edits leave the text as it is: its layout is worth keeping.
  const sheet =
    same &&
    before.sheet &&
    before.detail?.source.reading.text === detail.source.reading.text &&
    sameReading(before.detail, detail)
      ? before.sheet
      : layOutSheet(detail.source.reading)
  const item = usePlace.getState().item
  const placed = item && detail.items.some(each => each.id === item) ? ({ type: 'item', id: item } as const) : null
  const held =
    placed ??
    (same && before.chosen && before.detail && before.sheet
      ? heldChoice(before.chosen, { detail: before.detail, sheet: before.sheet }, { detail, sheet })
      : null)
  const correcting =
    before.correcting && detail.items.some(each => each.id === before.correcting) ? before.correcting : null
  setState({
    detail,
    sheet,
    problem: null,
    chosen: held,
    correcting,
    ...((!same || !sameChoice(before.chosen, held)) && { reveal: before.reveal + 1 }),
  })
}

const sameReading = (a: SourceDetail, b: SourceDetail): boolean =>
  a === b ||
  (JSON.stringify(a.source.reading.items.map(item => [item.id, item.spans])) ===
    JSON.stringify(b.source.reading.items.map(item => [item.id, item.spans])) &&
    JSON.stringify([a.source.reading.unclaimed, a.source.reading.sections]) ===
      JSON.stringify([b.source.reading.unclaimed, b.source.reading.sections]))

/** Opens a document; what was chosen in the one before is let go. */
export function openSource(id: SourceId): void {
  if (usePlace.getState().source === id) return
  setState({ chosen: null, correcting: null })
  usePlace.setState({ source: id, item: null })
}

/** Chooses an item or an unclaimed stretch; both panes show it. */
export function choose(chosen: Chosen | null): void {
  setState(state => ({ chosen, reveal: state.reveal + 1, correcting: null }))
  usePlace.setState({ item: chosen?.type === 'item' ? chosen.id : null })
}

/** Chooses what a line of the text belongs to; answers false where that is nothing. */
export function chooseLine(line: number): boolean {
  const { detail, sheet } = getState()
  const chosen = detail && sheet && chosenAt(line, detail, sheet)
  if (chosen) choose(chosen)
  return Boolean(chosen)
}

/** The chosen item, where one is chosen. */
export function chosenItem(): SourceDetail['items'][number] | null {
  const { chosen, detail } = getState()
  return chosen?.type === 'item' ? (detail?.items.find(item => item.id === chosen.id) ?? null) : null
}

/** Whether the desk asks about the chosen item. */
export function isChosenInDoubt(): boolean {
  const { chosen, detail } = getState()
  return (
    chosen?.type === 'item' &&
    detail !== null &&
    detail.source.format !== 'hand' &&
    (detail.source.reading.items.find(item => item.id === chosen.id)?.check.length ?? 0) > 0
  )
}

/** Goes to the item that stands before or after in the order of the text, unclaimed stretches included. */
export function stepInText(step: number): void {
  const { detail, sheet, chosen } = getState()
  if (!detail || !sheet) return
  const order = inTextOrder(detail, sheet)
  const at = order.findIndex(one => sameChoice(one, chosen))
  const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : Math.max(0, Math.min(order.length - 1, at + step))
  if (order[next]) choose(order[next])
}

/**
 * Whether it makes a difference for a document that it is one story: a mailbox's letters and a feed's entries each know
 * that by themselves.
 */
export const canBeStory = ({ format, sha256 }: Pick<SourceDetail['source'], 'format' | 'sha256'>): boolean =>
  format !== 'hand' && format !== 'json' && format !== 'mbox' && format !== 'feed' && sha256 !== null

/** How many items of these documents ask to be checked. */
export const toCheck = (sources: readonly SourceRow[]): number =>
  sources.reduce((sum, source) => sum + source.toCheck, 0)

/** Counts the items that ask to be checked; called when the space opens and after each change. */
export async function countToCheck(): Promise<void> {
  const [kept, others] = await Promise.all(
    ['is:check is:kept', 'is:check -is:kept'].map(query =>
      ask('items.window', { query, sort: 'outlet', offset: 0, limit: 1 }),
    ),
  )
  if (kept?.ok && others?.ok) setState({ left: { kept: kept.value.total, others: others.value.total } })
}

/** "3 kept items to check, then 12 others". */
export function sayLeft({ kept, others }: { readonly kept: number; readonly others: number }): string {
  const rest =
    others === 0 ? '' : kept > 0 ? `, then ${others.toLocaleString('en-GB')} ${others === 1 ? 'other' : 'others'}` : ''
  const count = kept || others
  return `${count.toLocaleString('en-GB')} ${kept > 0 ? 'kept ' : ''}${count === 1 ? 'item' : 'items'} to check${rest}`
}

/** The item that the walk through what is to be checked led to last. */
let ledTo: ItemId | null = null

/**
 * Goes to the next item to check, through all documents in one order: those that are kept, and after them the others.
 */
export async function nextToCheck(): Promise<void> {
  const { chosen } = getState()
  const item = chosen?.type === 'item' ? chosen.id : null
  const told = await call('reading.next', {
    item,
    source: usePlace.getState().source,
    walking: item !== null && item === ledTo,
  })
  if (!told?.item || !told.source) return
  ledTo = told.item
  setState({ correcting: null })
  if (told.source === getState().detail?.source.id) {
    choose({ type: 'item', id: told.item })
    return
  }
  setState({ chosen: null })
  usePlace.setState({ source: told.source, item: told.item })
}

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string')

/** Publishers whose documents are folded away, remembered for this machine. */
export const foldedOutlets = (): ReadonlySet<string> => new Set(recall('sources.folded', isNames) ?? [])
export function foldOutlet(outlet: string, fold: boolean): void {
  const folded = new Set(foldedOutlets())
  if (fold) folded.add(outlet)
  else folded.delete(outlet)
  remember('sources.folded', [...folded])
}
