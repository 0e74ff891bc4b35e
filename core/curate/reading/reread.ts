import type { Correction } from '../../model/correction.ts'
import type { ItemId, SourceId } from '../../model/ids.ts'
import type { ReadingRules } from '../../model/profile.ts'
import type { Parsed, Reading } from '../../model/reading.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Half, SourceRecord } from '../../model/source.ts'
import { isOwnText } from '../../parse/galley/text.ts'
import type { Desk } from '../change.ts'
import { quoted } from '../label.ts'
import { leftOutAgain } from '../source/known-entries.ts'
import type { Work } from '../work.ts'
import { placesByLine, placesIn } from './align.ts'
import { carryOver } from './carry.ts'
import { matchItems } from './match.ts'
import { issuesOf, keepPrecedents, rememberReadBy, rulesFor } from './precedents.ts'
import { placesChanged } from './places.ts'
import { profileOf, rulesOf } from './profiles.ts'
import type { Reread } from './rereading.ts'

/** Why a document can't be read again, or null where it can. */
function unreadable({ format, title, sha256, reading }: SourceRecord): string | null {
  if (format === 'hand') return `${quoted(title)} was made by hand; correct its words in the library.`
  if (format === 'text' ? isOwnText(reading.text) : format === 'json') {
    return `${quoted(title)} was written by Galley and is read by its own layout; correct the item in the library.`
  }
  if (format !== 'text' && sha256 === null) {
    return `The original of ${quoted(title)} isn’t kept, so that it can’t be read again; correct the item in the library.`
  }
  return null
}

/** A document whose reading can be corrected, or why it can't. */
export function correctable(work: Work, id: string): Result<SourceRecord> {
  const source = work.read('source', id)
  if (!source) return fail('That document is no longer in the library.')
  const why = unreadable(source)
  return why === null ? ok(source) : fail(why)
}

/**
 * Ids of a publisher's documents whose readings its profile decides; one or the other may turn out not to be readable
 * again.
 */
export function idsOf(desk: Pick<Desk, 'sources'>, outlet: string): SourceId[] {
  return [...desk.sources()]
    .filter(source => source.outlet === outlet && source.format !== 'hand' && source.format !== 'json')
    .map(source => source.id)
}

/**
 * What is other than it was in a reading: by default what is kept with the document, and what its publisher's profile
 * says; `rules` are what that says now, all issues corrected since among them.
 */
export interface Anew {
  readonly corrections?: readonly Correction[]
  readonly rules?: ReadingRules
  readonly story?: boolean
  readonly half?: Half
  readonly encoding?: string
}

/**
 * Reads a document again. Items keep their ids; what was done with them goes along. Where corrections are given, its
 * publisher's next issues are read by how its lines are read with them. Answers at how many places the reading changed;
 * 0 where the reading isn't known yet.
 */
export function reread(work: Work, source: SourceRecord, anew: Anew = {}): Result<number> {
  const { reading } = source
  const corrections = anew.corrections ?? source.corrections ?? []
  const read = readingOf(work, source, { ...anew, corrections })
  if (read === null) return ok(0)
  if (!read.ok) return read
  const place =
    anew.encoding === undefined ? placesIn(reading.text, read.value.text) : placesByLine(reading.text, read.value.text)
  const before = read.value.text === reading.text ? reading : moved(reading, place)
  const parsed = leftOutAgain(before, read.value)
  const match = matchItems(before.items, parsed.items)
  const items = parsed.items.map((item, i) => ({
    ...item,
    id: before.items[match.from[i] ?? -1]?.id ?? (work.context.newId() as ItemId),
  }))
  const places = placesChanged(before, parsed)
  carryOver(work, { ...source, reading: { ...before, text: parsed.text } }, items, match)
  const record = work.edit('source', source.id)!
  write(record, { ...parsed, notices: reading.notices, items }, corrections)
  if (anew.rules !== undefined) rememberReadBy(record, issuesOf(rulesFor(source, anew.rules, true)))
  if (anew.corrections !== undefined) keepPrecedents(work, source, read.value.precedents ?? null)
  return ok(places)
}

/** A document as it reads now; null where that isn't known yet. */
export function readingOf(
  work: Work,
  source: SourceRecord,
  { corrections = [], ...anew }: Anew,
): Result<Reread> | null {
  const rules = rulesFor(source, anew.rules ?? rulesOf(profileOf(work.desk, source.outlet)), anew.rules !== undefined)
  // A text is kept as it was decoded; other documents are decoded again each time.
  const encoding = anew.encoding ?? (source.encodingSaid && source.format !== 'text' ? source.encoding : undefined)
  const { reread } = work.context
  if (!reread) return fail(`${quoted(source.title)} can’t be read again here.`)
  return reread({
    source,
    corrections,
    rules,
    story: anew.story ?? source.story ?? rules.oneStory,
    half: anew.half ?? source.half,
    encoding,
  })
}

/** A reading with its places in another version of the text. */
function moved(reading: Reading, place: (offset: number) => number): Reading {
  const there = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: place(one.start),
    end: Math.max(place(one.start), place(one.end - 1) + 1),
  })
  return {
    ...reading,
    sections: reading.sections.map(there),
    unclaimed: reading.unclaimed.map(there),
    items: reading.items.map(item => ({ ...item, spans: item.spans.map(there) })),
  }
}

/**
 * Puts a reading in the place of another, leaving alone what is the same, so that the step says what changed and no
 * more.
 */
function write(source: SourceRecord, now: Reading, corrections: readonly Correction[]): void {
  const { reading } = source
  if (reading.text !== now.text) reading.text = now.text
  put(reading, 'sections', now)
  put(reading, 'unclaimed', now)
  if (reading.items.length !== now.items.length) {
    put(reading, 'items', now)
  } else {
    now.items.forEach((item, i) => {
      if (!same(reading.items[i], item)) reading.items[i] = item
    })
  }
  if (corrections.length > 0 && !same(source.corrections, corrections)) source.corrections = [...corrections]
  else if (corrections.length === 0) delete source.corrections
}

function put<K extends keyof Parsed>(reading: Reading, key: K, now: Reading): void {
  if (!same(reading[key], now[key])) reading[key] = now[key]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
