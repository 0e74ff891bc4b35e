import { givenOf, usualSettings, type ExportSettings } from '../../model/export-settings.ts'
import type { IssueRecord } from '../../model/issue.ts'
import { templateOf } from '../design.ts'
import type { ExportIssue } from '../model.ts'
import { pictureOf } from './picture.ts'
import type { Records } from './records.ts'

/** The version of an issue that is out, or null while it isn't published. */
export const outOf = (issue: IssueRecord) => (issue.state === 'published' ? (issue.published?.frozen ?? null) : null)

/** The logo over an issue: as it went out where it is published; else its template's, then its digest's. */
export function logoOf(issue: IssueRecord, records: Records): Pick<ExportIssue, 'logo'> {
  const out = outOf(issue)
  if (out) return out.logo ? { logo: out.logo } : {}
  const digest = issue.digestId === null ? null : records.get('digest', issue.digestId)
  return pictureOf(records, templateOf(issue.template, records)?.logo ?? digest?.logo, 'logo')
}

/** What is printed over an issue, and its language: its digest's, or what was frozen when it was published. */
export function mastheadOf(
  issue: IssueRecord,
  records: Records,
): { readonly masthead: string; readonly language: string } {
  const out = outOf(issue)
  if (out) return out
  const digest = issue.digestId === null ? null : records.get('digest', issue.digestId)
  return { masthead: digest ? digest.masthead || digest.name : '', language: digest?.language || 'en' }
}

/**
 * How an issue goes out: as it went, where it is published; else as it says itself, then its digest, then as is usual.
 */
export function settingsOf(issue: IssueRecord, records: Records): ExportSettings {
  const digest = issue.digestId === null ? null : records.get('digest', issue.digestId)
  return outOf(issue)?.export ?? { ...usualSettings, ...digest?.export, ...givenOf(issue.export ?? {}) }
}
