import type { Block } from '../model/fields.ts'

/**
 * The blocks of a text a curator wrote: paragraphs divided by blank lines; a line that begins "- " is a bullet, one
 * that begins "> " a quote. Other lines carry on the block above them; quote lines in a row are one quote.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  const start = (type: Block['type'], line: string) => {
    open = { type, text: line }
    blocks.push(open)
  }
  const carryOn = (block: Block, line: string) => {
    block.text = `${block.text} ${line}`.trim()
  }
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = raw.trim()
    const marked = /^([-*•>])[ \t]+(.*)$/.exec(line)
    if (line === '') {
      open = null
    } else if (marked?.[1] === '>') {
      if ((open as Block | null)?.type === 'quote') carryOn(open as unknown as Block, marked[2] ?? '')
      else start('quote', marked[2] ?? '')
    } else if (marked) {
      start('bullet', marked[2] ?? '')
    } else if (open) {
      carryOn(open, line)
    } else {
      start('paragraph', line)
    }
  }
  return blocks.filter(block => block.text !== '')
}
