import { create } from 'zustand'
import type { IssueView } from '../../core/contract/views.ts'
import type { CommandInput } from '../../core/curate/command.ts'
import type { IssueId } from '../../core/model/ids.ts'
import { useFrame } from './frame.ts'
import { Drafts } from './issue-drafts.ts'
import { collapsed, toggleSection } from './issue-layout.ts'
import { inOrder, sectionOf, type Place } from './issue-order.ts'
import { usePlace } from './place.ts'
import { ask, run } from './session.ts'

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
export const sections = (): IssueView['sections'] => getState().view?.sections ?? []

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
