import { noRules, type ReadingRules } from '../model/profile.ts'
import type { Parsed } from '../model/reading.ts'
import { groupLines, type Block } from './blocks.ts'
import { readGalleyText } from './galley-text.ts'
import { placeBulletHeads } from './bullet-heads.ts'
import { closeUp } from './double-spaced.ts'
import { askFew } from './doubts/questions.ts'
import { findContents } from './contents.ts'
import { findHyphens } from './hyphens.ts'
import { assemble } from './items.ts'
import { measureLayout, type Layout } from './layout.ts'
import { splitLines } from './lines.ts'
import { asOneStory, withoutDoubts } from './obey.ts'
import { cutMailHeads } from './mail-headers.ts'
import { placeNames } from './names.ts'
import { findOutletLines } from './outlet-lines.ts'
import { cutPages } from './pages.ts'
import { unquote } from './quoting.ts'
import { leaningsOf, type Leanings } from './precedents/leanings.ts'
import { readOutline, type SetApart } from './reading.ts'
import { findRepetition, type Repetition } from './repetition.ts'
import { cutBlocks } from './cuts.ts'
import { placeRules } from './separators.ts'
import { findSurrounds } from './surrounds.ts'
import { divideLines, saidOf, saidOfStory, withOpener, type Forced } from './said.ts'
import { decideRoles, type Decided } from './sequence.ts'
import { steadied } from './steadied.ts'
import { look } from './signals/index.ts'

/**
 * Reads a digest's text into sections and items; an issue that Galley itself wrote, by its own layout. Nothing is lost:
 * every character that isn't blank is in one span of an item, one section, or one unclaimed stretch. Takes time linear to
 * the text and never fails.
 *
 *     splitLines      "By Ann Lee\r\n"                  line ends, blank lines, places      lines.ts
 *     unquote         "> By Ann Lee"                    signs of mail quoted as a whole      quoting.ts
 *     closeUp         a blank line behind every line      double-spaced.ts
 *     cutPages        "- 3 -", "Harbour Letter, May"    numbers and running heads of printed pages pages.ts
 *     cutMailHeads    "Subject: Bridge opens"          heads of messages: headline, name         mail-headers.ts
 *     findContents    "1. Bridge opens"                lists of what stands further down         contents.ts
 *     findOutletLines "The Gazette, 4 May"            lines that name each story's outlet          outlet-lines.ts
 *     findSurrounds   "Molo 3, 00000 Porto"           what stands before, between and behind the stories surrounds.ts
 *     measureLayout   where it wraps, how wide gaps are; findRepetition: what comes again    layout.ts, repetition.ts
 *     divideLines     lines of which a part was said to be something                         said.ts
 *     saidOf          what a curator or the publisher's profile says of lines                 said.ts
 *     groupLines      lines that go on with each other       signs.ts, glue.ts, speech.ts, split-heads.ts, signals/joins.ts    blocks.ts
 *     cutBlocks       "Ferry late: The boat …", "Ferry late (Quay Post)"   ways.ts, signals/cuts.ts     cuts.ts
 *     placeBulletHeads  "* Bridge opens" over a text       headlines with bullets                  bullet-heads.ts
 *     placeRules, placeNames: rules between items, names over or under texts       separators.ts, names.ts
 *     look            what is seen of each block: shape, looks, place, neighbours, the document's ways      signals/
 *     decideRoles     title? headline? label? credit? all blocks together, twice      chain.ts, correct-titles.ts, numbered-titles.ts, kickers.ts   sequence.ts
 *     Leanings        how lines of the same look were read in the publisher's earlier issues      precedents/
 *     obey            what was said outweighs the looks; the rest stays as it was            obey.ts, steadied.ts
 *     assemble        which blocks make an item, and under which section                     items.ts
 *     readOutline     fields, spans, kind, doubts       fields.ts, makers.ts, link-fields.ts, head-affixes.ts, kinds.ts, doubts/       reading.ts
 *
 * How much each signal says was learned of digests by many hands (`learned.json`, read by learned.ts; made by `tests/digests/learn.ts`).
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const { story = options.profile?.oneStory ?? false } = options
  const { forced = [], profile = noRules } = story ? saidOfStory(options.forced ?? [], options.profile ?? noRules) : options
  const own = forced.length === 0 ? readGalleyText(text) : null
  if (own) return own
  const leanings = leaningsOf(profile)
  const { blocks, layout, repetition, apart } = divide(text, forced, profile, story, leanings)
  const document = look(blocks, layout, repetition), lean = leanings?.roles(document)
  const decided = decideRoles(document, profile, forced.some(({ what }) => what !== 'right') && !story ? steadied(document, unsaid(text, profile, leanings), lean) : lean)
  const outline = assemble(story ? asOneStory(decided) : decided)
  return askFew(withoutDoubts(readOutline(text, outline, blocks, apart, repetition, leanings !== null), forced), leanings?.issueCount ?? 0, forced)
}

/** What the blocks of a text are as long as nothing is said of any. */
function unsaid(text: string, profile: ReadingRules, leanings: Leanings | null): Decided[] {
  const { blocks, layout, repetition } = divide(text, [], profile, false, leanings), document = look(blocks, layout, repetition)
  return decideRoles(document, profile, leanings?.roles(document))
}

/** A text as the blocks it is made of, before it is known what they are; what was taken out between them is set apart. */
export function divide(text: string, forced: readonly Forced[] = [], profile: ReadingRules = noRules, story = false, leanings: Leanings | null = null): Divided {
  const divided = blocksOf(text, forced, profile, story), { repetition } = divided
  return { ...divided, blocks: finishBlocks(text, story ? divided.blocks : cutBlocks(divided.blocks, repetition, leanings?.cut), repetition) }
}

/** Blocks whose parts were cut, with what is told by where they stand. */
export const finishBlocks = (text: string, blocks: readonly Block[], repetition: Repetition): readonly Block[] => placeNames(placeRules(placeBulletHeads(text, blocks)), repetition)

/** The same before blocks of several parts are cut. */
export function blocksOf(text: string, forced: readonly Forced[] = [], profile: ReadingRules = noRules, story = false): Divided {
  const { lines: unquoted, marks } = unquote(text, splitLines(text))
  const whole = divideLines(text, closeUp(unquoted), forced)
  const { lines: paged, frames } = forced.length > 0 ? { lines: whole, frames: [] } : cutPages(text, whole, () => findRepetition(whole))
  const { lines, said, marks: heads } = cutMailHeads(text, paged, no => forced.some(({ first, last }) => first <= no && no <= last))
  const listed = findContents(lines), outlets = findOutletLines(lines), beside = story ? none : findSurrounds(lines, outlets)
  const known = said.map((one, i) => one ?? (listed.has(i) ? { part: 'furniture' as const, place: null, by: 2e9 + i, listed: true } : outlets.get(i) ?? (beside.has(i) ? { part: 'furniture' as const, place: null, by: 5e9 + i, beside: true } : null)))
  const layout = measureLayout(lines)
  const repetition = withOpener(findRepetition(lines), lines, profile)
  const blocks = groupLines(text, lines, layout, repetition, saidOf(lines, forced, profile, known), findHyphens(lines))
  return { blocks, layout, repetition, apart: { marks, heads, frames } }
}

interface Divided { readonly blocks: readonly Block[]; readonly layout: Layout; readonly repetition: Repetition; readonly apart: SetApart }

const none: ReadonlySet<number> = new Set()

/** What is known of a text beside itself. */
export interface ParseOptions {
  /** What a curator says of lines, in order. */
  readonly forced?: readonly Forced[]
  /** How its publisher's documents read. */
  readonly profile?: ReadingRules
  /** The document is one story, whatever it looks like. */
  readonly story?: boolean
}
