import type { MarkedBlock, Structured } from '../../../core/model/structured.ts'

/** So many links in a list over a page's title are the site's. */
const fewest = 3

/** The most words that labels of such links have, on average. */
const mostWords = 3

/**
 * A page clipped from a site begins with the site's own links: what stands over its first heading of the first rank is
 * part of the frame, if that is a list of links and little else, their labels are short, and the page says where it was
 * clipped from or the links are all of one site. Headlines are longer.
 *
 *     • Study   • Research   • News   →   furniture
 *     # Campus Weekly
 */
export function withoutSiteLinks({ text, blocks }: Structured, isClipped: boolean): Structured {
  const until = blocks.findIndex(({ level, form }) => level === 1 && form !== 'hidden')
  const over = blocks.slice(0, Math.max(0, until))
  const listed = over.filter(block => block.form === 'bullet' && linked(block) >= 0.9)
  if (listed.length < fewest || over.some(block => block.level !== null || block.end - block.start > 200)) {
    return { text, blocks }
  }
  if (
    listed.reduce((sum, { start, end, sign }) => sum + wordsIn(text.slice(start + sign, end)), 0) >
    mostWords * listed.length
  ) {
    return { text, blocks }
  }
  if (!isClipped && new Set(listed.flatMap(({ links }) => links.map(({ url }) => siteOf(url)))).size > 1) {
    return { text, blocks }
  }
  return {
    text,
    blocks: blocks.map((block, i) =>
      i < until &&
      block.form !== 'hidden' &&
      (block.form === 'bullet' || block.form === 'picture' || linked(block) > 0.4)
        ? { ...block, hint: 'furniture' }
        : block,
    ),
  }
}

const linked = ({ start, end, sign, links }: MarkedBlock) =>
  links.reduce((sum, link) => sum + link.end - link.start, 0) / Math.max(1, end - start - sign)

/** Where words aren't parted by blanks, two characters count as one. */
const wordsIn = (label: string) =>
  label.trim().split(/\s+/).length +
  (label.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{2}/gu)
    ?.length ?? 0)

/** "https://news.campus.example/a" → "campus.example" */
const siteOf = (url: string) =>
  /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase().split('.').slice(-2).join('.') ?? ''
