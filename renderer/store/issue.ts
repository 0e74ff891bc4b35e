import { create } from 'zustand'
import type { ExportFormat, Paper } from '../../core/contract/requests/issues.ts'
import type { IssueView } from '../../core/contract/views.ts'
import type { CommandInput } from '../../core/curate/command.ts'
import type { ExportSettings } from '../../core/model/export-settings.ts'
import type { IssueId, ItemId } from '../../core/model/ids.ts'
import { useFrame } from './frame.ts'
import { Drafts } from './issue-drafts.ts'
import { inOrder, moved, placeInWords, sectionOf, step, type Place } from './issue-order.ts'
import { recall, remember, useLayout } from './layout.ts'
import { usePlace } from './place.ts'
import { ask, call, run, say } from './session.ts'

/** The issue on the desk: what is shown of it, what is selected, and what is open. */
interface IssueState {
  view: IssueView | null
  /** Set while the issue asked for isn't here yet. */
  loading: boolean
  /** Ids of sections and entries that are selected in the outline. */
  selected: ReadonlySet<string>
  /** The entry open in place, and which end of its fields has the keyboard first. */
  open: { readonly entry: string; readonly at: 'first' | 'last' } | null
  /** The section whose title is being written. */
  renaming: string | null
  /** What is being dragged over the outline and where it would land. */
  drag: { readonly entries: readonly string[]; readonly place: Place | null } | null
  /** Section that takes what is added from the pool, while nothing in the outline says otherwise. */
  section: string | null
  exporting: boolean
  /** A row or field that should get the keyboard once it is there: an id of the outline, "pool" or "title". */
  focus: string | null
  /** Read out to a screen reader. */
  said: string
}

export const useIssue = create<IssueState>(() => ({
  view: null,
  loading: true,
  selected: new Set(),
  open: null,
  renaming: null,
  drag: null,
  section: null,
  exporting: false,
  focus: null,
  said: '',
}))
const { getState, setState } = useIssue

/** What is typed in the fields of an issue and its entries, until it is saved. */
export const drafts = new Drafts(run)

let asked = 0

/**
 * Reads the open issue again; where it is gone, the newest draft. Called when the space opens and after each change.
 */
export async function loadIssue(): Promise<void> {
  const turn = ++asked
  const id = usePlace.getState().issue ?? newest()
  if (!id) {
    setState({ view: null, loading: false })
    return
  }
  const answer = await ask('issues.get', { id })
  if (turn !== asked) return
  if (answer.ok) {
    if (usePlace.getState().issue !== id) usePlace.setState({ issue: id })
    show(answer.value)
    return
  }
  usePlace.setState({ issue: null })
  const other = newest()
  if (other && other !== id) await loadIssue()
  else setState({ view: null, loading: false })
}

function newest(): IssueId | null {
  const issues = useFrame.getState().issues?.issues ?? []
  return (issues.find(issue => issue.state !== 'published') ?? issues[0])?.id ?? null
}

function show(view: IssueView): void {
  const before = getState()
  const known = new Set<string>(
    view.sections.flatMap(section => [section.id, ...section.entries.map(entry => entry.id)]),
  )
  const selected = new Set([...before.selected].filter(id => known.has(id)))
  const open = before.open && known.has(before.open.entry) ? before.open : null
  if (before.open && !open) drafts.drop(`entry/${before.open.entry}`)
  const section = before.section && known.has(before.section) ? before.section : null
  setState({ view, loading: false, selected, open, section })
}

/** Puts another issue on the desk, once what was typed in this one is saved. */
export async function openIssue(id: IssueId): Promise<void> {
  if (!(await drafts.settle())) return
  usePlace.setState({ issue: id })
  setState({
    view: null,
    loading: true,
    selected: new Set(),
    open: null,
    renaming: null,
    section: null,
    exporting: false,
  })
  await loadIssue()
}

export const issueId = (): IssueId | null => getState().view?.record.id ?? null
const sections = () => getState().view?.sections ?? []

export function select(ids: ReadonlySet<string>): void {
  const one = [...ids][0]
  const section = one && (sections().find(each => each.id === one) ?? sectionOf(sections(), one))?.id
  setState({ selected: ids, ...(section && { section }) })
}

/** The section that takes what is added: the one being worked in, else the last. */
export function openSection(state: IssueState = getState()): IssueView['sections'][number] | null {
  const all = state.view?.sections ?? []
  return all.find(section => section.id === state.section) ?? all.at(-1) ?? null
}

export const selectedEntries = (state: IssueState = getState()): string[] =>
  inOrder(state.view?.sections ?? [], state.selected)
export const selectedSection = (state: IssueState = getState()): string | null =>
  state.view?.sections.find(section => state.selected.has(section.id))?.id ?? null

/** Opens an entry in place, once what was typed in the one before is saved. */
export async function openEntry(entry: string, at: 'first' | 'last' = 'first'): Promise<void> {
  const before = getState().open
  if (before && before.entry !== entry && !(await drafts.settle(`entry/${before.entry}`))) return
  const home = sectionOf(sections(), entry)
  if (home && collapsed().has(home.id)) toggleSection(home.id)
  setState({ open: { entry, at } })
  select(new Set([entry]))
}

/** Closes the open entry; its row gets the keyboard back. */
export async function closeEntry(focus = true): Promise<void> {
  const { open } = getState()
  if (!open || !(await drafts.settle(`entry/${open.entry}`))) return
  // Another may have been opened while this one was being saved.
  if (getState().open?.entry !== open.entry) return
  setState({ open: null, ...(focus && { focus: open.entry }) })
}

/** Carries out a command on the open issue, after what was typed before it. */
export async function onIssue(command: (issue: IssueId) => CommandInput): ReturnType<typeof run> {
  const id = issueId()
  if (!id || !(await drafts.settle())) return null
  return run(command(id))
}

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

/** Shows or hides the source of open entries; remembered. */
export const toggleSource = (): void => remember('issue.source', useLayout.getState().kept['issue.source'] !== true)
/** One line an entry, for long issues; remembered. */
export const toggleDense = (): void => remember('issue.dense', useLayout.getState().kept['issue.dense'] !== true)

const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.every(one => typeof one === 'string')

/** Sections that show only their titles; remembered for this machine. */
export const collapsed = (): ReadonlySet<string> => new Set(recall('issue.collapsed', isIds) ?? [])

export function setCollapsed(ids: Iterable<string>): void {
  remember('issue.collapsed', [...ids].slice(-200))
}

export function toggleSection(id: string): void {
  const ids = new Set(collapsed())
  if (!ids.delete(id)) ids.add(id)
  setCollapsed(ids)
}

/**
 * Carries out an export to a place of the curator's choice; answers with what was written, or null where it was
 * cancelled or failed.
 */
export async function exportIssue(format: ExportFormat, paper: Paper, settings: ExportSettings) {
  const { view } = getState()
  if (!view || !(await drafts.settle())) return null
  const asked = await call('files.save', { name: fileName(view), format })
  if (!asked?.to) return null
  return call('issues.export', { id: view.record.id, format, to: asked.to, paper, settings })
}

/** Puts the open issue on the clipboard, as rich text and as plain text. Answers whether it is there. */
export async function copyIssue(): Promise<boolean> {
  const { view } = getState()
  if (!view || !(await drafts.settle())) return false
  const copied = await call('issues.copy', { id: view.record.id })
  if (!copied) return false
  const part = (type: string, text: string) => new Blob([text], { type })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': part('text/html', copied.html), 'text/plain': part('text/plain', copied.text) }),
    ])
    return true
  } catch {
    say('The clipboard could not be written to. Click into Galley and copy again.', 'problem')
    return false
  }
}

/** Name of an export without its ending: "no-48-the-marsh-comes-back". */
export function fileName({ record }: Pick<IssueView, 'record'>): string {
  const words =
    record.title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...(record.number === null ? [] : ['no', String(record.number)]), ...words].join('-').slice(0, 60) || 'issue'
}
