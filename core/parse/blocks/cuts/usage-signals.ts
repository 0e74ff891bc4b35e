import { rangeOf } from '../../learned/signal-names.ts'
import { casings } from '../../text/casing.ts'
import { lengths, type AskedSign } from './asked-sign.ts'
import { pairs, pairsOfAll, ranges } from './cut-names.ts'
import { isOpen } from './surroundings.ts'

/** Edges of ranges, and what the ranges are called. */
const shares = {
  edges: [0.15, 0.3, 0.5, 0.7, 0.9],
  names: ['rare', 'below 30%', 'below 50%', 'below 70%', 'below 90%', 'nearly all'],
} as const
const counts = { edges: [2, 3, 5], names: ['one', 'two', 'three or four', 'more'] } as const
const openLines = { edges: [0.15, 0.4, 0.8, 1.4], names: ['hardly any', 'few', 'some', 'many', 'more'] } as const
const againstOthers = { edges: [0.4, 2.5], names: ['much shorter', 'alike', 'much longer'] } as const

const shareAlike = ranges('share of blocks set alike', shares.names)
const countAlike = ranges('blocks set alike with it', counts.names)
const shareAndCount = pairsOfAll('share and number', shares.names, counts.names)
const lettersBefore = ranges('letters before', lengths.names)
const lettersBehind = ranges('letters behind', lengths.names)
const lettersOfBoth = pairsOfAll('letters before and behind', lengths.names, lengths.names)
const casing = ranges('letters are', casings)
const casedAlike = pairs('letters are, of so many', casings, counts.names)
const lengthAndShare = pairs('letters before, share', lengths.names, shares.names)
const openLinesForEach = ranges('open lines for each block set alike', openLines.names)
const lengthAgainstOthers = ranges('length against the others’', againstOthers.names)
const usualLength = ranges('usual letters before', lengths.names)
const usualLengthAndShare = pairsOfAll('usual letters before, share', lengths.names, shares.names)

/** How usual the sign is among blocks set alike, and how long and how cased what stands around it. */
export function usageSignals(
  { around, i, block, head, rest, count, own }: AskedSign,
  way: number,
  usual: number,
): number[] {
  const share = rangeOf(count / Math.max(count, around.sizeAt(i)), shares.edges)
  const many = rangeOf(count, counts.edges)
  const before = rangeOf(head.length, lengths.edges)
  const behind = rangeOf(rest.length, lengths.edges)
  const usually = rangeOf(usual, lengths.edges)
  const open = around.open - (isOpen(block) ? count : 0)
  return [
    shareAlike(way, share),
    countAlike(way, many),
    shareAndCount(share, many),
    lettersBefore(way, before),
    lettersBehind(way, behind),
    lettersOfBoth(before, behind),
    usualLength(way, usually),
    usualLengthAndShare(usually, share),
    lengthAndShare(way, before, share),
    lengthAgainstOthers(way, rangeOf(head.length / Math.max(1, usual), againstOthers.edges)),
    casing(way, own.casing),
    casedAlike(way, own.casing, rangeOf(around.casedAs(own), counts.edges)),
    openLinesForEach(way, rangeOf(open / Math.max(1, count), openLines.edges)),
  ]
}
