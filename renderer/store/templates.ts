import { create } from 'zustand'
import type { TemplateId } from '../../core/model/ids.ts'
import { builtInTemplates, type BuiltInTemplate, type TemplateRecord } from '../../core/model/template.ts'
import { onIssue, useIssue } from './issue.ts'
import { remember, showPane, toggleDrawer, useLayout } from './layout.ts'
import { ask, call, run } from './session.ts'

/** The library's own templates, and which of them is being edited beside the preview. */
interface Templates {
  own: readonly TemplateRecord[]
  editing: TemplateId | null
}

export const useTemplates = create<Templates>(() => ({ own: [], editing: null }))

/** Reads them again: when the space opens and after each change. */
export async function loadTemplates(): Promise<void> {
  const answer = await ask('templates.list', {})
  if (!answer.ok) return
  const { editing } = useTemplates.getState()
  useTemplates.setState({
    own: answer.value.templates,
    editing: answer.value.templates.some(one => one.id === editing) ? editing : null,
  })
}

/** What an issue's template is called. */
export function templateName(template: string, own: readonly TemplateRecord[]): string {
  const name =
    own.find(one => one.id === template)?.name ??
    builtInTemplates.find(one => one === template.toLowerCase()) ??
    builtInTemplates[0]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export const chooseTemplate = (template: string): ReturnType<typeof onIssue> =>
  onIssue(issue => ({ type: 'issue.edit', issue, fields: { template } }))

/** Copies the open issue's template, gives the issue the copy, and opens it to be edited. */
export async function duplicateTemplate(): Promise<void> {
  const template = useIssue.getState().view?.record.template
  if (template === undefined) return
  const { own } = useTemplates.getState()
  const model = own.find(one => one.id === template)
  const base: BuiltInTemplate =
    model?.base ?? builtInTemplates.find(one => one === template.toLowerCase()) ?? builtInTemplates[0]
  const done = await run({
    type: 'template.create',
    name: freeName(templateName(template, own), own),
    base,
    ...(model && { from: model.id }),
  })
  const id = done?.created[0]
  if (!id) return
  await loadTemplates()
  if (await chooseTemplate(id)) useTemplates.setState({ editing: id as TemplateId })
}

/** "Broadsheet, mine", "Broadsheet, mine 2" … */
function freeName(of: string, own: readonly TemplateRecord[]): string {
  const name = `${of.replace(/, mine(?: \d+)?$/, '').slice(0, 60)}, mine`
  for (let nth = 1; ; nth++) {
    const tried = nth === 1 ? name : `${name} ${nth}`
    if (!own.some(one => one.name === tried)) return tried
  }
}

export const sourceOf = (base: BuiltInTemplate, flavour: 'mail' | 'web') => call('templates.source', { base, flavour })

/**
 * While a template is edited the outline stands in the side pane; this brings it into sight, wherever it is folded to.
 */
export function showOutline(): void {
  const { kept } = useLayout.getState()
  showPane('issue', 'pool')
  if (kept['folded.issue'] === true) remember('folded.issue', false)
  if (window.matchMedia('(min-width: 800px) and (max-width: 1099px)').matches) toggleDrawer(true)
}
