import { fail, ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { withoutAsk } from './asks.ts'
import { knownAs } from './known-as.ts'

/** What Galley guessed of a document is right; a publisher's name that was guessed is remembered as one of its own. */
export const confirmSource: Handler<'source.confirm'> = (work, { source: id, what }) => {
  const source = work.edit('source', id)
  if (!source) return fail('That document is no longer in the library.')
  const asked = what.filter(one => source.asks?.includes(one))
  withoutAsk(source, asked)
  if (asked.includes('outlet')) knownAs(work, source.outlet, source.called ?? source.outlet)
  return ok({ label: `Confirm what was guessed of ${quoted(source.title)}`, count: asked.length })
}
