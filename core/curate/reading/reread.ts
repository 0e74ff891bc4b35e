import type { Correction } from '../../model/correction.ts'
import type { ItemId, SourceId } from '../../model/ids.ts'
import { noRules, type ProfileRecord, type ReadingRules } from '../../model/profile.ts'
import type { Parsed, Reading } from '../../model/reading.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SourceRecord } from '../../model/source.ts'
import { isOwnText, parse } from '../../parse/index.ts'
import type { Desk } from '../change.ts'
import { quoted } from '../label.ts'
import type { Work } from '../work.ts'
import { carryOver } from './carry.ts'
import { forcedBy, Lines } from './lines.ts'
import { matchItems } from './match.ts'
import { placesChanged } from './places.ts'

/** How a publisher's documents read; null where nothing was taught. */
export function profileOf(desk: Pick<Desk, 'all'>, outlet: string): ProfileRecord | null {
  for (const profile of desk.all('profile')) if (profile.outlet === outlet) return profile
  return null
}

/** Whether a document's reading can be made again from its text alone. */
export function isPlain(source: SourceRecord): boolean {
  return source.format === 'text' && !isOwnText(source.reading.text)
}

/** A document whose lines can be corrected, or why they can't. */
export function correctable(work: Work, id: string): Result<SourceRecord> {
  const source = work.read('source', id)
  if (!source) return fail('That document is no longer in the library.')
  if (source.format === 'hand') return fail(`${quoted(source.title)} was made by hand; correct its words in the library.`)
  if (source.format !== 'text') return fail(`${quoted(source.title)} is read by its markup, which isn’t corrected line by line; correct the item in the library.`)
  if (isOwnText(source.reading.text)) return fail(`${quoted(source.title)} was written by Galley and is read by its own layout; correct the item in the library.`)
  return ok(source)
}

/**
 * Reads a document again from its text, corrections and profile. Items keep their ids; what was done with them goes along. Answers at how many
 * places the reading changed.
 */
export function reread(work: Work, source: SourceRecord, corrections: readonly Correction[], rules: ReadingRules = noRules): number {
  const { reading } = source
  const parsed = parse(reading.text, { forced: forcedBy(new Lines(reading.text), corrections), profile: rules })
  const match = matchItems(reading.items, parsed.items)
  const items = parsed.items.map((item, i) => ({ ...item, id: reading.items[match.from[i] ?? -1]?.id ?? work.context.newId() as ItemId }))
  const places = placesChanged(reading, parsed)
  carryOver(work, source, items, match)
  write(work.edit('source', source.id)!, { ...parsed, notices: reading.notices, items }, corrections)
  return places
}

/** Puts a reading in the place of another, leaving alone what is the same, so that the step says what changed and no more. */
function write(source: SourceRecord, now: Reading, corrections: readonly Correction[]): void {
  const { reading } = source
  put(reading, 'sections', now)
  put(reading, 'unclaimed', now)
  if (reading.items.length !== now.items.length) put(reading, 'items', now)
  else now.items.forEach((item, i) => { if (!same(reading.items[i], item)) reading.items[i] = item })
  if (corrections.length > 0 && !same(source.corrections, corrections)) source.corrections = [...corrections]
  else if (corrections.length === 0) delete source.corrections
}

function put<K extends keyof Parsed>(reading: Reading, key: K, now: Reading): void {
  if (!same(reading[key], now[key])) reading[key] = now[key]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Ids of a publisher's documents that may be read again. */
export function idsOf(desk: Pick<Desk, 'sources'>, outlet: string): SourceId[] {
  return [...desk.sources()].filter(source => source.outlet === outlet && source.format === 'text').map(source => source.id)
}

/** Documents of a publisher whose readings its profile decides. */
export function documentsOf(work: Work, outlet: string): SourceRecord[] {
  return idsOf(work.desk, outlet).flatMap(id => work.read('source', id) ?? []).filter(isPlain)
}
