import type { Structured } from '../../core/model/structured.ts'
import type { Draft } from './ranks.ts'

/** The blocks' lines under each other, a blank one where a gap is. */
const textOf = (blocks: readonly Draft[]) => blocks.map(({ words, gap }, i) => `${i === 0 ? '' : gap === 1 ? '\n\n' : '\n'}${words}`).join('')

/** The blocks as one text, each where it stands in that. */
export function assembled(blocks: readonly Draft[]): Structured {
  let end = 0
  return {
    text: textOf(blocks),
    blocks: blocks.map(({ words, size: _size, bold: _bold, capitals: _capitals, opening: _opening, leads: _leads, broken: _broken, region: _region, cell: _cell, term: _term, underPicture, ...block }, i) => {
      const start = end + (i === 0 ? 0 : block.gap + 1)
      end = start + words.length
      return { ...block, ...(underPicture ? { underPicture } : {}), start, end, links: block.links.map(link => ({ ...link, start: link.start + start, end: link.end + start })) }
    }),
  }
}
