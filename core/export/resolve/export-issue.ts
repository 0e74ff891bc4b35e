import {
  givenOf,
  unsubscribeAddress,
  type ExportSettings,
  type ExportSettingsGiven,
} from '../../model/export-settings.ts'
import type { IssueRecord } from '../../model/issue.ts'
import { blocksOf } from '../blocks.ts'
import { designOf, type Design } from '../design.ts'
import { levelIssue } from '../level.ts'
import type { ExportEntry, ExportIssue } from '../model.ts'
import { entryOf } from './entry-of-issue.ts'
import { logoOf, mastheadOf, outOf, settingsOf } from './masthead-and-settings.ts'
import type { Records } from './records.ts'

export interface ExportOptions {
  readonly ids?: boolean
  readonly settings?: ExportSettingsGiven
  readonly template?: string | undefined
}

/**
 * An issue with everything looked up, levelled to one line a field, as every writer takes it. Entries of which nothing
 * is left (their source was removed) and sections without entries are left out. `ids` keeps the entries' ids, for a
 * preview; `settings` and `template` go before those that are kept.
 */
export function toExportIssue(
  issue: IssueRecord,
  records: Records,
  { ids = false, settings = {}, template }: ExportOptions = {},
): ExportIssue {
  const { masthead, language } = mastheadOf(issue, records)
  const sections = issue.sections.map(section => ({
    title: section.printed ? section.title : null,
    entries: section.entries.map(entry => ({
      ...atLevel(entryOf(issue, entry, records).entry),
      ...(ids && { id: entry.id }),
    })),
  }))
  const design = template === undefined ? ownDesign(issue, records) : designOf(template, records)
  const levelled = levelIssue({
    ...(design && { design }),
    ...logoOf(issue, records),
    ...asSet({ ...settingsOf(issue, records), ...givenOf(settings) }),
    masthead: design?.settings.masthead?.trim() ? design.settings.masthead : masthead,
    title: issue.title,
    subject: issue.subject,
    preheader: issue.preheader,
    number: issue.number,
    date: issue.date,
    language,
    template: template ?? issue.template,
    intro: blocksOf(issue.intro),
    outro: blocksOf(issue.outro),
    sections,
  })
  const filled = levelled.sections
    .map(section => ({ ...section, entries: section.entries.filter(entry => !saysNothing(entry)) }))
    .filter(section => section.entries.length > 0)
  return { ...levelled, sections: filled }
}

/** The template's design the issue went out in, or would now. */
const ownDesign = (issue: IssueRecord, records: Records): Design | null =>
  outOf(issue)?.template ?? designOf(issue.template, records)

/** What of the settings a writer needs to know. Only a web address asked safely can take a reader off at one request. */
function asSet({
  textWidth,
  links,
  unsubscribe,
  oneClick,
}: ExportSettings): Pick<ExportIssue, 'layout' | 'unsubscribe'> {
  const address = unsubscribeAddress(unsubscribe)
  return {
    layout: { textWidth, links },
    ...(address !== null && { unsubscribe: { address, oneClick: oneClick && /^https:/i.test(address) } }),
  }
}

/** A brief is its headline and links; one without a headline keeps its body, so that it says something. */
function atLevel(entry: ExportEntry): ExportEntry {
  if (entry.level !== 'brief' || entry.headline === null) return entry
  const { bylineAsRead: _wording, picture: _picture, pictures: _pictures, ...brief } = entry
  return { ...brief, deck: null, byline: [], body: [], credit: null, note: null, also: [] }
}

const saysNothing = (entry: ExportEntry): boolean =>
  !entry.headline &&
  !entry.deck &&
  !entry.note &&
  !entry.credit &&
  entry.body.length === 0 &&
  entry.links.length === 0 &&
  entry.also.length === 0 &&
  !entry.picture &&
  !entry.pictures?.length
