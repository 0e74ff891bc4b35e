import type { SourceRow } from '../../core/contract/views.ts'
import type { ItemId, SourceId } from '../../core/model/ids.ts'
import type { Half } from '../../core/model/source.ts'
import { documentRows } from './documents.ts'
import { pickOne } from './import.ts'
import { showPane } from './layout.ts'
import { usePlace } from './place.ts'
import { runReading } from './rereading.ts'
import { call, run, say } from './session.ts'
import { allSources, choose, chosenItem, listed, paneNames, useSources } from './sources.ts'

/** Opens the chosen item's headline for correction, in the list of items. */
export function correctHeadline(): void {
  const { chosen } = useSources.getState()
  if (chosen?.type !== 'item') return
  showPane(paneNames.space, paneNames.items)
  useSources.setState({ correcting: chosen.id })
}

/** Keeps a corrected headline; the words as they were read, or none where none were, take the correction back. */
export async function keepHeadline(words: string): Promise<void> {
  const { correcting: id, detail } = useSources.getState()
  useSources.setState({ correcting: null })
  const read = detail?.source.reading.items.find(item => item.id === id)
  const now = detail?.items.find(item => item.id === id)
  if (!id || !read || !now) return
  const headline = words.replace(/\s+/gu, ' ').trim() || null
  if (headline === now.fields.headline) return
  if (headline === read.headline) await run({ type: 'item.edit', item: id, fields: {}, reset: ['headline'] })
  else await run({ type: 'item.edit', item: id, fields: { headline } })
}

export const dropHeadline = (): void => useSources.setState({ correcting: null })

/** Reads the half of a mail that isn't read now. */
export async function readOtherHalf(source: SourceId, now: Half): Promise<void> {
  await run({ type: 'reading.half', source, half: now === 'html' ? 'text' : 'html' })
}

/** Asks for another form of the letter, its mail or page, and takes the addresses of its links from there. */
export async function fillLinks(source: SourceId): Promise<void> {
  const file = await pickOne()
  const done = file && (await call('source.fillLinks', { source, file }))
  if (done) {
    say(
      `${done.count === 1 ? 'One item has' : `${done.count.toLocaleString('en')} items have`} links with addresses now`,
    )
  }
}

/** Takes a document out of the library with all its items; undo brings everything back. */
export async function removeSource(id: SourceId): Promise<void> {
  const order = documentRows(listed(allSources(), useSources.getState()), new Set()).flatMap(row =>
    row.type === 'document' ? [row.source.id] : [],
  )
  const at = order.indexOf(id)
  const neighbour = order[at + 1] ?? order[at - 1] ?? null
  if (!(await run({ type: 'source.remove', sources: [id] }))) return
  if (usePlace.getState().source === id) usePlace.setState({ source: neighbour, item: null })
}

/** Gives a document another title, publisher, day or language. What is asked of one of them counts as answered. */
export async function editSource(
  source: SourceRow,
  fields: Pick<SourceRow, 'title' | 'outlet' | 'date'> & { readonly language?: string | null },
): Promise<void> {
  const { title, outlet, date, language } = fields
  const changed = {
    ...(title !== source.title && { title }),
    ...(outlet !== source.outlet && { outlet }),
    ...(date !== source.date && { date }),
    ...(language !== undefined && { language }),
  }
  if (Object.keys(changed).length > 0) await runReading({ type: 'source.edit', source: source.id, ...changed })
}

export async function tagItem(item: ItemId, name: string, on: boolean): Promise<boolean> {
  return (
    (await run({ type: 'item.tag', items: { ids: [item] }, add: on ? [name] : [], remove: on ? [] : [name] })) !== null
  )
}

/** Keeps the chosen item or sets it aside, and goes on to the next of those listed. */
export async function decideHere(status: 'new' | 'kept' | 'aside'): Promise<void> {
  const { chosen, detail, found } = useSources.getState()
  if (chosen?.type !== 'item' || !detail) return
  const some = found !== null && found.items.size > 0
  const at = detail.items.findIndex(item => item.id === chosen.id)
  const next = detail.items.slice(at + 1).find(item => !some || found.items.has(item.id))
  if (next) choose({ type: 'item', id: next.id })
  await run({ type: 'item.status', items: { ids: [chosen.id] }, status })
}

export async function starHere(): Promise<void> {
  const item = chosenItem()
  if (item) await run({ type: 'item.star', items: { ids: [item.id] }, starred: !item.starred })
}

export const openDetails = (id: SourceId): void => useSources.setState({ details: id })
export const closeDetails = (): void => useSources.setState({ details: null })
