import type { Parsed } from '../../model/reading.ts'

/** Corrected issues of a publisher from which on few questions are asked about the next, and how many those are. */
const corrected = 2, most = 2
/** Where more of the items are doubtful, the issue is set otherwise than those before, and all are asked about. */
const otherwise = 0.5

/**
 * From a publisher's third issue on at most two questions are asked: about the items that are likeliest read wrong. `precedents` says how many of its issues
 * were corrected before, `answered` how much a curator has said of this one already. What isn't asked about keeps its confidence.
 */
export function askFew(parsed: Parsed, precedents: number, answered: number): Parsed {
  const asked = parsed.items.filter(({ check }) => check.length > 0), left = Math.max(0, most - answered)
  if (precedents < corrected || asked.length <= left || asked.length > parsed.items.length * otherwise) return parsed
  const kept = new Set([...asked].sort((a, b) => a.confidence - b.confidence).slice(0, left))
  return { ...parsed, items: parsed.items.map(item => (item.check.length > 0 && !kept.has(item) ? { ...item, check: [] } : item)) }
}
