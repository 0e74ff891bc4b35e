import type { Link } from '../../model/fields.ts'
import type { Parsed } from '../../model/reading.ts'
import type { MarkedLink, Structured } from '../../model/structured.ts'
import { lastBefore, ownedSpans } from './owners.ts'

const wrapper = 'a link goes through a counter of clicks'

/**
 * Gives the links of the markup to the items their words stand in. The words of a label become its address; words of a
 * headline make a link without a label; words within a sentence make a link of that name. One address an item is
 * enough.
 */
export function attachLinks(parsed: Parsed, { text, blocks }: Structured): Parsed {
  const spans = ownedSpans(parsed.items)
  const fields = spans.filter(({ field }) => !marks.has(field))
  const heads = spans.filter(({ field }) => field === 'headline')
  const items = parsed.items.map(item => ({ ...item, links: [...item.links], check: [...item.check] }))
  const bare: { item: number; url: string }[] = []
  const urls = items.map(({ links }) => new Set(links.map(({ url }) => url)))
  const add = (item: number, link: Link) => {
    if (!urls[item]!.has(link.url)) {
      urls[item]!.add(link.url)
      items[item]!.links.push(link)
    }
  }
  for (const link of blocks.flatMap(block => block.links)) {
    // What adorns a label within its anchor is no part of it.
    const until = Math.max(link.end, link.start + 1)
    const field = lastBefore(fields, until)
    const owner = field && field.end > link.start ? field : lastBefore(spans, until)
    // Words outside every item lead out of the letter's frame.
    if (!owner || owner.end <= link.start) continue
    const item = items[owner.item]!
    if (link.wrapped && !item.check.includes(wrapper)) item.check.push(wrapper)
    const last = lastBefore(heads, until)
    const head = last && last.end > link.start ? last : null
    const label = /^links\[(\d+)\]\.label$/.exec(owner.field)
    if (label) {
      const at = Number(label[1])
      if (item.links[at]!.url === null) {
        item.links[at] = { ...item.links[at]!, url: link.url }
        urls[owner.item]!.add(link.url)
      }
    } else if (head || owner.field.startsWith('pictures')) {
      bare.push({ item: (head ?? owner).item, url: link.url })
    } else if (!/\.url$/.test(owner.field)) {
      add(owner.item, { label: wordsOf(text, link), url: link.url })
    }
  }
  for (const { item, url } of bare) add(item, { label: '', url })
  return { ...parsed, items }
}

const marks = new Set(['rule', 'join', 'bullet'])
const wordsOf = (text: string, { start, end }: MarkedLink) => text.slice(start, end).trim()
