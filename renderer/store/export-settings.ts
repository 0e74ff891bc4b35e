import type { ExportSettingsGiven } from '../../core/model/export-settings.ts'
import { onIssue, useIssue } from './issue.ts'

/**
 * Keeps how issues go out: with the digest, for its next issues too, or with the issue where it has none or says
 * otherwise itself. What is out stays as it went. Answers whether nothing stands in the way of going on.
 */
export async function keepExportSettings(given: ExportSettingsGiven): Promise<boolean> {
  const { view } = useIssue.getState()
  if (!view || view.record.state === 'published') return view !== null
  const names = Object.keys(given) as (keyof ExportSettingsGiven)[]
  const {
    record: { digestId, export: own = {} },
    settings,
  } = view
  const changed = Object.fromEntries(
    names.filter(name => given[name] !== undefined && given[name] !== settings[name]).map(name => [name, given[name]]),
  )
  if (Object.keys(changed).length === 0) return true
  const itsOwn = digestId === null || Object.keys(changed).some(name => Object.hasOwn(own, name))
  return (
    (await onIssue(issue =>
      itsOwn || digestId === null
        ? { type: 'issue.edit', issue, fields: { export: changed } }
        : { type: 'digest.edit', digest: digestId, fields: { export: changed } },
    )) !== null
  )
}
