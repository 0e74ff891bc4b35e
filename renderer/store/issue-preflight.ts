import { create } from 'zustand'
import type { FindingView } from '../../core/contract/views.ts'
import { coalesced } from './coalesced.ts'
import { drafts, issueId, onIssue, openEntry, select, useIssue } from './issue.ts'
import { showPane } from './layout.ts'
import { showOutline, useTemplates } from './templates.ts'
import { ask, useSession } from './session.ts'

/** What preflight found of the open issue, and which of its dialogs is open. */
interface Preflight {
  /** Null until it was looked through. */
  findings: readonly FindingView[] | null
  /** Something has changed since: they may no longer hold, and others may be missing. */
  awaited: boolean
  /** The list is shown over the preview. */
  shown: boolean
  dialog: 'publish' | 'correct' | 'style' | null
}

export const usePreflight = create<Preflight>(() => ({ findings: null, awaited: false, shown: false, dialog: null }))
export const openDialog = (dialog: Preflight['dialog']): void => usePreflight.setState({ dialog })

/** Those that are to be looked at: not left as they are. */
export const toLookAt = (findings: readonly FindingView[] | null): readonly FindingView[] =>
  findings?.filter(finding => !finding.left) ?? []

/** What may change the findings, counted: those that were asked for before the last of it are not the last word. */
let changes = 0
let waiting: ReturnType<typeof setTimeout> | undefined

/** Looks the open issue through again. What is out is done with. */
export const lookThrough = coalesced(async () => {
  clearTimeout(waiting)
  const id = issueId()
  const at = changes
  if (!id || useIssue.getState().view?.record.state === 'published') {
    usePreflight.setState({ findings: null, awaited: false, shown: false })
    return
  }
  usePreflight.setState({ awaited: true })
  const answer = await ask('issues.preflight', { id })
  if (answer.ok && issueId() === id) {
    usePreflight.setState({ findings: answer.value.findings, awaited: changes !== at || drafts.busy })
  }
})

/** The same at once, with what was typed until now, for an issue that is about to leave. */
export async function lookNow(): Promise<void> {
  if (await drafts.settle()) await lookThrough()
}

/**
 * A pause in changes this long, and the issue is looked through: it takes the service a tenth of a second, in which no
 * change is carried out.
 */
const pause = 300

function changed(): void {
  changes++
  usePreflight.setState({ awaited: true })
  clearTimeout(waiting)
  // What is being typed is looked at once it is saved.
  if (!drafts.busy) waiting = setTimeout(() => void lookThrough(), pause)
}

/** Looks the issue through once changes pause: of its own, of what it shows, and of which issue it is. */
export function followFindings(): () => void {
  const stops = [
    drafts.listen(changed),
    useSession.subscribe((now, before) => {
      if (now.seq !== before.seq || now.lost !== before.lost) changed()
    }),
    useIssue.subscribe((now, before) => {
      if (now.view === before.view) return
      if (now.view?.record.id !== before.view?.record.id) usePreflight.setState({ findings: null, shown: false })
      changed()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
    clearTimeout(waiting)
  }
}

export function showFindings(shown: boolean): void {
  usePreflight.setState({ shown })
  if (shown) showPane('issue', 'preview')
}

const fieldNames = {
  headline: 'Headline',
  blurb: 'Blurb',
  links: 'Words of link 1',
  credit: 'Credit',
  alt: 'Alt text',
  caption: 'Caption',
  photographer: 'Picture credit',
} as const

/** Leads to the place of a finding: opens its entry with the keyboard in the field, or selects its section. */
export async function leadTo({
  entry,
  section,
  field,
  template,
}: Pick<FindingView, 'entry' | 'section' | 'field' | 'template'>): Promise<void> {
  showPane('issue', 'outline')
  if (template) {
    useTemplates.setState({ editing: template })
    return
  }
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

/**
 * Puts the keyboard into a field once it is drawn, which one of a picture is when the library has told of that; not
 * over what a curator does meanwhile.
 */
function onceDrawn(selector: string): void {
  const over = new AbortController()
  for (const deed of ['keydown', 'pointerdown']) {
    window.addEventListener(deed, () => over.abort(), { capture: true, signal: over.signal })
  }
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
