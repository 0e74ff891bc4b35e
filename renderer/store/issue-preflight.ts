import { create } from 'zustand'
import type { FindingView } from '../../core/contract/views.ts'
import { coalesced } from './coalesced.ts'
import { issueId, onIssue, openEntry, select, useIssue } from './issue.ts'
import { showPane } from './layout.ts'
import { showOutline, useTemplates } from './templates.ts'
import { ask } from './session.ts'

/** What preflight found of the open issue, and which of its dialogs is open. */
interface Preflight {
  /** Null until it was looked through. */
  findings: readonly FindingView[] | null
  /** The list is shown over the preview. */
  shown: boolean
  dialog: 'publish' | 'correct' | 'style' | null
}

export const usePreflight = create<Preflight>(() => ({ findings: null, shown: false, dialog: null }))
export const openDialog = (dialog: Preflight['dialog']): void => usePreflight.setState({ dialog })

/** Those that are to be looked at: not left as they are. */
export const toLookAt = (findings: readonly FindingView[] | null): readonly FindingView[] => findings?.filter(finding => !finding.left) ?? []

/** Looks the open issue through again. What is out is done with. */
export const lookThrough = coalesced(async () => {
  const id = issueId()
  if (!id || useIssue.getState().view?.record.state === 'published') { usePreflight.setState({ findings: null, shown: false }); return }
  const answer = await ask('issues.preflight', { id })
  if (answer.ok && issueId() === id) usePreflight.setState({ findings: answer.value.findings })
})

let waiting: ReturnType<typeof setTimeout> | undefined

/** Looks through the issue whenever another version of it is shown, once changes pause. */
export function followFindings(): () => void {
  const stop = useIssue.subscribe((now, before) => {
    if (now.view === before.view) return
    if (now.view?.record.id !== before.view?.record.id) usePreflight.setState({ findings: null, shown: false })
    clearTimeout(waiting)
    waiting = setTimeout(() => void lookThrough(), 300)
  })
  return () => { stop(); clearTimeout(waiting) }
}

export function showFindings(shown: boolean): void {
  usePreflight.setState({ shown })
  if (shown) showPane('issue', 'preview')
}

const fieldNames = { headline: 'Headline', blurb: 'Blurb', links: 'Words of link 1', credit: 'Credit', alt: 'Alt text', caption: 'Caption', photographer: 'Picture credit' } as const

/** Leads to the place of a finding: opens its entry with the keyboard in the field, or selects its section. */
export async function leadTo({ entry, section, field, template }: Pick<FindingView, 'entry' | 'section' | 'field' | 'template'>): Promise<void> {
  showPane('issue', 'outline')
  if (template) { useTemplates.setState({ editing: template }); return }
  if (useTemplates.getState().editing && (entry || section)) showOutline()
  if (!entry) {
    if (!section) return
    select(new Set([section]))
    useIssue.setState({ focus: section })
    return
  }
  const hidden = field !== null && field !== 'headline' && field !== 'blurb'
  await openEntry(entry, hidden ? 'last' : 'first')
  if (field) onceDrawn(`[data-entry-editor] [aria-label="${fieldNames[field]}"]`)
}

/** Puts the keyboard into a field once it is drawn, which one of a picture is when the library has told of that; not over what a curator does meanwhile. */
function onceDrawn(selector: string): void {
  const over = new AbortController()
  for (const deed of ['keydown', 'pointerdown']) window.addEventListener(deed, () => over.abort(), { capture: true, signal: over.signal })
  const look = (more: number) => {
    if (over.signal.aborted) return
    const field = document.querySelector<HTMLElement>(selector)
    field?.focus()
    if (field || more === 0) over.abort()
    else setTimeout(look, 40, more - 1)
  }
  setTimeout(look, 80, 100)
}

/** Carries out what would settle a finding, as one step. */
export async function fix({ fix }: FindingView): Promise<void> {
  if (fix) await onIssue(() => fix.command)
}

/** Leaves a finding as it is for this issue, or takes that back. */
export async function leave({ key }: FindingView, left = true): Promise<void> {
  await onIssue(issue => ({ type: 'issue.leave', issue, finding: key, left }))
}
