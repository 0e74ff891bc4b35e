import type { Doubtful, SourceRecord } from '../../model/source.ts'

/** Takes questions off a document that were answered. Changes the record in place. */
export function withoutAsk(source: SourceRecord, answered: readonly Doubtful[]): void {
  const left = (source.asks ?? []).filter(one => !answered.includes(one))
  if (left.length === (source.asks?.length ?? 0)) return
  if (left.length > 0) source.asks = left
  else delete source.asks
}
