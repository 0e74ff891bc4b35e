import { noRules, type ReadingRules } from '../model/profile.ts'
import type { Parsed } from '../model/reading.ts'
import { groupLines } from './blocks/blocks.ts'
import type { Block } from './blocks/block.ts'
import { placeBulletHeads } from './blocks/bullet-heads.ts'
import { cutBlocks } from './blocks/cuts/cuts.ts'
import { placeNames } from './blocks/name-lines.ts'
import { placeRules } from './blocks/separators.ts'
import { askFew } from './doubts/questions.ts'
import { readGalleyText } from './galley/text.ts'
import { assemble } from './items/items.ts'
import { findContents } from './lines/contents.ts'
import { closeUp } from './lines/double-spaced.ts'
import { findHyphens } from './lines/hyphens.ts'
import { measureLayout, type Layout } from './lines/layout.ts'
import { cutMailHeads } from './lines/mail-headers.ts'
import { findOutletLines } from './lines/outlet-lines.ts'
import { cutPages } from './lines/pages.ts'
import { unquote } from './lines/quoting.ts'
import { findRepetition, type Repetition } from './lines/repetition.ts'
import { divideLines, saidOf, saidOfStory, sayingOf, withOpener, type Forced } from './lines/said.ts'
import { findSurrounds } from './lines/surrounds.ts'
import { leaningsOf, type Leanings } from './precedents/leanings.ts'
import { readOutline, type SetApart } from './reading.ts'
import { asOneStory, withoutDoubts } from './roles/obey.ts'
import { decideRoles, type Decided } from './roles/sequence.ts'
import { look } from './roles/signals/index.ts'
import { steadied } from './roles/steadied.ts'
import { splitLines } from './text/lines.ts'

/**
 * Reads a digest's text into sections and items; an issue that Galley itself wrote, by its own layout. Nothing is lost:
 * every character that isn't blank is in one span of an item, one section, or one unclaimed stretch. Takes time linear
 * to the text and never fails.
 *
 *     text/      what characters and signs say: letters, line ends, bullets, rules, addresses
 *     words/     what words say, in the languages of the digests we know: names, outlets, days, labels
 *     lines/     splitLines       "By Ann Lee\r\n"                  text/lines.ts
 *                unquote          "> By Ann Lee"                   signs of mail quoted as a whole
 *                closeUp          a blank line behind every line   double-spaced.ts
 *                cutPages         "- 3 -", "Harbour Letter, May"   numbers and running heads of printed pages
 *                cutMailHeads     "Subject: Bridge opens"          heads of messages
 *                findContents     "1. Bridge opens"                lists of what stands further down
 *                findOutletLines  "The Gazette, 4 May"             lines that name each story's outlet
 *                findSurrounds    "Molo 3, 00000 Porto"            what stands before, between and behind the stories
 *                measureLayout, findRepetition                     where it wraps, how wide gaps are, what comes again
 *                divideLines, saidOf                               what a curator or the publisher's profile says of lines
 *     blocks/    groupLines       lines that go on with each other
 *                cutBlocks        "Ferry late: The boat …", "Ferry late (Quay Post)"
 *                placeBulletHeads, placeRules, placeNames          headlines with bullets, rules between items, names by themselves
 *     roles/     look             what is seen of each block: shape, looks, place, neighbours, the document's ways (signals/)
 *                decideRoles      title? headline? label? credit? all blocks together, twice (sequence.ts)
 *                obey, steadied   what was said outweighs the looks; the rest stays as it was
 *     items/     assemble         which blocks make an item, and under which section
 *     fields/    readFields       headline, byline, text, links, credit and where each stands; what is no part of a headline
 *     doubts/    doubtsOf         how sure an item's reading is, and why to look; which few questions to ask
 *     precedents/                 how lines of the same look were read in the publisher's earlier issues
 *     reading.ts readOutline      all of it as the reading
 *
 * Beside these: markup/ and structured.ts, what the markup of pages, mails and Markdown says on top; galley/, issues
 * that Galley wrote; learned/, how much each signal says, learned of digests by many hands (`tests/digests/learn.ts`).
 * Who may import whom, from top to bottom: README.
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const { story = options.profile?.oneStory ?? false } = options
  const { forced = [], profile = noRules } = story
    ? saidOfStory(options.forced ?? [], options.profile ?? noRules)
    : options
  const own = forced.length === 0 ? readGalleyText(text) : null
  if (own) return own
  const leanings = leaningsOf(profile)
  const { blocks, layout, repetition, apart } = divide(text, forced, profile, story, leanings)
  const document = look(blocks, layout, repetition)
  const lean = leanings?.roles(document)
  const decided = decideRoles(
    document,
    profile,
    forced.some(({ what }) => what !== 'right') && !story
      ? steadied(document, unsaid(text, profile, leanings), lean)
      : lean,
  )
  const outline = assemble(story ? asOneStory(decided) : decided)
  return askFew(
    withoutDoubts(readOutline(text, outline, blocks, apart, repetition, { known: leanings !== null }), forced),
    leanings?.issueCount ?? 0,
    forced,
  )
}

/** What the blocks of a text are as long as nothing is said of any. */
function unsaid(text: string, profile: ReadingRules, leanings: Leanings | null): Decided[] {
  const { blocks, layout, repetition } = divide(text, [], profile, false, leanings)
  const document = look(blocks, layout, repetition)
  return decideRoles(document, profile, leanings?.roles(document))
}

/**
 * A text as the blocks it is made of, before it is known what they are; what was taken out between them is set apart.
 */
export function divide(
  text: string,
  forced: readonly Forced[] = [],
  profile: ReadingRules = noRules,
  story = false,
  leanings: Leanings | null = null,
): Divided {
  const divided = blocksOf(text, forced, profile, story)
  const { repetition } = divided
  return {
    ...divided,
    blocks: finishBlocks(
      text,
      story ? divided.blocks : cutBlocks(divided.blocks, repetition, leanings?.cut),
      repetition,
    ),
  }
}

/** Blocks whose parts were cut, with what is told by where they stand. */
export const finishBlocks = (text: string, blocks: readonly Block[], repetition: Repetition): readonly Block[] =>
  placeNames(placeRules(placeBulletHeads(text, blocks)), repetition)

/** The same before blocks of several parts are cut. */
export function blocksOf(
  text: string,
  forced: readonly Forced[] = [],
  profile: ReadingRules = noRules,
  story = false,
): Divided {
  const { lines: unquoted, marks } = unquote(text, splitLines(text))
  const whole = divideLines(text, closeUp(unquoted), forced)
  const isSaid = (no: number) => forced.some(({ first, last }) => first <= no && no <= last)
  const { lines: paged, frames } = cutPages(text, whole, () => findRepetition(whole), isSaid)
  const { lines, said, marks: heads } = cutMailHeads(text, paged, isSaid)
  const listed = findContents(lines)
  const outlets = findOutletLines(lines)
  const beside = story ? none : findSurrounds(lines, outlets)
  const known = said.map(
    (one, i) =>
      one ??
      (listed.has(i)
        ? { part: 'furniture' as const, place: null, by: sayingOf('contents', i), listed: true }
        : (outlets.get(i) ??
          (beside.has(i)
            ? { part: 'furniture' as const, place: null, by: sayingOf('surroundings', i), beside: true }
            : null))),
  )
  const layout = measureLayout(lines)
  const repetition = withOpener(findRepetition(lines), lines, profile)
  const blocks = groupLines(text, lines, layout, repetition, saidOf(lines, forced, profile, known), findHyphens(lines))
  return { blocks, layout, repetition, apart: { marks, heads, frames } }
}

interface Divided {
  readonly blocks: readonly Block[]
  readonly layout: Layout
  readonly repetition: Repetition
  readonly apart: SetApart
}

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
