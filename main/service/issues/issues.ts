import type { EntryView, IssueRow, IssueView } from '../../../core/contract/views.ts'
import { entryOf } from '../../../core/export/resolve/entry-of-issue.ts'
import { mastheadOf, outOf, settingsOf } from '../../../core/export/resolve/masthead-and-settings.ts'
import type { Entry, IssueRecord } from '../../../core/model/issue.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { itemsOfIssue, recordsOfItems } from '../looks-at.ts'
import type { Area, Workshop } from '../workshop.ts'

export const issueRequests = (workshop: Workshop): Area<'issues.list' | 'issues.get'> => {
  const { desk } = workshop.library
  return {
    'issues.list': () =>
      ok({
        issues: [...desk.all('issue')].sort(newest).map(issue => issueRow(workshop, issue)),
        digests: [...desk.all('digest')].sort((a, b) => a.name.localeCompare(b.name, 'en')),
      }),
    'issues.get': async ({ id }) => {
      const release = await workshop.library.hold(recordsOfItems(desk, itemsOfIssue(desk, id)))
      const issue = desk.get('issue', id)
      const view = issue && issueView(workshop, issue)
      release()
      return view ? ok(view) : fail('That issue is no longer there.')
    },
  }
}

const newest = (a: IssueRecord, b: IssueRecord) =>
  (b.createdAt < a.createdAt ? -1 : b.createdAt > a.createdAt ? 1 : 0) ||
  (b.number ?? 0) - (a.number ?? 0) ||
  (a.id < b.id ? -1 : 1)

function issueRow({ library: { desk } }: Workshop, issue: IssueRecord): IssueRow {
  const { id, title, number, date, state, digestId } = issue
  return {
    id,
    title,
    number,
    date,
    state,
    digestId,
    digest: digestId ? (desk.get('digest', digestId)?.name ?? null) : null,
    entries: issue.sections.reduce((sum, section) => sum + section.entries.length, 0),
  }
}

function issueView(workshop: Workshop, issue: IssueRecord): IssueView {
  const digest = issue.digestId ? workshop.library.desk.get('digest', issue.digestId) : null
  return {
    record: issue,
    digest: digest?.name ?? null,
    masthead: mastheadOf(issue, workshop.library.desk).masthead,
    settings: settingsOf(issue, workshop.library.desk),
    sections: issue.sections.map(({ id, title, printed, entries }) => ({
      id,
      title,
      printed,
      entries: entries.map(entry => entryView(workshop, issue, entry)),
    })),
  }
}

/** An entry with all its fields, whatever its level will print of them. */
function entryView({ library: { desk }, shelf }: Workshop, issue: IssueRecord, entry: Entry): EntryView {
  const { entry: shown, missing } = entryOf(issue, entry, desk)
  const frozen = outOf(issue)?.entries[entry.id]
  const tags = frozen
    ? frozen.tags.map(tag => tag.id)
    : entry.itemIds.flatMap(id => shelf.find(id)?.item.curation.tags ?? [])
  return {
    id: entry.id,
    itemIds: entry.itemIds,
    level: entry.level,
    kind: shown.kind,
    headline: shown.headline,
    byline: [...shown.byline],
    deck: shown.deck,
    body: [...shown.body],
    links: [...shown.links],
    credit: shown.credit,
    note: shown.note,
    also: [...shown.also],
    outlet: shown.outlet,
    picture: (entry.picture && desk.get('asset', entry.picture)) ?? null,
    ...(shown.pictures && { pictures: [...shown.pictures] }),
    tags: [...new Set(tags)],
    own: {
      headline: entry.headline !== null,
      blurb: entry.blurb !== null,
      byline: entry.byline !== null,
      links: entry.links !== null,
      credit: entry.credit !== null,
    },
    missing,
  }
}
