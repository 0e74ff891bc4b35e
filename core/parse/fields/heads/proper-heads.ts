import type { Stretch } from '../../../model/stretch.ts'
import { emphasis } from '../../text/signs.ts'
import { howLong } from '../../words/when.ts'
import type { HeadHint } from './affix-signals.ts'
import { bySection, Heads } from './heads.ts'
import { cutMarksBefore } from './marks-before.ts'
import { isMost } from './most.ts'
import { cutMastheads, cutOutlets } from './outlets-before.ts'
import { cutTails, cutTailsOfAll } from './tails.ts'
import { cutAffixes } from './usual-affixes.ts'

/**
 * Where the headlines proper stand in headlines of one document: without what most of them, or of those of a section,
 * have before or behind them; `hints` say what the sections are of. Marked up, words set apart say where a headline
 * ends, and what was learned of plain text isn't asked.
 *
 *     "21. the game that takes eleven years", "17. go, goes, gone", …      "Toasters (8 MINUTE READ)", …      "Raid | The Lever | 28 Oct", …
 */
export function properHeads(
  headlines: readonly string[],
  sections: readonly number[] = [],
  hints: ReadonlyMap<number, HeadHint> = new Map(),
  marked = false,
): readonly Stretch[] {
  const heads = properByRule(headlines, sections, hints)
  if (!marked) cutAffixes(heads, sections, hints)
  return heads.left
}

/** The same by what says itself that it is none, before what was learned is asked. */
export function properByRule(
  headlines: readonly string[],
  sections: readonly number[],
  hints: ReadonlyMap<number, HeadHint>,
): Heads {
  const heads = new Heads(headlines)
  cutBehind(heads, timed, idle)
  cutMarksBefore(heads)
  cutEmphasis(heads)
  cutOutlets(heads)
  cutUsualBehind(heads, colonBehind)
  cutUsualBehind(heads, signsBehind)
  cutTails(heads)
  for (const [section, members] of bySection(sections)) {
    const own = heads.only(members)
    if (hints.get(section) === 'of the press') cutMastheads(own)
    cutTailsOfAll(own)
  }
  return heads
}

/** "(5 minute read)", "(3 min)", "[4 min read]": says by itself that it is no part of a headline. */
const timed = new RegExp(`\\s*[([]\\s?${howLong}\\s?[)\\]]$`, 'iu')
/** A footnote's sign, a critic's stars, or a dash that leads over to what stands on the next line. */
const idle = /(?:\s*\[\p{Nd}{1,3}\])+$|\s+[★☆✭✩⭐]{2,6}$|\s+[–—-]{1,2}$/u
const colonBehind = /\s?[:：]$/u
/** "Fee raised //", "H 209 ▲" */
const signsBehind = /(?<=\S)\s{1,4}(?:\/\/|[|¦]|[^\p{L}\p{N}\p{P}\s$€£%]{1,3})$/u
/** How far from its end a headline is looked at. In characters. */
const reach = 40

/** Cuts from each headline the first of these it ends in. */
function cutBehind(heads: Heads, ...endings: readonly RegExp[]): void {
  heads.texts().forEach((text, i) => {
    const end = text.slice(-reach)
    const ending = endings.find(one => one.test(end))
    if (ending) heads.cutBehind(i, ending.exec(end)![0].length)
  })
}

/** Cuts an ending where most headlines have it. */
function cutUsualBehind(heads: Heads, ending: RegExp): void {
  const found = heads.texts().filter(text => ending.test(text.slice(-reach))).length
  if (isMost(found, heads.count)) cutBehind(heads, ending)
}

function cutEmphasis(heads: Heads): void {
  heads.texts().forEach((text, i) => {
    const signs = emphasis(text)
    heads.cutBefore(i, signs)
    heads.cutBehind(i, signs)
  })
}
