import type { Structured } from '../../../core/model/structured.ts'
import type { Draft } from './ranks.ts'

/** The blocks' lines under each other, a blank one where a gap is. */
const textOf = (blocks: readonly Draft[]) =>
  blocks.map(({ words, gap }, i) => `${i === 0 ? '' : gap === 1 ? '\n\n' : '\n'}${words}`).join('')

/** The blocks as one text, each where it stands in that. */
export function assembled(blocks: readonly Draft[]): Structured {
  let end = 0
  return {
    text: textOf(blocks),
    blocks: blocks.map((block, i) => {
      const { words, form, level, sign, lead, gap, hint, picture, underPicture, style } = block
      const start = end + (i === 0 ? 0 : gap + 1)
      end = start + words.length
      return {
        start,
        end,
        form,
        level,
        sign,
        lead,
        gap,
        hint,
        picture,
        ...(underPicture ? { underPicture } : {}),
        ...(style === undefined ? {} : { style }),
        ...(block.apart?.length
          ? { apart: block.apart.map(range => ({ start: range.start + start, end: range.end + start })) }
          : {}),
        links: block.links.map(link => ({ ...link, start: link.start + start, end: link.end + start })),
      }
    }),
  }
}
