import type { Correction, Part } from '../../model/correction.ts'
import { nameOf } from '../../model/item.ts'
import type { KeptItem } from '../../model/reading.ts'
import { assertNever, fail, ok, type Result } from '../../model/result.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Forced } from '../../parse/lines/said.ts'
import type { ReadingChange } from './commands.ts'
import { quoted } from '../label.ts'
import { correctionOf, Lines } from './lines.ts'

/** What a curator's change to a reading says of its lines, and what to call it. */
export interface Said {
  readonly said: readonly Forced[]
  readonly label: string
}

const names: Readonly<Record<Part, string>> = {
  title: 'a section title',
  headline: 'a headline',
  deck: 'a deck',
  byline: 'a byline',
  credit: 'a credit',
  label: 'a link',
  body: 'body text',
  bullet: 'a bullet',
  quote: 'a quote',
  furniture: 'not content',
}

/** What a change says of the lines of a document, or why it says nothing. */
export function saidBy(source: SourceRecord, change: ReadingChange): Result<Said> {
  const lines = new Lines(source.reading.text)
  switch (change.type) {
    case 'reading.mark': {
      const { first, last, as } = change
      const stretch = stretchOf(lines, change)
      if (!stretch) return nothing
      const joins =
        last > first &&
        !stretch.within &&
        (as === 'headline' || as === 'title' || as === 'deck' || as === 'byline' || as === 'credit')
      return ok({
        said: [{ what: as, ...stretch }],
        label: joins ? `Join lines ${first}–${last}` : `Make ${named(lines, stretch)} ${names[as]}`,
      })
    }
    case 'reading.split': {
      const start = startAt(lines, change)
      return start
        ? ok({ said: [start], label: `Split at ${named(lines, start)}` })
        : fail('There is nothing on this line.')
    }
    case 'reading.join':
      return join(source, lines, change.item)
    case 'reading.move':
      return move(source, lines, change)
    case 'reading.claim': {
      const stretch = stretchOf(lines, change)
      return stretch ? ok({ said: [{ what: 'part', ...stretch }], label: `Claim ${named(lines, stretch)}` }) : nothing
    }
    case 'reading.confirm': {
      const items = change.items.map(id => source.reading.items.find(item => item.id === id))
      if (items.some(item => item === undefined)) return gone
      const sure = items as KeptItem[]
      return ok({
        said: sure.map(item => ({ what: 'right', first: item.lines[0], last: item.lines[1] })),
        label: `Confirm ${sure.length === 1 ? quoted(nameOf(sure[0]!)) : `${sure.length} items`}`,
      })
    }
    default:
      return assertNever(change)
  }
}

const gone = fail('That item is no longer in the document.')
const nothing = fail('There is nothing on these lines.')

type Stretch = Pick<Forced, 'first' | 'last' | 'within'>

/** The lines that are meant, or the part of them; null where nothing stands there. */
function stretchOf(lines: Lines, { first, last, within }: Stretch): Stretch | null {
  if (last < first || lines.between(first, last).length === 0) return null
  if (!within) return { first, last }
  return lines.text.slice(within.start, within.end).trim() === '' ? null : lines.stretch(within.start, within.end)
}

/** An item starts with a line, or with what stands behind an offset in it. */
function startAt(
  lines: Lines,
  { line, at }: { readonly line: number; readonly at?: number | undefined },
): Forced | null {
  const own = lines.between(line, line)[0]
  if (!own) return null
  return at === undefined || at <= own.start || at >= own.end
    ? { what: 'start', first: line, last: line }
    : { what: 'start', ...lines.stretch(at, own.end) }
}

/** The lines of a stretch, shortened. */
function named(lines: Lines, { first, last, within }: Stretch): string {
  return quoted(
    within
      ? lines.text.slice(within.start, Math.min(within.end, within.start + 200))
      : lines
          .between(first, last)
          .map(line => line.text.slice(0, 100))
          .join(' '),
  )
}

/** The lines an item stands on, without what others have of them. */
function reachOf(lines: Lines, { spans, lines: [first, last] }: KeptItem): Stretch {
  const start = spans[0]?.start
  const end = spans.at(-1)?.end
  return start === undefined || end === undefined ? { first, last } : lines.stretch(start, end)
}

/** The item becomes part of the one before it: its headline the deck of a bare headline, else a paragraph. */
function join(source: SourceRecord, lines: Lines, id: string): Result<Said> {
  const at = source.reading.items.findIndex(item => item.id === id)
  const item = source.reading.items[at]
  const before = source.reading.items[at - 1]
  if (!item) return gone
  if (!before || before.section !== item.section) {
    return fail(`${quoted(nameOf(item))} has no item before it in its section.`)
  }
  const head = headOf(lines, item)
  const deck =
    before.headline !== null &&
    before.deck === null &&
    before.body.length + before.links.length + before.byline.length === 0
  return ok({
    said: [
      { what: 'part', ...reachOf(lines, item) },
      ...(head
        ? [
            { what: deck ? ('deck' as const) : ('body' as const), ...head },
            { what: 'part' as const, ...head },
          ]
        : []),
    ],
    label: `Join ${quoted(nameOf(item))} to ${quoted(nameOf(before))}`,
  })
}

/** The item begins elsewhere: what stands before that is the item before's. */
function move(
  source: SourceRecord,
  lines: Lines,
  { item: id, line, at: inside }: Extract<ReadingChange, { type: 'reading.move' }>,
): Result<Said> {
  const at = source.reading.items.findIndex(item => item.id === id)
  const item = source.reading.items[at]
  if (!item) return gone
  const reach = reachOf(lines, item)
  const from = reach.within?.start ?? lines.between(reach.first, reach.first)[0]?.start ?? 0
  const start = startAt(lines, { line, at: inside })
  const to = start && (start.within?.start ?? lines.between(line, line)[0]!.start)
  if (!start || to === null || to === from || line > item.lines[1]) {
    return fail(`${quoted(nameOf(item))} can’t begin at line ${line}.`)
  }
  const label = `Begin ${quoted(nameOf(item))} at ${start.within ? named(lines, start) : `line ${line}`}`
  const first = lines.between(item.lines[0], item.lines[0])[0]!
  if (to < from) return ok({ said: [{ what: 'part', ...lines.stretch(from, first.end) }, start], label })
  if (at === 0) return fail(`${quoted(nameOf(item))} has no item before it to take these lines.`)
  const head = headOf(lines, item)
  const given =
    head &&
    lines.stretch(
      head.within?.start ?? lines.between(head.first, head.first)[0]!.start,
      Math.min(to, head.within?.end ?? lines.between(head.last, head.last)[0]!.end),
    )
  return ok({
    said: [
      { what: 'part', ...lines.stretch(from, to) },
      ...(given
        ? [
            { what: 'body' as const, ...given },
            { what: 'part' as const, ...given },
          ]
        : []),
      start,
    ],
    label,
  })
}

/** An item's headline with the signs around it. */
function headOf(lines: Lines, { spans }: KeptItem): Stretch | null {
  let first = spans.findIndex(span => span.field === 'headline')
  let last = spans.findLastIndex(span => span.field === 'headline')
  if (first < 0) return null
  const isSign = (at: number, beside: number) =>
    /^(?:bullet|rule)$/.test(spans[at]?.field ?? '') && lines.at(spans[at]!.start) === lines.at(spans[beside]!.start)
  while (isSign(first - 1, first)) first--
  while (isSign(last + 1, last)) last++
  return lines.stretch(spans[first]!.start, spans[last]!.end)
}

/** A document's corrections with what a change says; what it overrules entirely is left out. */
export function corrected(source: SourceRecord, said: readonly Forced[]): Correction[] {
  const lines = new Lines(source.reading.text)
  const added = said.flatMap(one => correctionOf(lines, one))
  const same = (a: Correction, b: Correction) =>
    a.what === b.what && a.anchor.start === b.anchor.start && a.anchor.end === b.anchor.end
  return [...(source.corrections ?? []).filter(old => !added.some(one => same(old, one))), ...added]
}
