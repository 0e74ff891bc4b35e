import type { ItemId } from '../../core/model/ids.ts'
import { collapsed, toggleSection } from './issue-layout.ts'
import { moved, placeInWords, step, type Place } from './issue-order.ts'
import {
  loadIssue,
  onIssue,
  openEntry,
  openSection,
  sections,
  select,
  selectedEntries,
  selectedSection,
  useIssue,
} from './issue.ts'

const { getState, setState } = useIssue

/** Moves entries; the outline shows it at once and is read again when the library has it. */
export async function moveEntries(ids: readonly string[], place: Place): Promise<void> {
  const { view } = getState()
  if (!view || ids.length === 0) return
  const said = placeInWords(view.sections, ids, place)
  setState({
    view: { ...view, sections: moved(view.sections, ids, place) },
    said,
    focus: ids[0]!,
    section: place.section,
  })
  if (collapsed().has(place.section)) toggleSection(place.section)
  const done = await onIssue(issue => ({
    type: 'entry.move',
    issue,
    entries: [...ids] as never,
    section: place.section as never,
    to: place.to,
  }))
  if (!done) {
    setState({ said: '' })
    await loadIssue()
  }
}

/** One step for what is selected: entries past their neighbour, or a section past the next. */
export async function stepSelected(by: -1 | 1): Promise<void> {
  const all = sections()
  const section = selectedSection()
  if (section) {
    await moveSection(section, by)
    return
  }
  const ids = selectedEntries()
  const place = step(all, ids, by)
  if (place) await moveEntries(ids, place)
}

export async function moveSection(section: string, by: -1 | 1): Promise<void> {
  const all = sections()
  const to = all.findIndex(one => one.id === section) + by
  if (to < 0 || to >= all.length) return
  const done = await onIssue(issue => ({ type: 'section.move', issue, section: section as never, to }))
  if (done) setState({ focus: section, said: `Section moved to ${to + 1} of ${all.length}` })
}

export async function removeEntries(ids: readonly string[]): Promise<void> {
  const order = sections().flatMap(section => section.entries.map(entry => entry.id as string))
  const left = order.filter(id => !ids.includes(id))
  const next = left[Math.min(order.indexOf(ids[0] ?? ''), left.length - 1)]
  const done = await onIssue(issue => ({ type: 'entry.remove', issue, entries: [...ids] as never }))
  if (done) {
    setState({ focus: next ?? null, said: ids.length === 1 ? 'Entry removed' : `${ids.length} entries removed` })
  }
}

export async function removeSection(section: string): Promise<void> {
  const done = await onIssue(issue => ({ type: 'section.remove', issue, section: section as never }))
  if (done) setState({ focus: sections()[0]?.id ?? null, said: 'Section removed' })
}

/** Adds a section and lets its title be written. */
export async function addSection(at?: number): Promise<void> {
  const done = await onIssue(issue => ({
    type: 'section.add',
    issue,
    title: 'New section',
    ...(at !== undefined && { at }),
  }))
  const id = done?.created[0]
  if (!id) return
  await loadIssue()
  select(new Set([id]))
  setState({ renaming: id })
}

/** Puts items into the issue: at a place of the outline, or at the end of the section being worked in. */
export async function addItems(items: readonly ItemId[], place?: Place): Promise<boolean> {
  const section = place?.section ?? openSection()?.id
  const done = await onIssue(issue => ({
    type: 'entry.add',
    issue,
    items: { ids: [...items] },
    ...(section && { section: { id: section as never } }),
    ...(place && { at: place.to }),
  }))
  const title = sections().find(one => one.id === section)?.title
  if (done) {
    setState({ said: `${done.count === 1 ? 'Added' : `${done.count} items added`}${title ? ` to ${title}` : ''}` })
  }
  return done !== null
}

/** An entry with words of its own, opened to be written. */
export async function writeEntry(): Promise<void> {
  if (!openSection()) await onIssue(issue => ({ type: 'section.add', issue, title: '', printed: false }))
  await loadIssue()
  const section = openSection()
  if (!section) return
  const done = await onIssue(issue => ({ type: 'entry.write', issue, section: section.id, headline: '', blurb: '' }))
  const id = done?.created[0]
  if (!id) return
  await loadIssue()
  await openEntry(id)
}
