import type { Block } from '../blocks/block.ts'
import { namesIn } from '../words/byline-names/byline-names.ts'
import { isByline } from '../words/bylines.ts'
import { givenNameAt } from '../words/given-names.ts'
import { saysHowLong, saysWhen } from '../words/when.ts'
import { add, mark, type Sink } from './field-sink.ts'
import { behindHeadlines } from './heads/affixes.ts'

const opener = new RegExp(`(?:^|[\\s|·–—,-])(?=(?:${behindHeadlines})\\s)`, 'iu')

/** Where names begin behind a headline proper: with "by", or with a given name right behind a sign. */
export const writersIn = (text: string): RegExpExecArray | null =>
  opener.exec(text) ?? (givenNameAt(text) === 0 ? /^[\s|·–—,([-]*/u.exec(text) : null)

/**
 * A block that names who wrote an item. What was parted from its names says how long it takes to read or what they are,
 * unless it holds a name.
 */
export function readNames(sink: Sink, block: Block): void {
  if (
    block.part === 'tail' &&
    !block.said &&
    sink.byline.length > 0 &&
    !isByline(block.text) &&
    givenNameAt(block.text) < 0 &&
    !/\b\p{Lu}\.\s/u.test(block.text)
  ) {
    return mark(sink, block, 'by', 0, block.text.length)
  }
  readNamesIn(sink, block, 0, block.text.length)
}

/**
 * "Until 22 February", "34 minutes": where a line of names has no name, what is left of it is one, unless it says when
 * or how long.
 */
const isTime = (words: string) => saysWhen(words) >= 2 || saysHowLong(words)

/** The names in a stretch of a block, and what stands around them. */
export function readNamesIn(sink: Sink, block: Block, from: number, to: number): void {
  let at = from
  for (const { start, end } of namesIn(block.text.slice(from, to), sink.opener, block.place === 'end').names) {
    if (!block.said && isTime(block.text.slice(from + start, from + end))) continue
    mark(sink, block, 'by', at, from + start)
    add(sink, block, `byline[${sink.byline.length}]`, from + start, from + end)
    sink.byline.push(block.text.slice(from + start, from + end))
    at = from + end
  }
  mark(sink, block, 'by', at, to)
}
