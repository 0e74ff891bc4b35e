import type { Parsed } from '../../../core/model/reading.ts'

/**
 * Reads a parse of a marked-up document back by its spans alone: every character claimed once, every field spelled by
 * its spans. Addresses and the names of links within a sentence have no spans of their own, since the text a reader
 * sees holds them elsewhere or not at all.
 */
export function faultsIn({ text, sections, items, unclaimed }: Parsed): string[] {
  const faults: string[] = []
  const claims = new Uint8Array(text.length)
  for (const { start, end } of [...sections, ...unclaimed, ...items.flatMap(item => item.spans)]) {
    if (!(start >= 0 && start < end && end <= text.length)) {
      faults.push(`${start}–${end} lies outside the text or is empty`)
    }
    for (let at = start; at < end; at++) claims[at] = Math.min(2, claims[at]! + 1)
  }
  for (let at = 0; at < text.length && faults.length < 5; at++) {
    if (claims[at] === 2) faults.push(`${JSON.stringify(text.slice(at, at + 20))} is claimed twice`)
    if (claims[at] === 0 && !/\s/.test(text[at]!)) faults.push(`${JSON.stringify(text.slice(at, at + 20))} is lost`)
  }
  items.forEach((item, index) => {
    const spelled = new Map<string, string>()
    let joined = false
    for (const { field, start, end } of item.spans) {
      if (field === 'join') {
        joined = true
        continue
      }
      const before = spelled.get(field)
      spelled.set(
        field,
        before === undefined ? text.slice(start, end) : before + (joined ? '' : ' ') + text.slice(start, end),
      )
      joined = false
    }
    const expect = (field: string, value: string | null) => {
      if (value !== null && spelled.get(field) !== value) {
        faults.push(
          `item ${index}: ${field} is ${JSON.stringify(value)}, its spans say ${JSON.stringify(spelled.get(field))}`,
        )
      }
    }
    expect('headline', item.headline)
    expect('deck', item.deck)
    expect('credit', item.credit)
    item.byline.forEach((name, i) => expect(`byline[${i}]`, name))
    item.body.forEach((block, i) => expect(`body[${i}]`, block.text))
    item.links.forEach((link, i) => {
      if (spelled.has(`links[${i}].label`)) expect(`links[${i}].label`, link.label)
    })
    item.pictures?.forEach((picture, i) => expect(`pictures[${i}].alt`, picture.alt))
  })
  return faults
}
