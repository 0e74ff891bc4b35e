import type { ItemRow } from '../../../core/contract/views.ts'
import type { Kind } from '../../../core/model/fields.ts'
import { shortDay } from '../../components/dates.ts'
import { sectionName } from '../../components/section-name.ts'

export const kindNames: Readonly<Record<Kind, string>> = {
  story: 'Story',
  opinion: 'Opinion',
  photo: 'Photo',
  event: 'Event',
  notice: 'Notice',
  video: 'Video',
}

/** Where a row comes from, in one line: "North Quay Digest · Opinion · Ruth Abara · 14 Nov". */
export function metaWords(row: ItemRow): string {
  const who = row.byline.length ? row.byline.join(', ') : (row.credit ?? (row.section && sectionName(row.section)))
  const from = row.outlet || (row.sourceTitle === row.headline ? 'By hand' : row.sourceTitle)
  return [from, row.kind === 'story' ? null : kindNames[row.kind], who, row.date && shortDay(row.date)]
    .filter(Boolean)
    .join(' · ')
}

/** Marks of a row in words, and whether each asks for attention. */
export function marksOf(row: ItemRow): { readonly words: string; readonly attention?: boolean }[] {
  return [
    ...(row.check.length ? [{ words: '◆ to check', attention: true }] : []),
    ...row.usedIn
      .slice(0, 1)
      .map(issue => ({ words: issue.number ? `in no. ${issue.number}` : `in ‘${issue.title}’` })),
    ...(row.status === 'aside' ? [{ words: 'set aside' }] : []),
    ...(row.status === 'held' ? [{ words: 'held' }] : []),
    ...(row.noted ? [{ words: 'note' }] : []),
    ...(row.edited ? [{ words: 'edited' }] : []),
  ]
}
