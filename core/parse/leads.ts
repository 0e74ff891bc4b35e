import type { MarkedBlock, Structured } from '../model/structured.ts'

/** A lead longer than this is no headline. */
const longest = 160

/**
 * Blocks that open with their own headline ("**Ferry talks resume.** Delegates met …"): most of the document's paragraphs, or of a list, do so.
 * In a story a word in bold here and there is none, and neither is a label: "**Why it matters:** …", or what opens several blocks.
 */
export function ledBlocks({ text, blocks }: Structured): ReadonlySet<MarkedBlock> {
  const led = new Set<MarkedBlock>(), times = new Map<string, number>()
  const leadOf = ({ start, sign, lead }: MarkedBlock) => text.slice(start + sign, start + sign + lead).trim().toLowerCase()
  for (const block of blocks) if (block.lead > 0) times.set(leadOf(block), (times.get(leadOf(block)) ?? 0) + 1)
  const isLed = (block: MarkedBlock) => {
    const { lead, start, end, sign } = block
    return lead >= 4 && lead <= longest && end - start - sign - lead >= 4 && !/[:：]$/u.test(leadOf(block)) && times.get(leadOf(block)) === 1
  }
  const paragraphs = blocks.filter(block => block.form === 'text' && block.hint === null && block.end - block.start > 40)
  const opened = paragraphs.filter(isLed)
  if (opened.length >= 3 && opened.length >= paragraphs.length * 0.5) for (const block of opened) led.add(block)
  for (const list of listsOf(blocks)) {
    const items = list.filter(isLed)
    if (items.length >= 2 && items.length >= list.length * 0.6 && items.filter(item => item.links.length > 0).length >= items.length * 0.6) for (const block of items) led.add(block)
  }
  return led
}

/** Runs of bullets. */
function listsOf(blocks: readonly MarkedBlock[]): MarkedBlock[][] {
  const lists: MarkedBlock[][] = []
  let list: MarkedBlock[] | null = null
  for (const block of blocks) {
    if (block.form === 'picture' || block.form === 'hidden') continue
    if (block.form !== 'bullet') { list = null; continue }
    if (list) list.push(block)
    else lists.push(list = [block])
  }
  return lists
}
