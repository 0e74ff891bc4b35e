import type { Look, Set } from './looks.ts'
import { marked, type PageWriter } from './page-writer.ts'
import { escaped } from './sheet.ts'

/** A field of a line, or what stands between two, whose sign is ''. */
interface Piece {
  readonly sign: string
  readonly words: string
}

const piecesOf = (line: string): Piece[] =>
  [...line.matchAll(/⟪(@<|.)(.*?)⟫|([^⟪]+)/gsu)].map(([, sign, words, between]) =>
    between === undefined ? { sign: sign!, words: words! } : { sign: '', words: between },
  )

/** What stands between fields without the signs around an address that is taken out. */
const unbracketed = (between: string): string => between.replace(/[<([]\s*$|^\s*[>)\]]|:\s*$/gu, ' ')

/**
 * A line of several fields: headlines, labels and addresses as such, what stands between as it is. Its address, its own
 * or else that of the next line, goes with its label or headline where it has one.
 */
export class SeveralFields {
  readonly #look: Look
  readonly #pieces: readonly Piece[]
  readonly #own: string | null
  readonly #address: string | null
  readonly #labelled: boolean
  readonly #headed: boolean
  /** Whether the address is a link of other words. */
  readonly #takes: boolean

  constructor(look: Look, line: string, url: string | null) {
    this.#look = look
    this.#pieces = piecesOf(line)
    this.#own = this.#pieces.find(({ sign }) => sign === 'u')?.words ?? null
    this.#address = this.#own ?? url
    this.#labelled = this.#has('+')
    this.#headed = this.#has('!')
    this.#takes = this.#address !== null && (this.#labelled || (this.#headed && look.linkedHeads))
  }

  #has(sign: string): boolean {
    return this.#pieces.some(piece => piece.sign === sign)
  }

  /** Puts the line; answers whether the address behind it went with it. */
  putOn(page: PageWriter): boolean {
    const shown = this.#shown()
    const inner = shown
      .map(piece => this.#inner(piece))
      .join('')
      .trim()
    const words = shown
      .map(piece => piece.words)
      .join('')
      .trim()
    page.line('*', words, inner, this.#set())
    return this.#takes && this.#own === null
  }

  #shown(): readonly Piece[] {
    if (!this.#takes) return this.#pieces
    const pieces = this.#pieces.filter(({ sign }) => sign !== 'u')
    if (this.#own === null) return pieces
    return pieces.map(({ sign, words }) => ({ sign, words: sign === '' ? unbracketed(words) : words }))
  }

  #inner({ sign, words }: Piece): string {
    const text = escaped(words)
    const linked = `<a href="${this.#address}">${text}</a>`
    const { runIn, outlet } = this.#look
    switch (sign) {
      case '!':
        return marked(this.#takes && !this.#labelled ? linked : text, runIn?.marks ?? ['b'])
      case '+':
        return this.#takes ? linked : text
      case 'u':
        return `<a href="${words}">${text}</a>`
      case 'o':
        return marked(text, outlet.marks)
      default:
        return text
    }
  }

  #set(): Set {
    const { headline, text } = this.#look
    return this.#headed && !this.#has('p') && headline.tag.startsWith('h') ? headline : text
  }
}
