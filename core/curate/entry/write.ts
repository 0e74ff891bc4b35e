import { ok } from '../../model/result.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { openSection } from '../section/section.ts'
import { newEntry } from './make.ts'

/** An entry with words of its own and no item. */
export const writeEntry: Handler<'entry.write'> = (work, { issue, section, headline, blurb, at }) => {
  const open = openSection(work, issue, section)
  if (!open.ok) return open
  const { entries } = open.value.section
  const entry = { ...newEntry(work, []), headline, blurb }
  entries.splice(at ?? entries.length, 0, entry)
  return ok({
    label: headline || blurb ? `Write entry ${quoted(headline || blurb)}` : 'Write an entry',
    count: 1,
    created: [entry.id],
  })
}
