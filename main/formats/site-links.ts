import type { MarkedBlock, Structured } from '../../core/model/structured.ts'

/** So many links in a list over a page's title are the site's. */
const fewest = 3

/**
 * A page clipped from a site begins with the site's own links: what stands over its first heading of the first rank is part of the frame, if that is a list of links and little else.
 *
 *     • Study   • Research   • News   →   furniture
 *     # Campus Weekly
 */
export function withoutSiteLinks({ text, blocks }: Structured): Structured {
  const until = blocks.findIndex(({ level, form }) => level === 1 && form !== 'hidden'), over = blocks.slice(0, Math.max(0, until))
  const listed = over.filter(block => block.form === 'bullet' && linked(block) >= 0.9).length
  if (listed < fewest || over.some(block => block.level !== null || block.end - block.start > 200)) return { text, blocks }
  return { text, blocks: blocks.map((block, i) => (i < until && block.form !== 'hidden' && (block.form === 'bullet' || block.form === 'picture' || linked(block) > 0.4) ? { ...block, hint: 'furniture' } : block)) }
}

const linked = ({ start, end, sign, links }: MarkedBlock) => links.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, end - start - sign)
