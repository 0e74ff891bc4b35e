import type { Parsed } from '../../model/reading.ts'
import type { SourceRecord } from '../../model/source.ts'

/** The entries of feeds that the library holds, under their publisher's name. */
export function knownEntries(sources: readonly SourceRecord[]): Set<string> {
  return new Set(
    sources.flatMap(({ format, outlet, reading }) =>
      format === 'feed'
        ? reading.items.flatMap(({ guid }) => (guid === undefined ? [] : [entryKey(outlet, guid)]))
        : [],
    ),
  )
}

const importedBefore = 'imported before'

export const entryKey = (outlet: string, guid: string): string => `${outlet}\n${guid}`

/**
 * A feed's reading without the entries that were imported before: their text stays, unclaimed, and a notice says how
 * many they are. `fresh` counts what is left.
 */
export function withoutKnown(
  parsed: Parsed,
  outlet: string,
  known: ReadonlySet<string>,
): { parsed: Parsed; fresh: number } {
  const isKnown = ({ guid }: Parsed['items'][number]) => guid !== undefined && known.has(entryKey(outlet, guid))
  const items = parsed.items.filter(item => !isKnown(item))
  const left = parsed.items.length - items.length
  if (left === 0) return { parsed, fresh: items.length }
  const stretches = parsed.items
    .filter(isKnown)
    .flatMap(item => item.spans.map(({ start, end }) => ({ start, end, what: importedBefore })))
  const notice = {
    line: 0,
    message: `${left === 1 ? 'One entry is' : `${left} entries are`} left out: imported before.`,
  }
  return {
    parsed: {
      ...parsed,
      items,
      unclaimed: [...parsed.unclaimed, ...stretches].sort((a, b) => a.start - b.start),
      notices: [...parsed.notices, notice],
    },
    fresh: items.length,
  }
}

/** A feed read again, without the entries that were left out of its reading before. */
export function leftOutAgain({ unclaimed }: Pick<Parsed, 'unclaimed'>, parsed: Parsed): Parsed {
  const out = unclaimed.filter(({ what }) => what === importedBefore)
  if (out.length === 0) return parsed
  const isOut = ({ spans }: Parsed['items'][number]) =>
    spans.length > 0 && out.some(({ start, end }) => spans[0]!.start < end && spans[0]!.end > start)
  const stretches = parsed.items
    .filter(isOut)
    .flatMap(item => item.spans.map(({ start, end }) => ({ start, end, what: importedBefore })))
  return {
    ...parsed,
    items: parsed.items.filter(item => !isOut(item)),
    unclaimed: [...parsed.unclaimed, ...stretches].sort((a, b) => a.start - b.start),
  }
}
