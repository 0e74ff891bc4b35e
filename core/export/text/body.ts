import type { Block } from '../../model/fields.ts'
import { indent, looksMarked, quoteMark } from '../../model/text-layout.ts'
import { wrap } from '../wrap.ts'
import { marked } from './marked-fields.ts'
import { margin, type Chunk, type Page } from './page.ts'

function quote(text: string, page: Page): Chunk {
  return wrap(text, page.width - indent - quoteMark.length).map(line => margin + quoteMark + line)
}

/** Only the first line of a paragraph can be taken for a mark; its other lines stand under it. */
function paragraph(text: string, page: Page): Chunk {
  let lines = wrap(text, page.width - indent)
  if (looksMarked(lines[0] ?? '')) {
    lines = wrap(text, page.width - indent - 1, page.width - indent).map((line, nth) =>
      nth === 0 ? `\\${line}` : line,
    )
  }
  return lines.map(line => margin + line)
}

/** Bullets in a row are one chunk. */
export function bodyChunks(blocks: readonly Block[], page: Page): Chunk[] {
  const chunks: string[][] = []
  blocks.forEach((block, nth) => {
    const open = block.type === 'bullet' && blocks[nth - 1]?.type === 'bullet' ? chunks.at(-1) : undefined
    if (open) for (const line of marked('bullet', block.text, page)) open.push(line)
    else if (block.type === 'bullet') chunks.push(marked('bullet', block.text, page))
    else chunks.push([...(block.type === 'quote' ? quote : paragraph)(block.text, page)])
  })
  return chunks
}
