import { noRules } from '../model/profile.ts'
import type { Parsed } from '../model/reading.ts'
import type { Hint, MarkedBlock, Structured } from '../model/structured.ts'
import { blocksOf, heardBlocks, type Hinted } from './marked-blocks.ts'
import { headingRoles, type HeadingRole } from './headings.ts'
import type { ParseOptions } from './index.ts'
import { assemble } from './items.ts'
import { measureLayout } from './layout.ts'
import { splitLines, trimmed } from './lines.ts'
import { attachLinks } from './marked-links.ts'
import { outletTails } from './outlets.ts'
import { withPattern } from './patterned.ts'
import { obey, withoutDoubts } from './obey.ts'
import { attachPictures } from './pictures.ts'
import { readOutline } from './reading.ts'
import { findRepetition } from './repetition.ts'
import { roles, weighRoles, type Role, type Weighed, type Weights } from './roles.ts'
import { divideLines, saidOf, saidOfStory, withOpener } from './said.ts'
import { decideRoles } from './sequence.ts'
import { ledBlocks } from './leads.ts'
import { withUnlike } from './unlike.ts'

/**
 * Reads a marked-up digest: the same stages as plain text, over the markup's own blocks, with what the markup says
 * weighed in. Links get their addresses from the markup. Every character that isn't blank is in one span of an item, one
 * section, or one unclaimed stretch. What a curator or the publisher's profile says of lines outweighs the markup, and what isn't
 * shown is read where a curator says what it is.
 */
export function parseStructured(marked: Structured, options: ParseOptions = {}): Parsed {
  const { story = options.profile?.oneStory ?? false } = options
  const { forced = [], profile = noRules } = story ? saidOfStory(options.forced ?? [], options.profile ?? noRules) : options
  const { text } = marked
  const lines = divideLines(text, splitLines(text), forced)
  const said = saidOf(lines, forced, profile)
  const heard = { text, blocks: heardBlocks(marked.blocks, lines, said) }
  const layout = measureLayout(lines), repetition = withOpener(findRepetition(lines), lines, profile)
  const led: ReadonlySet<MarkedBlock> = story ? new Set() : ledBlocks(heard)
  const tails: ReadonlyMap<number, number> = story ? new Map() : outletTails(heard)
  const document = story ? heard : withPattern(heard, led, tails)
  const all = blocksOf(document, lines, said, led, tails)
  const hinted = story ? asStory(all) : all
  const blocks = hinted.map(({ block }) => block)
  const headings = headingRoles(document.blocks, led)
  const headlined = document.blocks.filter(block => block.hint === 'headline' || (block.hint === null && /headline|either/.test(headings.get(block) ?? ''))).length + led.size
  const patterned = document !== heard
  const known = new Map(hinted.map(one => [one.block, one]))
  const weighed = weighRoles(blocks, { ...layout, breakGap: null, itemGap: null }, repetition).map(one => {
    const { marked, hint } = known.get(one.block)!
    const weights = weightsOf(one, marked, hint, story ? null : headings.get(marked) ?? null, headlined, patterned)
    return { ...one, weights: story ? withinStory(weights, hint) : weights }
  })
  const parsed = readOutline(text, assemble(decideRoles(obey(weighed, profile))), blocks, { marks: [], heads: [], frames: [] }, repetition)
  const linked = attachLinks(attachPictures(withHidden(parsed, document), document), document)
  return withoutDoubts(story ? linked : withUnlike(linked), forced)
}

/** The first heading is the story's headline; without one, all of it is text. */
function asStory(blocks: readonly Hinted[]): Hinted[] {
  const said = blocks.findIndex(({ block }) => block.said?.part === 'headline')
  const head = said >= 0 ? said : blocks.findIndex(({ marked, hint }) => marked.form === 'heading' && hint !== 'furniture')
  if (head < 0) return blocks.map(one => ({ ...one, block: { ...one.block, form: one.block.form === 'rule' ? 'rule' : 'text' }, hint: 'body' }))
  return blocks.map((one, i) => (one.block.said ? one : i === head ? { ...one, hint: 'headline' } : i < head && (said >= 0 || one.hint === null) ? { ...one, hint: 'furniture' } : one))
}

/** Nothing but its headline begins an item. */
function withinStory(weights: Weights, hint: Hint | 'body' | null): Weights {
  if (hint === 'headline') return { ...only('headline', 9), bare: 8.2 }
  if (hint === 'body') return only('paragraph', 9)
  return { ...weights, title: never, headline: never, bare: never, paragraph: Math.max(weights.paragraph, 0), furniture: hint === 'furniture' ? weights.furniture : never }
}

const never = -30
const only = (role: Role, weight: number): Weights => ({ ...Object.fromEntries(roles.map(one => [one, never])), [role]: weight }) as Weights

/** What the block's own looks say, corrected by what the markup says. */
function weightsOf({ weights, block }: Weighed, marked: MarkedBlock, hint: Hint | 'body' | null, heading: HeadingRole | null, headlined: number, patterned: boolean): Weights {
  if (hint === 'furniture') return only('furniture', 12)
  if (hint === 'body') return only('paragraph', 9)
  // Where a document has a pattern, its foot is known.
  const frame = patterned ? Math.min(0, weights.furniture) : weights.furniture
  if (hint === 'label') return block.form === 'url' ? weights : { ...only('label', 7), furniture: frame }
  if (hint === 'outlet') return only('byline', 9)
  if (hint === 'byline') return { ...only('byline', 8), paragraph: 1, furniture: frame }
  if (hint === 'credit') return { ...only('credit', 8), paragraph: 1 }
  if (hint === 'deck') return { ...only('deck', 9), paragraph: 2 }
  if (hint === 'title') return { ...only('title', 9), furniture: frame }
  if (hint === 'headline') return headlineOnly(weights)
  switch (heading) {
    case 'masthead': return { ...only('furniture', 12), headline: -4, bare: -4 }
    case 'title': return { ...only('title', 9), bare: 0, furniture: weights.furniture - 1 }
    case 'headline': return headlineOnly(weights)
    case 'either': return { ...headlineOnly(weights), title: 7 + Math.max(-3, Math.min(3, weights.title - weights.headline)) }
    case 'sub': return { ...only('paragraph', 6), bare: 0 }
    case null: break
  }
  if (block.form !== 'text') return weights
  const linked = marked.links.reduce((sum, link) => sum + link.end - link.start, 0)
  const whole = linked >= (marked.end - marked.start) * 0.9
  if (headlined < 2) return whole && weights.label < 2 ? { ...weights, headline: weights.headline + 2, bare: weights.bare + 2 } : whole ? { ...weights, label: weights.label + 3 } : weights
  // Where stories have headings, a line that is none of them is no headline.
  const less = patterned ? 14 : 6
  return { ...weights, headline: weights.headline - less, bare: weights.bare - less, title: weights.title - less, furniture: weights.furniture - (patterned ? 2 : 0), label: weights.label + (whole && block.text.length <= 90 ? 5 : patterned && marked.links.length === 0 ? -4 : 0) }
}

const headlineOnly = (weights: Weights): Weights => ({ ...only('headline', 9), bare: 8.2, title: 1, furniture: Math.min(0.4, weights.furniture) })

/** Text that the document holds and doesn't show: in no item, and still there. */
function withHidden(parsed: Parsed, { text, blocks }: Structured): Parsed {
  const first = blocks.find(block => block.form !== 'hidden' && block.form !== 'picture')?.start ?? Infinity
  const hidden = blocks.filter(block => block.form === 'hidden').flatMap(block => {
    const stretch = trimmed(text, block)
    return stretch ? [{ ...stretch, what: block.start < first ? 'hidden preheader' : 'hidden text' }] : []
  })
  return hidden.length === 0 ? parsed : { ...parsed, unclaimed: [...parsed.unclaimed, ...hidden].sort((a, b) => a.start - b.start) }
}
