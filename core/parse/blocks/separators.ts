import type { Block } from './block.ts'

/** Rules of one kind between items, at least. */
const fewest = 3

/**
 * Marks the blocks behind rules that part items: one kind of rule stands several times, and what follows isn't a title
 * over a headline.
 *
 *     "* * *" / "Bridge opens" / "The bridge …" / "* * *" / "Ferry late" / "The ferry …"
 */
export function placeRules(blocks: readonly Block[]): readonly Block[] {
  const kinds = new Map<string, number[]>()
  blocks.forEach((block, i) => {
    if (block.form !== 'rule' || !blocks[i + 1] || blocks[i + 1]!.form === 'rule' || underlines(blocks, i)) return
    const sign = signOf(block)
    const same = kinds.get(sign)
    if (same) same.push(i)
    else kinds.set(sign, [i])
  })
  const begins = new Set<number>()
  for (const rules of kinds.values()) {
    if (rules.length < fewest) continue
    const titles = rules.filter(i => isShort(blocks[i + 1]) && isShort(blocks[i + 2])).length
    if (titles < rules.length * 0.5) for (const i of rules) begins.add(i + 1)
  }
  return begins.size === 0
    ? blocks
    : blocks.map((block, i) =>
        begins.has(i) && !block.place && block.form !== 'url' ? { ...block, place: 'start', ruled: true } : block,
      )
}

const signOf = ({ text }: Block) => [...new Set(text.replace(/\s/gu, ''))].join('') + (text.length > 44 ? '+' : '')
/** Right under a line, as under a title. */
const underlines = (blocks: readonly Block[], i: number) =>
  blocks[i]!.gap === 0 &&
  i > 0 &&
  blocks[i - 1]!.form === 'text' &&
  blocks[i - 1]!.text.length <= 80 &&
  blocks[i - 1]!.pieces.length === 1
const isShort = (block: Block | undefined) =>
  block !== undefined &&
  (block.form === 'rule' ||
    (block.form === 'text' && block.text.length <= 200 && !/[.!…。։۔।！]["”’»)]?$/u.test(block.text)))
