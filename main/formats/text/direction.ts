import type { Notice } from '../../../core/model/reading.ts'

/** The most lines that are named one by one. */
const cap = 5

/** Tells the lines whose characters turn the direction of writing, by which a text can show other than it says. */
export function directionNotices(text: string): Notice[] {
  if (!/[\u202a-\u202e\u2066-\u2069]/u.test(text)) return []
  const lines = new Set<number>()
  let line = 1
  for (const [found] of text.matchAll(/\r\n|[\n\r\u2028\u2029]|[\u202a-\u202e\u2066-\u2069]/gu)) {
    if (found.length > 1 || /[\n\r\u2028\u2029]/u.test(found)) line++
    else lines.add(line)
  }
  return [...lines]
    .slice(0, cap)
    .map(no => ({
      line: no,
      message: 'This line holds signs that turn the direction of writing; what is shown may not be what is written.',
    }))
}
