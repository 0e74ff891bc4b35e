import type { Command } from '../../../core/curate/command.ts'
import type { Desk } from '../../../core/curate/change.ts'
import { entryOf, sentBefore } from '../../../core/export/resolve/entry-of-issue.ts'
import { logoOf, mastheadOf, settingsOf } from '../../../core/export/resolve/masthead-and-settings.ts'
import { toExportIssue } from '../../../core/export/resolve/export-issue.ts'
import { writeText } from '../../../core/export/text/text.ts'
import type { Looked } from '../../../core/curate/issue/back-issue.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { IssueRecord } from '../../../core/model/issue.ts'
import type { Frozen, Sent } from '../../../core/model/publication.ts'
import type { Workshop } from '../workshop.ts'

/**
 * Gives a command to publish what it freezes, and keeps the exact bytes sent among the library's originals before it is
 * carried out; any other command is passed on. Whatever a caller gave as `frozen` is not believed.
 */
export async function withFrozen(command: Command, workshop: Workshop, desk: Desk): Promise<Result<Command>> {
  if (command.type !== 'issue.publish') return ok(command)
  const issue = desk.get('issue', command.issue)
  if (!issue) return fail('That issue is no longer there.')
  if (issue.state === 'published') return ok({ ...command, frozen: undefined })
  const today = command.today ?? workshop.shelf.today()
  const sent = await keepSent({ ...issue, date: issue.date ?? today }, workshop, desk)
  return sent.ok ? ok({ ...command, today, frozen: freeze(issue, desk, sent.value) }) : sent
}

/** Everything the issue shows that is kept elsewhere, as it is now. */
export function freeze(issue: IssueRecord, desk: Looked, sent: Sent[]): Frozen {
  const themes = new Map((desk.get('tags')?.tags ?? []).map(tag => [tag.id, tag.name] as const))
  const tagsOf = (item: string) => desk.get('curation', desk.sourceOf(item) ?? '')?.items[item as never]?.tags ?? []
  const entries = issue.sections
    .flatMap(section => section.entries)
    .map(entry => {
      const tags = [...new Set(entry.itemIds.flatMap(tagsOf))].flatMap(id =>
        themes.has(id) ? [{ id, name: themes.get(id)! }] : [],
      )
      return [
        entry.id,
        {
          entry: structuredClone(entryOf(issue, entry, desk).entry),
          tags: sentBefore(issue, entry, desk)?.tags ?? tags,
        },
      ] as const
    })
  const template = /^[\w-]+$/.test(issue.template) ? desk.get('template', issue.template) : null
  return {
    ...mastheadOf(issue, desk),
    ...logoOf(issue, desk),
    export: settingsOf(issue, desk),
    ...(template && { template: structuredClone(template) }),
    entries: Object.fromEntries(entries),
    sent,
  } as Frozen
}

async function keepSent(issue: IssueRecord, { library, writers }: Workshop, desk: Desk): Promise<Result<Sent[]>> {
  const model = toExportIssue(issue, desk)
  const html = await writers.html(model, 'mail')
  if (!html.ok) return html
  const files = [
    { format: 'html', extension: 'html', text: html.value },
    { format: 'text', extension: 'txt', text: writeText(model) },
  ] as const
  const sent: Sent[] = []
  for (const { format, extension, text } of files) {
    const bytes = new TextEncoder().encode(text)
    const kept = await library.keepOriginal(bytes, extension)
    if (!kept.ok) return kept
    sent.push({ format, sha256: kept.value, bytes: bytes.length })
  }
  return ok(sent)
}
