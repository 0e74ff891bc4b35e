import { recall, remember, useLayout } from './layout.ts'

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
