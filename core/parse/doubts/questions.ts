import type { Parsed } from '../../model/reading.ts'
import type { Forced } from '../lines/said.ts'

/** Corrected issues of a publisher from which on few questions are asked about the next, and how many those are. */
const fewestCorrected = 2
const most = 2
/** Where more of the items are doubtful, the issue is set otherwise than those before, and all are asked about. */
const setOtherwise = 0.5

/**
 * From a publisher's third issue on at most two questions are asked: about the items that are likeliest read wrong.
 * `corrected` says how many of its issues were corrected before. Items of which a curator said something are answered,
 * and count among the two. What isn't asked about keeps its confidence.
 */
export function askFew(parsed: Parsed, corrected: number, forced: readonly Forced[]): Parsed {
  const asked = parsed.items.filter(({ check }) => check.length > 0)
  if (corrected < fewestCorrected || asked.length > parsed.items.length * setOtherwise) return parsed
  const answered = parsed.items.filter(({ lines: [from, to] }) =>
    forced.some(({ first, last }) => first <= to && last >= from),
  ).length
  const kept = new Set([...asked].sort((a, b) => a.confidence - b.confidence).slice(0, Math.max(0, most - answered)))
  return {
    ...parsed,
    items: parsed.items.map(item => (item.check.length > 0 && !kept.has(item) ? { ...item, check: [] } : item)),
  }
}
