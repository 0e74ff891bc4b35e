import type { Parsed, ReadItem } from '../../core/model/reading.ts'

/** A piece of a reading: what is in it goes behind what is there. */
export type Piece = { readonly [K in keyof Parsed]?: Parsed[K] }

/** How much crosses at once, in characters: taking it in holds the main loop for a few milliseconds. */
const usual = 80_000
/** What an item, span or stretch weighs beside its words. */
const itemWeight = 400
const spanWeight = 60

/** A reading in pieces that are small enough to cross to the main thread one at a time; a short one is one piece. */
export function* piecesOf({ text, sections, items, unclaimed, notices }: Parsed, size = usual): Generator<Piece, void> {
  let piece: { -readonly [K in keyof Piece]: Piece[K] } = { notices }
  let weight = 0
  const full = function* (): Generator<Piece, void> {
    if (weight < size) return
    yield piece
    piece = {}
    weight = 0
  }
  for (let at = 0; at < text.length; at += size) {
    piece.text = text.slice(at, at + size)
    weight += piece.text.length
    yield* full()
  }
  for (const section of sections) {
    ;(piece.sections ??= []).push(section)
    weight += spanWeight + section.title.length
    yield* full()
  }
  for (const stretch of unclaimed) {
    ;(piece.unclaimed ??= []).push(stretch)
    weight += spanWeight
    yield* full()
  }
  for (const item of items) {
    ;(piece.items ??= []).push(item)
    weight += weightOf(item)
    yield* full()
  }
  yield piece
}

const weightOf = ({ headline, body, links, spans }: ReadItem): number =>
  itemWeight +
  spans.length * spanWeight +
  (headline?.length ?? 0) +
  body.reduce((sum, block) => sum + block.text.length, 0) +
  links.length * spanWeight

/** A reading put together again. */
export class Gathered {
  readonly #texts: string[] = []
  readonly #sections: Parsed['sections'] = []
  readonly #items: Parsed['items'] = []
  readonly #unclaimed: Parsed['unclaimed'] = []
  readonly #notices: Parsed['notices'] = []

  add({ text, sections = [], items = [], unclaimed = [], notices = [] }: Piece): void {
    if (text !== undefined) this.#texts.push(text)
    for (const one of sections) this.#sections.push(one)
    for (const one of items) this.#items.push(one)
    for (const one of unclaimed) this.#unclaimed.push(one)
    for (const one of notices) this.#notices.push(one)
  }

  whole(): Parsed {
    return {
      text: this.#texts.join(''),
      sections: this.#sections,
      items: this.#items,
      unclaimed: this.#unclaimed,
      notices: this.#notices,
    }
  }
}
