/**
 * A day, month or year, or a range of them: "2024", "2024-02", "2024-02-05", "2024-02..2024-03", "..2024-03",
 * "2024-02-05..". Answers with the first and last day, or null where it is none of these.
 */
export function dayRange(text: string): { from: string | null; to: string | null } | null {
  const parts = text.split('..')
  if (parts.length > 2) return null
  const first = parts[0]!.trim()
  const last = (parts[1] ?? first).trim()
  if (!first && !last) return null
  const from = first === '' ? null : period(first)?.from
  const to = last === '' ? null : period(last)?.to
  return from === undefined || to === undefined ? null : { from, to }
}

function period(text: string): { from: string; to: string } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return null
  const [, year, month, day] = match
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const days = +month >= 1 && +month <= 12 ? new Date(Date.UTC(+year!, +month, 0)).getUTCDate() : 0
  if (!days || (day && (+day < 1 || +day > days))) return null
  return { from: `${year}-${month}-${day ?? '01'}`, to: `${year}-${month}-${day ?? String(days).padStart(2, '0')}` }
}
