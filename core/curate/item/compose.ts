import { emptyFields, type Block } from '../../model/fields.ts'
import type { Parsed, ReadItem, Span } from '../../model/reading.ts'

/**
 * Makes the reading of an item that a curator typed or pasted. The text is headline, blocks and address, a block a line
 * with a blank line between, and every character of it is in a span. In what was pasted, blank lines divide paragraphs;
 * lines that begin "- ", "* " or "• " are bullets; "> " or a paragraph wholly in quotation marks is a quote; a line
 * that is an address is a link. Answers without an item where all three are blank.
 */
export function compose({ headline, text, url }: { headline: string; text: string; url: string }): Parsed {
  const title = oneLine(headline)
  const { blocks, urls } = blocksOf(text)
  const links = [oneLine(url), ...urls].filter((one, at, all) => one !== '' && all.indexOf(one) === at)
  if (!title && !blocks.length && !links.length) {
    return { text: '', sections: [], items: [], unclaimed: [], notices: [] }
  }

  const page = new Page()
  if (title) page.line([{ field: 'headline', text: title }])
  blocks.forEach((block, index) => {
    const field = `body[${index}]`
    page.line(
      block.type === 'bullet'
        ? [
            { field: 'bullet', text: '•' },
            { field, text: block.text },
          ]
        : [{ field, text: block.text }],
    )
  })
  links.forEach((address, index) => page.line([{ field: `links[${index}].url`, text: address }]))
  const item: ReadItem = {
    ...emptyFields,
    headline: title || null,
    byline: [],
    body: blocks,
    links: links.map(address => ({ label: '', url: address })),
    lines: [1, page.lines],
    spans: page.spans,
    confidence: 1,
    check: [],
  }
  return { text: page.text, sections: [], items: [item], unclaimed: [], notices: [] }
}

/** Text under construction: lines with a blank one between, and the span of each part. */
class Page {
  text = ''
  lines = 0
  readonly spans: Span[] = []

  line(parts: readonly { field: string; text: string }[]): void {
    if (this.text) this.text += '\n\n'
    this.lines += this.lines ? 2 : 1
    parts.forEach(({ field, text }, index) => {
      if (index) this.text += ' '
      this.spans.push({ field, start: this.text.length, end: this.text.length + text.length })
      this.text += text
    })
  }
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const address = /^(?:https?:\/\/|mailto:)\S+$/i
const quotes: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
]

function blocksOf(text: string): { blocks: Block[]; urls: string[] } {
  const blocks: Block[] = []
  const urls: string[] = []
  let open: Block | null = null
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = oneLine(raw)
    const mark = /^([-*•>]) ?(?=\S)/.exec(line)
    const type = !mark
      ? 'paragraph'
      : mark[1] === '>'
        ? 'quote'
        : mark[0].endsWith(' ') || mark[1] === '•'
          ? 'bullet'
          : 'paragraph'
    const words = mark && type !== 'paragraph' ? line.slice(mark[0].length) : line
    if (!words || words === '>') {
      open = null
    } else if (address.test(words)) {
      urls.push(words)
      open = null
    } else if (open && (type === 'paragraph' || (type === 'quote' && open.type === 'quote'))) {
      open.text += ` ${words}`
    } else {
      blocks.push((open = { type, text: words }))
    }
  }
  for (const block of blocks) {
    if (block.type === 'paragraph' && quotes.some(([from, to]) => isWhollyIn(block.text, from, to))) {
      block.type = 'quote'
    }
  }
  return { blocks, urls }
}

/** “One.” but not “One” and “two”. */
function isWhollyIn(text: string, from: string, to: string): boolean {
  return text.length > 2 && text.startsWith(from) && text.indexOf(to, 1) === text.length - to.length
}
