import type { KeyboardEvent } from 'react'
import { openEntry, useIssue } from '../../store/issue.ts'
import { entriesOf } from '../../store/issue-order.ts'

/** Tab at the last stop goes on to the next entry, Shift+Tab at the first back to the one before. */
export function tabOn(event: KeyboardEvent<HTMLElement>, id: string): boolean {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('textarea, button, [tabindex="0"]')].filter(
    one => one.tabIndex >= 0,
  )
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  const toolbar = (event.target as HTMLElement).closest('[role=toolbar]')
  if (event.target !== edge && !(toolbar && edge && toolbar.contains(edge))) return false
  const entries = entriesOf(useIssue.getState().view?.sections ?? [])
  const next = entries[entries.findIndex(entry => entry.id === id) + (event.shiftKey ? -1 : 1)]
  if (!next) return false
  void openEntry(next.id, event.shiftKey ? 'last' : 'first')
  return true
}
