import type { TemplateId } from '../../model/ids.ts'
import { fail, ok } from '../../model/result.ts'
import { TemplateSettings, TemplateSource } from '../../model/template.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'

/** Copies a built-in template, or one of the library with all that was set of it, under a name of its own. */
export const createTemplate: Handler<'template.create'> = (work, { name, base, from }) => {
  const model = from === undefined ? null : work.read('template', from)
  if (from !== undefined && !model) return fail('The template to copy is no longer there.')
  const id = work.context.newId() as TemplateId
  work.create('template', id, {
    id,
    name,
    base: model?.base ?? base,
    settings: { ...(model?.settings ?? TemplateSettings.parse({})) },
    ...(model?.logo && { logo: model.logo }),
    mail: { ...(model?.mail ?? TemplateSource.parse({})) },
    web: { ...(model?.web ?? TemplateSource.parse({})) },
  })
  return ok({ label: `Make template ${quoted(name)}`, count: 1, created: [id] })
}

export const editTemplate: Handler<'template.edit'> = (work, { template: id, name, settings, mail, web }) => {
  const template = work.edit('template', id)
  if (!template) return fail('That template is no longer there.')
  const label = `Edit template ${quoted(template.name)}`
  if (name !== undefined) template.name = name
  const given = <T extends object>(fields: T | undefined) =>
    Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined))
  Object.assign(template.settings, given(settings))
  Object.assign(template.mail, given(mail))
  Object.assign(template.web, given(web))
  return ok({ label, count: 1 })
}

/** Issues that aren't published and digests that have it go back to the built-in one it was made of. */
export const removeTemplate: Handler<'template.remove'> = (work, { template: id }) => {
  const gone = work.read('template', id)
  if (!gone) return fail('That template is no longer there.')
  for (const issue of work.desk.all('issue')) {
    if (issue.template === id && issue.state !== 'published') work.edit('issue', issue.id)!.template = gone.base
  }
  for (const digest of work.desk.all('digest')) {
    if (digest.template === id) work.edit('digest', digest.id)!.template = gone.base
  }
  work.remove('template', id)
  return ok({ label: `Remove template ${quoted(gone.name)}`, count: 1 })
}
