import type { Parsed } from '../model/reading.ts'

/** Two line ends: parts stand apart by a blank line. */
export const apart = '\n\n'

/**
 * Readings of parts one after the other, as the reading of one document; one part is itself. `between` has been between
 * them.
 */
export function joinReadings(parts: readonly Parsed[], between = apart): Parsed {
  if (parts.length === 1) return parts[0]!
  const texts: string[] = []
  const joined = {
    sections: [] as Parsed['sections'],
    items: [] as Parsed['items'],
    unclaimed: [] as Parsed['unclaimed'],
    notices: [] as Parsed['notices'],
  }
  let offset = 0
  let line = 0
  const moved = <T extends { start: number; end: number }>(stretch: T, by: number): T => ({
    ...stretch,
    start: stretch.start + by,
    end: stretch.end + by,
  })
  parts.forEach((part, i) => {
    const by = offset
    const down = line
    texts.push(part.text)
    for (const section of part.sections) joined.sections.push({ ...moved(section, by), line: section.line + down })
    for (const item of part.items) {
      joined.items.push({
        ...item,
        lines: [item.lines[0] + down, item.lines[1] + down],
        spans: item.spans.map(span => moved(span, by)),
      })
    }
    for (const stretch of part.unclaimed) joined.unclaimed.push(moved(stretch, by))
    for (const notice of part.notices) {
      joined.notices.push(notice.line > 0 ? { ...notice, line: notice.line + down } : notice)
    }
    if (i === parts.length - 1) return
    offset += part.text.length + between.length
    line += (part.text.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0) + between.length
  })
  return { text: texts.join(between), ...joined }
}
