import type { ItemFields, Link } from '../model/fields.ts'

/** What is compared: an item, or a reading of one. */
export type Linked = Pick<ItemFields, 'headline' | 'body' | 'links'>

/** Share of the smaller story's words that both must have to be the same one. */
const alike = 0.6
/** Words that are compared, from the top. */
const compared = 60

/**
 * The links of items that lost their addresses (a letter imported as text), as another reading of the same letter has
 * them (its page or mail), by the item's place in `items`; only of items to which that adds something. An item is the
 * same by its headline, else by most of its first words; a link by its label, else by its place where both have as
 * many, else where there is but one address.
 */
export function linksFrom(items: readonly Linked[], others: readonly Linked[]): ReadonlyMap<number, Link[]> {
  const filled = new Map<number, Link[]>()
  const free = new Set(others)
  const same = (find: (item: Linked) => Linked | undefined) =>
    items.forEach((item, index) => {
      if (filled.has(index) || !lacksAddress(item)) return
      const other = find(item)
      const links = other && fill(item.links, other.links)
      if (!other || !links) return
      free.delete(other)
      filled.set(index, links)
    })
  const titled = new Map(others.flatMap(other => (other.headline ? [[plain(other.headline), other] as const] : [])))
  same(({ headline }) => {
    const found = headline ? titled.get(plain(headline)) : undefined
    return found && free.has(found) ? found : undefined
  })
  const words = new Map(others.map(other => [other, wordsOf(other)] as const))
  same(item => likest(wordsOf(item), free, words))
  return filled
}

const lacksAddress = ({ links }: Linked) => links.length === 0 || links.some(link => link.url === null)

function likest(
  mine: ReadonlySet<string>,
  free: ReadonlySet<Linked>,
  words: ReadonlyMap<Linked, ReadonlySet<string>>,
): Linked | undefined {
  let best: Linked | undefined
  let most = alike
  for (const other of free) {
    const theirs = words.get(other)!
    const both = [...mine].filter(word => theirs.has(word)).length
    const share = both / Math.max(1, Math.min(mine.size, theirs.size))
    if (both >= 4 && share >= most) [best, most] = [other, share]
  }
  return best
}

/** Null where nothing is added. */
function fill(links: readonly Link[], others: readonly Link[]): Link[] | null {
  const known = others.filter((link): link is Link & { url: string } => link.url !== null)
  if (known.length === 0) return null
  if (links.length === 0) return known.map(({ label, url }) => ({ label, url }))
  const left = [...known]
  const urls = new Set(known.map(link => link.url))
  const all = links.map((link, index): Link => {
    if (link.url !== null) return link
    const at = left.findIndex(other => plain(other.label) === plain(link.label))
    const found =
      at >= 0
        ? left.splice(at, 1)[0]
        : links.length === known.length
          ? known[index]
          : urls.size === 1
            ? known[0]
            : undefined
    return found ? { ...link, url: found.url } : link
  })
  return all.some((link, index) => link.url !== links[index]!.url) ? all : null
}

/** Letters and digits alone, in one case. */
const plain = (text: string) =>
  (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

const wordsOf = ({ headline, body }: Linked): ReadonlySet<string> =>
  new Set(
    plain([headline ?? '', ...body.map(block => block.text)].join(' ').slice(0, compared * 12))
      .split(' ')
      .slice(0, compared)
      .filter(Boolean),
  )
