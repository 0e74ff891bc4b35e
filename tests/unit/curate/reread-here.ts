import { findAnchor } from '../../../core/curate/reading/anchor.ts'
import { forcedBy, Lines } from '../../../core/curate/reading/lines.ts'
import { makesSomething } from '../../../core/curate/reading/precedents.ts'
import type { Rereader } from '../../../core/curate/reading/rereading.ts'
import { fail, ok } from '../../../core/model/result.ts'
import { parse } from '../../../core/parse/index.ts'
import { precedentsOf } from '../../../core/parse/precedents/record.ts'

/** Reads a document in plain text again, from its text as it is kept, here and now; in the app the worker does. */
export const rereadHere: Rereader = ({ source, corrections, rules, story, encoding }) => {
  if (encoding !== undefined) return fail(`The original of ‘${source.title}’ isn’t at hand here.`)
  if (source.format !== 'text') return fail(`‘${source.title}’ is read by its markup, which isn’t at hand here.`)
  const { text } = source.reading
  const parsed = parse(text, { forced: forcedBy(new Lines(text), corrections), profile: rules, story })
  const made = corrections.filter(makesSomething)
  return ok(
    made.length > 0 && !story
      ? {
          ...parsed,
          precedents: precedentsOf(
            text,
            parsed,
            made.flatMap(({ anchor }) => findAnchor(text, anchor) ?? []),
          ),
        }
      : parsed,
  )
}
