import type { MarkedBlock } from '../model/structured.ts'

/** What a heading is the heading of. `sub` stands inside a story. */
export type HeadingRole = 'masthead' | 'title' | 'headline' | 'sub' | 'either'

/**
 * Tells which rank of headings names sections and which names stories, from what stands right under them: over a section
 * there is a deeper heading or a list of links, over a story its byline or text.
 *
 *     # Harbour Letter     masthead
 *     ## News              title
 *     ### Bridge opens     headline
 */
export function headingRoles(blocks: readonly MarkedBlock[]): ReadonlyMap<MarkedBlock, HeadingRole> {
  const shown = blocks.filter(block => block.form !== 'hidden' && block.form !== 'picture' && block.form !== 'rule' && block.hint !== 'furniture')
  const at = shown.flatMap((block, i) => (block.level === null ? [] : [i]))
  const roles = new Map<MarkedBlock, HeadingRole>()
  const masthead = mastheadOf(shown, at)
  if (masthead) roles.set(masthead, 'masthead')
  const headings = at.filter(i => shown[i] !== masthead)
  const levels = [...new Set(headings.map(i => shown[i]!.level!))].sort((a, b) => a - b)
  let stories: number | null = null
  for (const level of levels) {
    const same = headings.filter(i => shown[i]!.level === level)
    const role = stories !== null ? 'sub' : roleOf(shown, same)
    if (role === 'headline') stories = level
    for (const i of same) roles.set(shown[i]!, role)
  }
  return roles
}

/** The only heading of the highest rank, where it opens the document over others. */
function mastheadOf(shown: readonly MarkedBlock[], at: readonly number[]): MarkedBlock | null {
  const [first, ...others] = at.map(i => shown[i]!)
  if (!first || others.length < 2 || at[0]! > 4) return null
  return others.every(other => other.level! > first.level!) ? first : null
}

function roleOf(shown: readonly MarkedBlock[], same: readonly number[]): HeadingRole {
  let over = 0, apart = 0
  for (const i of same) {
    const next = shown[i + 1], level = shown[i]!.level!
    if (next !== undefined && next.level !== null && next.level > level) over++
    else if (next?.form === 'bullet' && leads(next)) over++
    else if (next?.level === level) apart++
  }
  if (over >= same.length * 0.5) return 'title'
  return apart > 0 && apart < same.length * 0.5 && over === 0 ? 'either' : over > 0 && same.length > 1 && over >= same.length * 0.34 ? 'either' : 'headline'
}

/** A bullet that is a story in a line: most of it leads somewhere. */
function leads(block: MarkedBlock): boolean {
  const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0)
  return linked >= (block.end - block.start - block.sign) * 0.4
}
