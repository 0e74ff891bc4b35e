import type { Parsed, ReadItem, Span } from '../../../core/model/reading.ts'

/**
 * Reads a parse back by its spans alone, sharing no code with the parser: what the fields must be, and which characters
 * are claimed how often.
 */

/** Findings in words; empty when every character is accounted for and every field equals its spans. */
export function faultsOf({ text, sections, items, unclaimed }: Parsed): string[] {
  const faults: string[] = []
  const claims = new Uint8Array(text.length)
  const claim = (what: string, start: number, end: number) => {
    if (!(start >= 0 && start < end && end <= text.length)) {
      return faults.push(`${what}: ${start}–${end} lies outside the text or is empty`)
    }
    for (let i = start; i < end; i++) if (claims[i] !== 255) claims[i]!++
    return 0
  }
  sections.forEach((s, i) => claim(`section ${i}`, s.start, s.end))
  unclaimed.forEach((u, i) => claim(`unclaimed ${i}`, u.start, u.end))
  items.forEach((item, i) => item.spans.forEach(span => claim(`item ${i} ${span.field}`, span.start, span.end)))
  for (let i = 0; i < text.length; i++) {
    if (claims[i] === 0 && !/\s/.test(text[i]!)) faults.push(`character ${i} (${JSON.stringify(text[i])}) is lost`)
    if (claims[i]! > 1) faults.push(`character ${i} (${JSON.stringify(text[i])}) is claimed ${claims[i]} times`)
    if (faults.length > 5) return faults
  }
  items.forEach((item, i) => faults.push(...fieldFaults(text, item).map(fault => `item ${i}: ${fault}`)))
  sections.forEach((s, i) => {
    if (!squeeze(text.slice(s.start, s.end)).includes(squeeze(s.title))) {
      faults.push(`section ${i}: ${JSON.stringify(s.title)} isn't what stands there`)
    }
  })
  return faults
}

function fieldFaults(text: string, item: ReadItem): string[] {
  const spelled = spell(text, item.spans)
  const expected = new Map<string, string>()
  if (item.headline !== null) expected.set('headline', item.headline)
  if (item.deck !== null) expected.set('deck', item.deck)
  if (item.credit !== null) expected.set('credit', item.credit)
  item.byline.forEach((name, i) => expected.set(`byline[${i}]`, name))
  item.body.forEach((block, i) => expected.set(`body[${i}]`, block.text))
  item.links.forEach((link, i) => {
    if (link.label !== '') expected.set(`links[${i}].label`, link.label)
    if (link.url !== null) expected.set(`links[${i}].url`, link.url)
  })
  const faults: string[] = []
  for (const [field, value] of expected) {
    if (spelled.get(field) !== value) {
      faults.push(`${field} is ${JSON.stringify(value)}, its spans say ${JSON.stringify(spelled.get(field))}`)
    }
  }
  for (const field of spelled.keys()) {
    if (!expected.has(field) && !['bullet', 'by', 'rule', 'join'].includes(field)) {
      faults.push(`${field} has spans and no value`)
    }
  }
  return faults
}

function spell(text: string, spans: readonly Span[]): Map<string, string> {
  const fields = new Map<string, string>()
  const joins = new Set<number>()
  let last = -1
  let leaf = 0
  for (const span of spans) {
    if (span.start < last) fields.set('order', `${span.field} at ${span.start} stands before ${last}`)
    last = span.end
    if (span.field === 'join') {
      joins.add(span.end)
      continue
    }
    const before = fields.get(span.field)
    const words = text.slice(span.start, span.end)
    fields.set(
      span.field,
      before === undefined ? words : before + (joined(text, joins, span.start, leaf) ? '' : ' ') + words,
    )
    // A quoting sign between two lines parts nothing, whichever mark it is.
    if ((span.field !== 'rule' && span.field !== 'bullet') || !/^>[>\s]*$/.test(words)) leaf = span.end
  }
  for (const mark of ['bullet', 'by', 'rule']) fields.delete(mark)
  return fields
}

/**
 * Whether a join ends right before this place, the ">" of quoted mail aside; not one before the last leaf, which may be
 * such a sign itself.
 */
function joined(text: string, joins: ReadonlySet<number>, start: number, leaf: number): boolean {
  for (let at = start; at > leaf; at--) {
    if (joins.has(at)) return true
    if (at > 0 && !/[\s>]/.test(text[at - 1]!)) return false
  }
  return false
}

/** White space, quoting signs and soft hyphens aside, all of which a wrapped title may hold between its lines. */
const squeeze = (s: string) => s.replace(/[\s>\u00ad]+/gu, '')
