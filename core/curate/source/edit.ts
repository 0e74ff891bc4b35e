import { fail, ok } from '../../model/result.ts'
import type { ReadingRules } from '../../model/profile.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { keepPrecedents, rulesFor } from '../reading/precedents.ts'
import { profileOf, rulesOf } from '../reading/profiles.ts'
import { reread } from '../reading/reread.ts'
import type { Work } from '../work.ts'
import { withoutAsk } from './asks.ts'
import { knownAs } from './known-as.ts'

/**
 * Edits what is known of a document. Another publisher's document is read as that publisher's are, and what it calls
 * itself is remembered as that publisher's name, so that the next one finds it by itself; so is the language.
 */
export const editSource: Handler<'source.edit'> = (work, { source: id, title, outlet, date, language }) => {
  const before = work.read('source', id)
  if (!before) return fail('That document is no longer in the library.')
  const label = `Edit document ${quoted(before.title)}`
  const publisher = outlet?.trim() ?? before.outlet
  const called = before.called ?? before.outlet
  if (publisher !== before.outlet) readAs(work, before, publisher)
  const source = work.edit('source', id)!
  if (title !== undefined) source.title = title
  if (publisher !== before.outlet) {
    source.outlet = publisher
    if (called !== '' && called !== publisher) source.called = called
    else delete source.called
  }
  if (date !== undefined) source.date = date
  if (language !== undefined) source.language = language
  withoutAsk(source, [
    ...(outlet === undefined ? [] : (['outlet'] as const)),
    ...(date === undefined ? [] : (['date'] as const)),
    ...(language === undefined ? [] : (['language'] as const)),
  ])
  const renamed = publisher !== before.outlet && publisher !== '' && before.format !== 'hand'
  if (renamed || language !== undefined) {
    knownAs(work, publisher, renamed && called !== publisher ? called : '', language)
  }
  return ok({ label, count: 1 })
}

/**
 * Reads a document by another publisher's profile, where that says anything else or it was corrected: then it is a
 * precedent for that one's next. One that can't be read again stays as it is.
 */
function readAs(work: Work, source: SourceRecord, outlet: string): void {
  const before = rulesOf(profileOf(work, source.outlet))
  const rules = rulesOf(profileOf(work, outlet))
  const { corrections } = source
  const learnt = before.issues?.[source.id]
  const compared = (rules: ReadingRules) =>
    JSON.stringify({ ...rulesFor(source, rules, true), oneStory: false, digests: false })
  keepPrecedents(work, source, null)
  if (source.format === 'hand') return
  const story = source.story ?? before.oneStory
  if (corrections) {
    const read = reread(work, { ...source, outlet }, { rules, story, corrections })
    if (!read.ok && learnt) keepPrecedents(work, { ...source, outlet }, learnt)
  } else if (compared(before) !== compared(rules)) {
    reread(work, { ...source, outlet }, { rules, story })
  }
}
