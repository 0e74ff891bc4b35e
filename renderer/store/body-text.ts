import type { Block } from '../../core/model/fields.ts'

const signs: Readonly<Record<Block['type'], string>> = { paragraph: '', bullet: '- ', quote: '> ' }

/**
 * A body as it is edited: blank lines between paragraphs, "- " before a bullet, "> " before a quote. `blocksOf` reads
 * it back.
 */
export function textOf(body: readonly Block[]): string {
  return body
    .map((block, at) => {
      const before = body[at - 1]
      const gap = at === 0 ? '' : before!.type === 'bullet' && block.type === 'bullet' ? '\n' : '\n\n'
      return gap + signs[block.type] + block.text
    })
    .join('')
}
