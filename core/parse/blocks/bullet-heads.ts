import type { Block } from './block.ts'

/** Bullets of one kind with text under them that make a habit. */
const fewest = 3
/** Longer bullets are texts themselves. */
const longest = 180

/**
 * Marks bullets that are headlines: those of one sign mostly have a text of their own under them, further in or without
 * a blank line.
 *
 *     "* Bridge opens" / "  The bridge was …" / "* Ferry late" / "  The ferry …"
 */
export function placeBulletHeads(text: string, blocks: readonly Block[]): readonly Block[] {
  const kinds = new Map<string, number[]>()
  blocks.forEach((block, i) => {
    const sign = block.form === 'bullet' ? block.signs[0] : undefined
    if (!sign || block.said) return
    const kind = text.slice(sign.start, sign.end).replace(/\d+/u, '#')
    const same = kinds.get(kind)
    if (same) same.push(i)
    else kinds.set(kind, [i])
  })
  const heads = new Set<number>()
  for (const bullets of kinds.values()) {
    const able = bullets.filter(i => isHeadLike(blocks[i]!))
    const followed = able.filter(i => hasText(blocks[i]!, blocks[i + 1]))
    if (followed.length >= fewest && followed.length >= bullets.length * 0.5) for (const i of able) heads.add(i)
  }
  return heads.size === 0 ? blocks : blocks.map((block, i) => (heads.has(i) ? { ...block, hint: 'headline' } : block))
}

const isHeadLike = ({ text }: Block) =>
  text.length >= 4 && text.length <= longest && !/[.…。։۔।,;:]["”’»)]?$/u.test(text)
const hasText = (head: Block, next: Block | undefined) =>
  next !== undefined &&
  next.form === 'text' &&
  !next.said &&
  !/^\p{Ll}/u.test(next.text) &&
  (next.gap === 0 || next.indent > head.indent)
