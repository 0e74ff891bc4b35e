import type { MarkedBlock, Structured } from '../../model/structured.ts'
import { leadsToText } from './lead-story.ts'
import type { Led } from './leads/lead.ts'

/**
 * What a heading is the heading of. `sub` stands inside a story; `lead` is the headline of the first, larger than the
 * others.
 */
export type HeadingRole = 'masthead' | 'title' | 'headline' | 'lead' | 'sub' | 'either'

/**
 * Tells which rank of headings names sections and which names stories, from what stands right under them: over a
 * section there is a deeper heading or a list of links, over a story its byline or text.
 *
 *     # Harbour Letter     masthead
 *     ## News              title
 *     ### Bridge opens     headline
 */
export function headingRoles(
  { text, blocks }: Structured,
  led: Led = new Map(),
): ReadonlyMap<MarkedBlock, HeadingRole> {
  const shown = blocks.filter(
    block => block.form !== 'hidden' && block.form !== 'picture' && block.form !== 'rule' && block.hint !== 'furniture',
  )
  const at = shown.flatMap((block, i) => (block.level === null ? [] : [i]))
  const roles = new Map<MarkedBlock, HeadingRole>()
  const masthead = mastheadOf(shown, at)
  if (masthead) roles.set(masthead, leadsToText(text, shown, at[0]!) ? 'lead' : 'masthead')
  const headings = at.filter(i => shown[i] !== masthead)
  const levels = [...new Set(headings.map(i => shown[i]!.level!))].sort((a, b) => a - b)
  const parents = parentsOf(headings.map(i => shown[i]!))
  let stories: number | null = null
  for (const level of levels) {
    const same = headings.filter(i => shown[i]!.level === level)
    const role = stories !== null ? 'sub' : roleOf(shown, same, led)
    if (role === 'headline') stories = level
    for (const i of same) {
      // Among headings of stories, one with nothing but a list of links under it is a section's.
      if (role === 'headline' && isList(shown, i)) roles.set(shown[i]!, 'title')
      // Right under a section's title, one of a lower rank than stories elsewhere is a story's too.
      else roles.set(shown[i]!, role === 'sub' && roles.get(parents.get(shown[i]!)!) === 'title' ? 'headline' : role)
    }
  }
  return roles
}

/**
 * A heading that opens the document over others: the only one of the highest rank, or one with nothing but the first
 * story's under it.
 */
function mastheadOf(shown: readonly MarkedBlock[], at: readonly number[]): MarkedBlock | null {
  const [first, ...others] = at.map(i => shown[i]!)
  if (!first || others.length < 2 || at[0]! > 4) return null
  if (others.every(other => other.level! > first.level!)) return first
  const bare = at.filter((i, n) => at[n + 1] === i + 1 && shown[i + 1]!.level === shown[i]!.level)
  return bare.length === 1 && bare[0] === at[0] && others.every(other => other.level! >= first.level!) ? first : null
}

/** The heading of a higher rank that each stands under. */
function parentsOf(headings: readonly MarkedBlock[]): ReadonlyMap<MarkedBlock, MarkedBlock> {
  const parents = new Map<MarkedBlock, MarkedBlock>()
  const open: MarkedBlock[] = []
  for (const heading of headings) {
    while (open.length > 0 && open.at(-1)!.level! >= heading.level!) open.pop()
    const parent = open.at(-1)
    if (parent) parents.set(heading, parent)
    open.push(heading)
  }
  return parents
}

/** Two links or more in a list, and no text, up to the next heading. */
function isList(shown: readonly MarkedBlock[], i: number): boolean {
  let end = i + 1
  while (end < shown.length && shown[end]!.form === 'bullet' && listsLinks(shown[end]!)) end++
  return end > i + 2 && (end === shown.length || shown[end]!.level !== null || shown[end]!.gap === 1)
}

function roleOf(shown: readonly MarkedBlock[], same: readonly number[], led: Led): HeadingRole {
  let over = 0
  let apart = 0
  for (const i of same) {
    const next = shown[i + 1]
    const level = shown[i]!.level!
    if (next !== undefined && next.level !== null && next.level > level) over++
    else if (next && (led.has(next) || listsLinks(next) || (isLinkLine(next) && shown[i + 2]?.form === 'text'))) over++
    else if (next?.level === level) apart++
  }
  if (over >= same.length * 0.5) return 'title'
  return apart > 0 && apart < same.length * 0.5 && over === 0
    ? 'either'
    : over > 0 && same.length > 1 && over >= same.length * 0.34
      ? 'either'
      : 'headline'
}

/** A line that is a link throughout, of more words than a label: a headline by another sign. */
function isLinkLine(block: MarkedBlock): boolean {
  const [link] = block.links
  return (
    block.form === 'text' &&
    block.hint === null &&
    link !== undefined &&
    link.end - link.start >= 20 &&
    link.end - link.start >= (block.end - block.start) * 0.9
  )
}

/** A bullet that is a story in a line: it opens with a link, or most of it leads somewhere. */
function listsLinks(block: MarkedBlock): boolean {
  if (block.form !== 'bullet') return false
  if (block.lead > 0 && block.links.some(link => link.start <= block.start + block.sign + block.lead / 2)) return true
  const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0)
  return linked >= (block.end - block.start - block.sign) * 0.4
}
