import { noRules, type ReadingRules } from '../model/profile.ts'
import type { Parsed } from '../model/reading.ts'
import type { Hint, MarkedBlock, Structured } from '../model/structured.ts'
import type { Block } from './blocks/block.ts'
import { askFew } from './doubts/questions.ts'
import type { ParseOptions } from './index.ts'
import { assemble } from './items/items.ts'
import { measureLayout } from './lines/layout.ts'
import { findRepetition } from './lines/repetition.ts'
import { divideLines, saidOf, saidOfStory, withOpener, type Forced } from './lines/said.ts'
import { captionsOf } from './markup/captions.ts'
import { headingRoles } from './markup/headings.ts'
import type { Led } from './markup/leads/lead.ts'
import { ledBlocks } from './markup/leads/leads.ts'
import { isCapitals, linkShare } from './markup/looks-alike.ts'
import type { Hinted } from './markup/marked-blocks/hinted.ts'
import { blocksOf } from './markup/marked-blocks/marked-blocks.ts'
import { heardBlocks } from './markup/marked-blocks/said-blocks.ts'
import { attachLinks } from './markup/marked-links.ts'
import { nestingOf } from './markup/nesting.ts'
import { outletTails } from './markup/outlet-tails.ts'
import { lastBefore } from './markup/owners.ts'
import { withPattern } from './markup/pattern/with-pattern.ts'
import { attachPictures } from './markup/pictures.ts'
import { withUnlike } from './markup/unlike.ts'
import { leaningsOf } from './precedents/leanings.ts'
import { readOutline } from './reading.ts'
import { byMarkup, type Markup } from './roles/by-markup.ts'
import { withoutDoubts } from './roles/obey.ts'
import { roles, type Role } from './roles/role.ts'
import { decideRoles, type Adjust } from './roles/sequence.ts'
import { look } from './roles/signals/index.ts'
import type { Document } from './roles/signals/seen.ts'
import { splitLines, trimmed } from './text/lines.ts'

/**
 * Reads a marked-up digest: the same stages as plain text, over the markup's own blocks, with what the markup says
 * weighed in. Links get their addresses from the markup. Every character that isn't blank is in one span of an item,
 * one section, or one unclaimed stretch. What a curator or the publisher's profile says of lines outweighs the markup,
 * and what isn't shown is read where a curator says what it is.
 */
export function parseStructured(marked: Structured, options: ParseOptions = {}): Parsed {
  const { story = options.profile?.oneStory ?? false } = options
  const { forced = [], profile = noRules } = story
    ? saidOfStory(options.forced ?? [], options.profile ?? noRules)
    : options
  const { document, captions, blocks, seen, repetition, hintOf } = seenStructured(marked, forced, profile, story)
  const leanings = story ? null : leaningsOf(profile)
  const markup = story ? withinStory(seen, hintOf) : byMarkup(seen)
  const lean = leanings?.roles(seen, asMarkup)
  const decided = decideRoles(seen, profile, (own, at, i) => {
    markup(own, at, i)
    lean?.(own, at, i)
  })
  const parsed = readOutline(marked.text, assemble(decided), blocks, { marks: [], heads: [], frames: [] }, repetition, {
    known: leanings !== null,
    marked: true,
  })
  const linked = attachLinks(attachPictures(withHidden(parsed, document), document, captions), document)
  return askFew(withoutDoubts(story ? linked : withUnlike(linked), forced), leanings?.issueCount ?? 0, forced)
}

/** Precedents weigh more beside what markup says. */
const asMarkup = 2

/** A marked-up document's blocks as they are seen, with what its markup and its pattern say of each. */
export function seenStructured(
  marked: Structured,
  forced: readonly Forced[] = [],
  profile: ReadingRules = noRules,
  story = false,
) {
  const { text } = marked
  const lines = divideLines(text, splitLines(text), forced)
  const said = saidOf(lines, forced, profile)
  const all = { text, blocks: heardBlocks(marked.blocks, lines, said) }
  const captions = captionsOf(all, lines, said)
  const heard = {
    text,
    blocks: all.blocks
      .filter(block => !captions.has(block))
      .map(block => (block.hint === 'caption' ? { ...block, hint: null } : block)),
  }
  const repetition = withOpener(findRepetition(lines), lines, profile)
  const led: Led = story ? new Map() : ledBlocks(heard)
  const tails: ReadonlyMap<number, number> = story ? new Map() : outletTails(heard)
  const document = story ? heard : withPattern(heard, led, tails)
  const made = blocksOf(document, lines, said, led, tails)
  const hinted = story ? asStory(made) : made
  const blocks = hinted.map(({ block }) => block)
  const headings = headingsOf(heard, led)
  const nestings = nestingOf(heard.blocks, headings)
  const headlined =
    document.blocks.filter(
      block =>
        block.hint === 'headline' || (block.hint === null && /headline|either/.test(headings.get(block.start) ?? '')),
    ).length +
      led.size >=
    2
  const known = new Map(hinted.map(one => [one.block, one]))
  const heads = new Set([...led.keys()].map(({ start }) => start))
  const levels = [...new Set(document.blocks.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b)
  const firstHeading = heard.blocks.find(
    ({ level, hint, form }) => level !== null && hint !== 'furniture' && form !== 'hidden',
  )?.start
  const seen = look(blocks, { ...measureLayout(lines), breakGap: null, itemGap: null }, repetition, block => {
    const { marked: own, hint } = known.get(block)!
    const length = own.links.reduce((sum, link) => sum + link.end - link.start, 0)
    const { style, rough } = styleOf(text, own)
    return {
      ...(story ? { hint, pattern: null } : saysOf(hint, own.hint, calledAt(heard.blocks, own.start))),
      heading: story ? null : (headings.get(own.start) ?? null),
      nesting: story ? null : (nestings.get(own.start) ?? null),
      rank: own.level === null ? null : levels.indexOf(own.level),
      ranks: levels.length,
      level: own.level,
      isFirst: own.start === firstHeading,
      linked: length >= (own.end - own.start) * 0.9 ? 'whole' : length > 0 ? 'part' : 'none',
      leads: own.lead > 0 || heads.has(own.start),
      worded: block.signs.some(({ start, end }) => /^\p{L}[\p{L}\s]{1,24}[:：]$/u.test(text.slice(start, end).trim())),
      headlined,
      patterned: document !== heard,
      style,
      rough,
    }
  })
  return { document, captions, blocks, seen, repetition, hintOf: (block: Block) => known.get(block)!.hint }
}

/**
 * What the page itself calls a block, and what its pattern makes of it: `hint` is what it was found to be, `whole` what
 * the block was that it is a part of.
 */
function saysOf(hint: Hint | 'body' | null, whole: Hint | null, called: Hint | null): Pick<Markup, 'hint' | 'pattern'> {
  if (hint === 'body' || ((hint === 'outlet' || hint === 'byline') && hint !== whole)) return { hint, pattern: null }
  return { hint: called, pattern: hint !== whole ? hint : whole === called ? null : whole }
}

/**
 * What the page calls the block that stands at an offset; of a frame all of it is that, of other blocks what begins
 * where they begin.
 */
function calledAt(blocks: readonly MarkedBlock[], start: number): Hint | null {
  const block = lastBefore(blocks, start + 1)
  return block && (block.start === start || block.hint === 'furniture') ? block.hint : null
}

/** What each heading is the heading of, by where it starts. */
const headingsOf = (document: Structured, led: Led) =>
  new Map([...headingRoles(document, led)].map(([block, role]) => [block.start, role]))

/** How a block is set, with capitals and links told apart, and by less. */
function styleOf(text: string, block: MarkedBlock): { style: string; rough: string } {
  const { start, end, sign, level, form, style = '' } = block
  const rough = `${level === null ? form : `h${level}`} ${style.replace('~', '')}`
  return {
    rough,
    style: `${rough}${isCapitals(text.slice(start + sign, end)) ? ' C' : ''}${linkShare(block) >= 0.9 ? ' L' : ''}`,
  }
}

/** The first heading is the story's headline; without one, all of it is text. */
function asStory(blocks: readonly Hinted[]): Hinted[] {
  const said = blocks.findIndex(({ block }) => block.said?.part === 'headline')
  const head =
    said >= 0 ? said : blocks.findIndex(({ marked, hint }) => marked.form === 'heading' && hint !== 'furniture')
  if (head < 0) {
    return blocks.map(one => ({
      ...one,
      block: { ...one.block, form: one.block.form === 'rule' ? 'rule' : 'text' },
      hint: 'body',
    }))
  }
  return blocks.map((one, i) => {
    if (one.block.said) return one
    if (i === head) return { ...one, hint: 'headline' }
    if (i < head && (said >= 0 || one.hint === null)) return { ...one, hint: 'furniture' }
    return one.marked.form === 'heading' && one.hint === null ? { ...one, hint: 'body' } : one
  })
}

/**
 * Only one block begins the item, its headline where there is one; what is text is text, and what a mail or feed calls
 * its writer is that.
 */
function withinStory({ seen }: Document, hintOf: (block: Block) => Hint | 'body' | null): Adjust {
  const headed = seen.findIndex(({ block }) => hintOf(block) === 'headline' || block.said?.part === 'headline')
  const begin =
    headed >= 0
      ? headed
      : seen.findIndex(({ block }) => hintOf(block) !== 'furniture' && block.said?.part !== 'furniture')
  return (own, at, i) => {
    const hint = hintOf(seen[i]!.block)
    const may = (role: Role) => {
      if (hint === 'furniture' || (hint === 'byline' && i !== begin)) return role === hint
      if (i === begin) return (headed >= 0 ? headlines : openings).has(role)
      return hint === 'body' ? role === 'paragraph' : !beginning.has(role)
    }
    roles.forEach((role, r) => {
      if (!may(role)) own[at + r]! -= 60
    })
  }
}

const headlines: ReadonlySet<Role> = new Set(['headline', 'bare'])
const openings: ReadonlySet<Role> = new Set(['opening', 'point'])
const beginning: ReadonlySet<Role> = new Set(['title', 'headline', 'bare', 'opening', 'point', 'overline', 'furniture'])

/** Text that the document holds and doesn't show: in no item, and still there. */
function withHidden(parsed: Parsed, { text, blocks }: Structured): Parsed {
  const first = blocks.find(block => block.form !== 'hidden' && block.form !== 'picture')?.start ?? Infinity
  const hidden = blocks
    .filter(block => block.form === 'hidden')
    .flatMap(block => {
      const stretch = trimmed(text, block)
      return stretch ? [{ ...stretch, what: block.start < first ? 'hidden preheader' : 'hidden text' }] : []
    })
  return hidden.length === 0
    ? parsed
    : { ...parsed, unclaimed: [...parsed.unclaimed, ...hidden].sort((a, b) => a.start - b.start) }
}
