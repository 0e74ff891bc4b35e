import { create } from 'zustand'
import type { IssueRow, IssueView } from '../../core/contract/views.ts'
import type { Target } from '../../core/curate/command-shape.ts'
import type { IssueId, SectionId } from '../../core/model/ids.ts'
import { useFrame } from './frame.ts'
import { openOverlay } from './overlay.ts'
import { usePlace } from './place.ts'
import { ask, run, say } from './session.ts'

/** Which issue items are added to, and under which of its sections. */
interface AddTo {
  issue: IssueView | null
  /** Chosen for as long as this issue is; null lets the item's own section decide. */
  section: SectionId | null
}

export const useAddTo = create<AddTo>(() => ({ issue: null, section: null }))

/** "No. 48", or the title of an issue that has no number. */
export const issueName = (issue: { title: string; number: number | null }): string =>
  issue.number ? `no. ${issue.number}` : `‘${issue.title}’`

/** The issue that is open, else the newest that hasn't been published. */
export function openIssue(): IssueRow | null {
  const open = (useFrame.getState().issues?.issues ?? []).filter(issue => issue.state !== 'published')
  const chosen = usePlace.getState().issue
  const newest = [...open].sort(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (b.number ?? 0) - (a.number ?? 0),
  )
  return open.find(issue => issue.id === chosen) ?? newest[0] ?? null
}

let asked = 0
async function load(): Promise<void> {
  const row = openIssue()
  const mine = ++asked
  if (!row) {
    useAddTo.setState({ issue: null, section: null })
    return
  }
  const answer = await ask('issues.get', { id: row.id })
  if (mine !== asked || !answer.ok) return
  useAddTo.setState(({ section }) => ({
    issue: answer.value,
    section: answer.value.sections.some(one => one.id === section) ? section : null,
  }))
}

useFrame.subscribe((now, before) => {
  if (now.issues !== before.issues) void load()
})
usePlace.subscribe((now, before) => {
  if (now.issue !== before.issue) void load()
})

export function addToIssue(issue: IssueId, section: SectionId | null): void {
  usePlace.setState({ issue })
  useAddTo.setState({ section })
}

/**
 * Title of the section an item will go to, as `entry.add` decides it; null where it has no title, or the issue no
 * section yet.
 */
export function sectionFor({ issue, section }: AddTo, own: string | null): string | null {
  const sections = issue?.sections ?? []
  const fold = (text: string) => text.trim().toLowerCase()
  const found =
    sections.find(one => one.id === section) ??
    (own ? sections.find(one => fold(one.title) === fold(own)) : undefined) ??
    sections.at(-1)
  return found?.title || null
}

/** Adds items to the issue; where there is none yet, asks for a new one first. Answers whether they were added. */
export async function addItems(items: Target, own: string | null): Promise<boolean> {
  const state = useAddTo.getState()
  if (!state.issue) {
    openOverlay({ type: 'new-issue', items })
    return false
  }
  const { record } = state.issue
  const done = await run({
    type: 'entry.add',
    issue: record.id,
    items,
    ...(state.section && { section: { id: state.section } }),
  })
  if (!done) return false
  const to = sectionFor(state, own)
  const what =
    done.count === 1
      ? `Added to ${issueName(record)}${to ? ` → ${to}` : ''}`
      : `Added ${done.count.toLocaleString('en')} items to ${issueName(record)}`
  say(done.count ? what : `Already in ${issueName(record)}`)
  return done.count > 0
}
