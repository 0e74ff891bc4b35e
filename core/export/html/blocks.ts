import type { Block } from '../../model/fields.ts'
import type { HtmlBlock } from './context.ts'

export function blocksOf(blocks: readonly Block[]): HtmlBlock[] {
  const shown: HtmlBlock[] = []
  let items: string[] | null = null
  for (const { type, text } of blocks) {
    if (type !== 'bullet') {
      items = null
      shown.push({ type, text })
    } else if (items) {
      items.push(text)
    } else {
      items = [text]
      shown.push({ type: 'list', items })
    }
  }
  return shown
}
