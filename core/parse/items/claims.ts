import type { ReadItem, ReadSection, Span, Unclaimed } from '../../model/reading.ts'
import type { Stretch } from '../../model/stretch.ts'

/**
 * Gives each loose sign (a rule, the ">" of quoted mail) to the item it stands in or behind, as a "rule" mark; one
 * inside a section's stretch belongs to that; one before the first item is unclaimed. `heads` go to the item they stand
 * before.
 */
export function claimLoose(
  items: readonly ReadItem[],
  sections: readonly ReadSection[],
  loose: readonly Stretch[],
  heads: readonly Stretch[] = [],
): { spans: Span[][]; unclaimed: Unclaimed[] } {
  const spans: Span[][] = items.map(item => [...item.spans])
  const starts =
    loose.length === 0
      ? []
      : items
          .flatMap((item, index) => item.spans.map(span => ({ start: span.start, index })))
          .sort((a, b) => a.start - b.start)
  const unclaimed: Unclaimed[] = []
  let s = 0
  let t = 0
  for (const sign of [...loose].sort((a, b) => a.start - b.start)) {
    while (t < sections.length && sections[t]!.end <= sign.start) t++
    if (t < sections.length && sections[t]!.start <= sign.start) continue
    while (s < starts.length && starts[s]!.start <= sign.start) s++
    const owner = starts[s - 1] ?? null
    if (owner) spans[owner.index]!.push({ field: 'rule', start: sign.start, end: sign.end })
    else unclaimed.push({ ...sign, what: 'rule' })
  }
  let h = 0
  for (const sign of [...heads].sort((a, b) => a.start - b.start)) {
    while (h < starts.length - 1 && starts[h]!.start < sign.start) h++
    const owner = starts[h]
    if (owner) spans[owner.index]!.push({ field: 'rule', start: sign.start, end: sign.end })
    else unclaimed.push({ ...sign, what: 'rule' })
  }
  for (const list of spans) list.sort((a, b) => a.start - b.start)
  return { spans, unclaimed }
}
