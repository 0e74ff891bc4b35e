import type { CommandOf } from '../../../core/curate/command.ts'
import { textOf } from '../../store/body-text.ts'
import { issueId, useIssue } from '../../store/issue.ts'
import type { EntryView } from '../../store/issue-order.ts'
import { useDraft } from './useDraft.ts'
import { bylineOf, bylineText } from './words.ts'

/** The name of an entry's field among the drafts. */
export const draftName = (entry: EntryView, field: string): string => `entry/${entry.id}/${field}`

/** The fields of an entry as they are being written: what stands in each, saved as it is typed. */
export function useEntryFields(entry: EntryView) {
  const own = useIssue(issue =>
    issue.view?.record.sections.flatMap(section => section.entries).find(one => one.id === entry.id),
  )
  const edit = (fields: CommandOf<'entry.edit'>['fields']) => ({
    type: 'entry.edit' as const,
    issue: issueId()!,
    entry: entry.id,
    fields,
  })
  const name = (field: string) => draftName(entry, field)
  const headline = useDraft(name('headline'), entry.headline ?? '', value => edit({ headline: value }))
  const blurb = useDraft(name('blurb'), own?.blurb ?? textOf(entry.body), value => edit({ blurb: value }))
  const byline = useDraft(name('byline'), bylineText(entry.byline), value =>
    edit({ byline: bylineOf(value, entry.byline) }),
  )
  const links = useDraft(name('links'), [...entry.links], value =>
    edit({
      links: value
        .filter(link => link.label.trim() || link.url)
        .map(link => ({ label: link.label.trim(), url: link.url?.trim() || null })),
    }),
  )
  const credit = useDraft(name('credit'), entry.credit ?? '', value => edit({ credit: value }))
  const note = useDraft(name('note'), entry.note ?? '', value => edit({ note: value.trim() ? value : null }))
  return { headline, blurb, byline, links, credit, note }
}

export type EntryFields = ReturnType<typeof useEntryFields>
