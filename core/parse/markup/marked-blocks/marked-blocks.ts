import type { MarkedBlock, Structured } from '../../../model/structured.ts'
import type { Said } from '../../lines/said.ts'
import type { Line } from '../../text/lines.ts'
import type { Led } from '../leads/lead.ts'
import type { Hinted } from './hinted.ts'
import { partsOf } from './parts-of-line.ts'
import { joinSaid, saidBlock } from './said-blocks.ts'

/** The shown blocks. One that opens with its own headline, or ends in a link of its own, is several. */
export function blocksOf(
  { text, blocks }: Structured,
  lines: readonly Line[],
  said: readonly (Said | null)[],
  led: Led,
  tails: ReadonlyMap<number, number>,
): Hinted[] {
  const made: Hinted[] = []
  const heads = new Map([...led].map(([block, head]) => [block.start, head]))
  let first = 0
  for (const marked of blocks) {
    while (first < lines.length - 1 && lines[first]!.end <= marked.start) first++
    if (marked.form === 'hidden' || marked.form === 'picture') continue
    let end = first + 1
    while (end < lines.length && lines[end]!.start < marked.end) end++
    for (let i = first; i < end; i++) {
      const line = lines[i]!
      const piece = end === first + 1 ? marked : pieceOf(marked, line, i === first)
      const known = {
        said: said[i] ?? null,
        head: i === first ? (heads.get(marked.start) ?? null) : null,
        tail: tails.get(marked.start) ?? piece.end,
      }
      made.push(...(saidBlock(text, piece, line, known.said) ?? partsOf(text, piece, line.no, known)))
    }
  }
  return joinSaid(made)
}

/** What of a block stands on one of the lines it was divided into. What goes on behind a headline is no headline. */
function pieceOf(marked: MarkedBlock, { start, end }: Line, isFirst: boolean): MarkedBlock {
  const links = marked.links.filter(link => link.start >= start && link.end <= end)
  if (isFirst) return { ...marked, end, lead: marked.start + marked.sign + marked.lead < end ? marked.lead : 0, links }
  return {
    ...marked,
    start,
    end,
    form: marked.form === 'quoted' ? 'quoted' : 'text',
    level: null,
    hint: marked.hint === 'furniture' ? marked.hint : null,
    sign: 0,
    lead: 0,
    gap: 0,
    links,
  }
}
