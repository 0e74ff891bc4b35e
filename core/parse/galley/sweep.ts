import type { Parsed, Unclaimed } from '../../model/reading.ts'

interface Claim {
  readonly start: number
  readonly end: number
  readonly item: number | null
}

/**
 * Gives each backslash that no field claimed to the item it stands at, as an "escape". Null where anything else was
 * left over or claimed twice: the text then isn't wholly in the layout.
 */
export function sweep(parsed: Parsed): Parsed | null {
  const { text, sections, unclaimed } = parsed
  const items = parsed.items.map(item => ({ ...item, spans: [...item.spans] }))
  const loose: Unclaimed[] = []
  const claims: Claim[] = [
    ...[...sections, ...unclaimed].map(({ start, end }) => ({ start, end, item: null })),
    ...items.flatMap((item, nth) => item.spans.map(({ start, end }) => ({ start, end, item: nth }))),
    { start: text.length, end: text.length, item: null },
  ].sort((a, b) => a.start - b.start)
  let before: Claim = { start: 0, end: 0, item: null }
  for (const claim of claims) {
    if (claim.start < before.end) return null
    for (const match of text.slice(before.end, claim.start).matchAll(/[^\s\ufeff]+/g)) {
      if (!/^\\+$/.test(match[0])) return null
      const start = before.end + match.index
      const end = start + match[0].length
      const owner = items[(before.end === start ? before.item : claim.item) ?? -1]
      if (owner) owner.spans.push({ field: 'escape', start, end })
      else loose.push({ start, end, what: 'escape' })
    }
    before = claim
  }
  for (const item of items) item.spans.sort((a, b) => a.start - b.start)
  return { ...parsed, items, unclaimed: [...unclaimed, ...loose].sort((a, b) => a.start - b.start) }
}
