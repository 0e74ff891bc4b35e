import { wordsOf } from '../model/words.ts'
import type { ExportIssue } from './model.ts'

/** A day as a reader writes it, in the issue's language: "24 November 2026". What is no day stays as it is. */
export function dayInWords(date: string, language: string): string {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) return date
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(at)
  } catch {
    return new Intl.DateTimeFormat('en-GB', options).format(at)
  }
}

/** Number and day, as printed in the masthead: ["No. 48", "24 November 2026"], those there are. */
export function dateline(issue: Pick<ExportIssue, 'number' | 'date' | 'language'>): string[] {
  return [
    ...(issue.number === null ? [] : [`${wordsOf(issue.language).number} ${issue.number}`]),
    ...(issue.date ? [dayInWords(issue.date, issue.language)] : []),
  ]
}
