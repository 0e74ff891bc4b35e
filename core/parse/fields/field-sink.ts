import type { Block as BodyBlock, Link } from '../../model/fields.ts'
import type { Span } from '../../model/reading.ts'
import type { Stretch } from '../../model/stretch.ts'
import type { Block } from '../blocks/block.ts'
import { spansOf } from './spans.ts'

/** Footnotes of the document by number, each with its block and where the address starts in it. */
export type Footnotes = ReadonlyMap<string, { readonly block: Block; readonly url: number }>

/** What the document's other items say of one. */
export type Context = {
  readonly notes: Footnotes
  /** Footnotes that another item has taken already. */
  readonly taken: Set<string>
  readonly numbered: boolean
  /** The word it sets before names. */
  readonly opener: string | null
  /** Where the headline proper stands in its block. */
  readonly head: Stretch | null
}

/** What the fields of one item are read into. */
export type Sink = Context & {
  readonly text: string
  headline: string | null
  deck: string | null
  credit: string | null
  readonly byline: string[]
  readonly body: BodyBlock[]
  readonly links: Link[]
  readonly spans: Span[]
}

/** Notes that a field stands between two places of a block's text. */
export function add(sink: Sink, block: Block, field: string, from: number, to: number): void {
  for (const span of spansOf(sink.text, block, field, from, to)) sink.spans.push(span)
}

/** The same of a mark, over what isn't blank between two places. */
export function mark(sink: Sink, block: Block, field: string, from: number, to: number): void {
  const part = block.text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  const end = from + part.trimEnd().length
  if (start < end) add(sink, block, field, start, end)
}
