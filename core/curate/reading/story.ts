import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { withoutAsk } from '../source/asks.ts'
import { keepPrecedents } from './precedents.ts'
import { keepProfile, profileOf, rulesOf } from './profiles.ts'
import { correctable, idsOf, reread } from './reread.ts'

/**
 * Reads a document as one story, or as a digest. The publisher's next documents are read so, too; those the library
 * holds stay as they are, which is written down where it wasn't yet.
 */
export const setStory: Handler<'reading.story'> = (work, { source: id, story }) => {
  const source = correctable(work, id)
  if (!source.ok) return source
  const { title, outlet, format } = source.value
  if (format === 'mbox' || format === 'feed') {
    return fail(`${quoted(title)} holds several letters or entries, each read by itself.`)
  }
  const label = story ? `Read ${quoted(title)} as one story` : `Read ${quoted(title)} as a digest`
  const rules = rulesOf(profileOf(work.desk, outlet))
  const done = reread(work, source.value, { story })
  if (!done.ok) return done
  const record = work.edit('source', id)!
  record.story = story
  if (story) keepPrecedents(work, source.value, null)
  withoutAsk(record, ['story'])
  if (!outlet || (story ? rules.oneStory : rules.digests)) return ok({ label, count: 1 })
  for (const other of idsOf(work.desk, outlet)) {
    if (other !== id && work.read('source', other)?.story === undefined) {
      work.edit('source', other)!.story = rules.oneStory
    }
  }
  Object.assign(keepProfile(work, outlet), { oneStory: story, digests: !story })
  return ok({ label, count: 1 })
}
