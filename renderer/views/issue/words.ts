import { longDay } from '../../components/dates.ts'
import type { EntryView } from '../../store/issue-order.ts'

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** "No. 48 · 24 November 2026", of what is known; the title where neither is. */
export function issueName(issue: { title: string; number: number | null; date: string | null }): string {
  return (
    [issue.number === null ? null : `No. ${issue.number}`, issue.date && longDay(issue.date)]
      .filter(Boolean)
      .join(' · ') || issue.title
  )
}

/** When an issue is due, seen from today: "due Tuesday", "due today", "due in 12 days", "was due 3 days ago". */
export function dueIn(day: string, today: Date): string {
  const days = Math.round(
    (utc(day).getTime() - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / 86_400_000,
  )
  if (days === 0) return 'due today'
  if (days < 0) return days === -1 ? 'was due yesterday' : `was due ${-days} days ago`
  return days < 7 ? `due ${weekday.format(utc(day))}` : `due in ${days} days`
}

/** What an entry is called in the outline: its headline, else its first words, else what it is. */
export function entryName(entry: Pick<EntryView, 'headline' | 'body' | 'itemIds' | 'links' | 'credit'>): string {
  return (
    entry.headline ||
    entry.body[0]?.text ||
    entry.links[0]?.label ||
    entry.credit ||
    (entry.itemIds.length ? 'Untitled item' : 'Untitled entry')
  )
}

/** The meta line of an entry, in parts; `attention` marks what a curator may want to see to. */
export function entryMeta(entry: EntryView): readonly { readonly text: string; readonly attention?: boolean }[] {
  const own = entry.itemIds.length === 0 ? ['written here'] : ownWords(entry.own)
  const parts = [
    ...own,
    ...(entry.byline.length ? [entry.byline.join(' and ')] : []),
    ...(entry.outlet ? [entry.outlet] : []),
  ].map(text => ({ text }))
  return [
    ...parts,
    ...(entry.kind === 'photo' && entry.credit ? [{ text: entry.credit }] : []),
    ...(entry.picture ? [{ text: 'picture' }] : []),
    ...(entry.note ? [{ text: 'note' }] : []),
    ...(entry.missing ? [{ text: sayMissing(entry), attention: true }] : []),
    ...(entry.itemIds.length && entry.kind !== 'photo' && !entry.links.some(link => link.url)
      ? [{ text: 'no link', attention: true }]
      : []),
  ]
}

function sayMissing({ missing, itemIds: { length } }: Pick<EntryView, 'missing' | 'itemIds'>): string {
  if (length === 1) return 'its item is no longer in the library'
  return `${missing === length ? `its ${length} items are` : `${missing} of its ${length} items ${missing === 1 ? 'is' : 'are'}`} no longer in the library`
}

function ownWords(own: EntryView['own']): string[] {
  const names = (['headline', 'blurb', 'byline', 'links', 'credit'] as const).filter(name => own[name])
  if (names.length === 0) return []
  if (names.length === 1 && names[0] === 'blurb') return ['blurb written']
  if (names.length > 2) return ['edited for this issue']
  return [`${names.join(' and ')} edited for this issue`]
}

/** Names of a byline in one field: by commas, or by semicolons where a name has a comma of its own. */
export const bylineText = (names: readonly string[]): string =>
  names.join(names.some(name => name.includes(',')) ? '; ' : ', ')

export function bylineOf(text: string, was: readonly string[]): string[] {
  const mark = text.includes(';') || was.some(name => name.includes(',')) ? ';' : ','
  return text
    .split(mark)
    .map(name => name.trim())
    .filter(Boolean)
}
