import type { Correction, Part } from '../../model/correction.ts'
import { nameOf } from '../../model/item.ts'
import type { KeptItem } from '../../model/reading.ts'
import { assertNever, fail, ok, type Result } from '../../model/result.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Forced } from '../../parse/said.ts'
import type { ReadingChange } from '../command.ts'
import { quoted } from '../label.ts'
import { correctionOf, Lines } from './lines.ts'

/** What a curator's change to a reading says of its lines, and what to call it. */
export interface Said { readonly said: readonly Forced[]; readonly label: string }

const names: Readonly<Record<Part, string>> = {
  title: 'a section title', headline: 'a headline', deck: 'a deck', byline: 'a byline', credit: 'a credit', label: 'a link', body: 'body text',
  bullet: 'a bullet', quote: 'a quote', furniture: 'not content',
}

/** What a change says of the lines of a document, or why it says nothing. */
export function saidBy(source: SourceRecord, change: ReadingChange): Result<Said> {
  const lines = new Lines(source.reading.text)
  const named = (first: number, last = first) => quoted(lines.between(first, last).map(line => line.text.slice(0, 100)).join(' '))
  const empty = (first: number, last: number) => lines.between(first, last).length === 0
  switch (change.type) {
    case 'reading.mark': {
      const { first, last, as } = change
      if (last < first || empty(first, last)) return fail('There is nothing on these lines.')
      const joins = last > first && (as === 'headline' || as === 'title' || as === 'deck' || as === 'byline' || as === 'credit')
      return ok({ said: [{ what: as, first, last }], label: joins ? `Join lines ${first}–${last}` : `Make ${named(first, last)} ${names[as]}` })
    }
    case 'reading.split':
      if (empty(change.line, change.line)) return fail('There is nothing on this line.')
      return ok({ said: [{ what: 'start', first: change.line, last: change.line }], label: `Split at ${named(change.line)}` })
    case 'reading.join': return join(source, lines, change.item)
    case 'reading.move': return move(source, lines, change.item, change.line)
    case 'reading.claim': {
      const { first, last } = change
      if (last < first || empty(first, last)) return fail('There is nothing on these lines.')
      return ok({ said: [{ what: 'part', first, last }], label: `Claim ${named(first, last)}` })
    }
    case 'reading.confirm': {
      const items = change.items.map(id => source.reading.items.find(item => item.id === id))
      if (items.some(item => item === undefined)) return gone
      const sure = items as KeptItem[]
      return ok({ said: sure.map(item => ({ what: 'right', first: item.lines[0], last: item.lines[1] })), label: `Confirm ${sure.length === 1 ? quoted(nameOf(sure[0]!)) : `${sure.length} items`}` })
    }
    default: return assertNever(change)
  }
}

const gone = fail('That item is no longer in the document.')

/** The item becomes part of the one before it: its headline the deck of a bare headline, else a paragraph. */
function join(source: SourceRecord, lines: Lines, id: string): Result<Said> {
  const at = source.reading.items.findIndex(item => item.id === id)
  const item = source.reading.items[at], before = source.reading.items[at - 1]
  if (!item) return gone
  if (!before || before.section !== item.section) return fail(`${quoted(nameOf(item))} has no item before it in its section.`)
  const head = headLines(lines, item)
  const deck = before.headline !== null && before.deck === null && before.body.length + before.links.length + before.byline.length === 0
  return ok({
    said: [{ what: 'part', first: item.lines[0], last: item.lines[1] }, ...(head ? [{ what: deck ? 'deck' as const : 'body' as const, ...head }, { what: 'part' as const, ...head }] : [])],
    label: `Join ${quoted(nameOf(item))} to ${quoted(nameOf(before))}`,
  })
}

/** The item begins at another line: what stands before that is the item before's. */
function move(source: SourceRecord, lines: Lines, id: string, line: number): Result<Said> {
  const at = source.reading.items.findIndex(item => item.id === id)
  const item = source.reading.items[at]
  if (!item) return gone
  if (line === item.lines[0] || line > item.lines[1] || lines.between(line, line).length === 0) return fail(`${quoted(nameOf(item))} can’t begin at line ${line}.`)
  const label = `Begin ${quoted(nameOf(item))} at line ${line}`
  const start: Forced = { what: 'start', first: line, last: line }
  if (line < item.lines[0]) return ok({ said: [{ what: 'part', first: item.lines[0], last: item.lines[0] }, start], label })
  if (at === 0) return fail(`${quoted(nameOf(item))} has no item before it to take these lines.`)
  const head = headLines(lines, item)
  const given = head && { first: head.first, last: Math.min(head.last, line - 1) }
  return ok({ said: [{ what: 'part', first: item.lines[0], last: line - 1 }, ...(given ? [{ what: 'body' as const, ...given }, { what: 'part' as const, ...given }] : []), start], label })
}

function headLines(lines: Lines, { spans }: KeptItem): { first: number; last: number } | null {
  const head = spans.filter(span => span.field === 'headline')
  return head.length === 0 ? null : { first: lines.at(head[0]!.start), last: lines.at(head.at(-1)!.end - 1) }
}

/** A document's corrections with what a change says; what it overrules entirely is left out. */
export function corrected(source: SourceRecord, said: readonly Forced[]): Correction[] {
  const lines = new Lines(source.reading.text)
  const added = said.flatMap(one => correctionOf(lines, one))
  const same = (a: Correction, b: Correction) => a.what === b.what && a.anchor.start === b.anchor.start && a.anchor.end === b.anchor.end
  return [...(source.corrections ?? []).filter(old => !added.some(one => same(old, one))), ...added]
}
