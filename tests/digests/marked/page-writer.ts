import { LineSigns } from './line-signs.ts'
import type { Look, Set } from './looks.ts'

/** Words within the elements that mark them, the first innermost. */
export const marked = (inner: string, marks: Set['marks']): string =>
  marks.reduce((text, mark) => `<${mark}>${text}</${mark.split(' ')[0]}>`, inner)

function attributeOf(style: string): string {
  if (style === '') return ''
  return style.startsWith('.') ? ` class="${style.slice(1)}"` : ` style="${style}"`
}

/** Writes a page line by line in one look, and remembers what each line was. `words` are a line's, `inner` its markup. */
export class PageWriter {
  readonly #look: Look
  readonly #out: string[] = []
  readonly #signs = new LineSigns()
  #list: '' | 'ul' | 'ol' = ''
  /** Whether an entry of a list is open, which holds its story. */
  #entry = false
  #number = 0

  constructor(look: Look) {
    this.#look = look
  }

  get signs(): ReadonlyMap<string, string> {
    return this.#signs.byKey
  }
  get list(): '' | 'ul' | 'ol' {
    return this.#list
  }
  get hasBegun(): boolean {
    return this.#out.length > 0
  }

  /** A number that wasn't given before, for pictures, addresses and entries. */
  newNumber(): number {
    return this.#number++
  }

  put(html: string): void {
    this.#out.push(html)
  }

  line(sign: string, words: string, inner: string, { tag, style, marks }: Set): void {
    if (this.#list === 'ul') this.closeList()
    this.#signs.say(sign, words)
    const set = marked(inner, marks)
    const attribute = attributeOf(style)
    if (tag === 'blockquote') this.put(`<blockquote><p>${set}</p></blockquote>`)
    else if (tag === 'p') this.put(this.#paragraph(sign, set, attribute))
    else this.put(`<${tag}${attribute}>${set}</${tag}>`)
  }

  #paragraph(sign: string, set: string, attribute: string): string {
    const { container, tightHeads } = this.#look
    switch (container) {
      case 'br': {
        const isTight = sign === '@' || sign === 'o' || (sign === '!' && tightHeads)
        return `${attribute ? `<span${attribute}>${set}</span>` : set}<br>${isTight ? '' : '<br>'}`
      }
      case 'td':
        return `</td></tr><tr><td${attribute}>${set}`
      default:
        return `<${container}${attribute}>${set}</${container}>`
    }
  }

  bullet(sign: string, words: string, inner: string): void {
    if (this.#list === '') {
      this.put('<ul>')
      this.#list = 'ul'
    }
    this.#signs.say(sign, words)
    this.put(`<li>${inner}</li>`)
  }

  /** Opens an entry of a numbered list by its headline; the story follows in it. */
  openEntry(sign: string, words: string, inner: string): void {
    if (this.#entry) this.put('</li>')
    if (this.#list !== 'ol') {
      this.closeList()
      this.put(`<ol start="${this.#number + 1}">`)
      this.#list = 'ol'
    }
    this.#number++
    this.#entry = true
    this.#signs.say(sign, words)
    this.put(`<li><p>${marked(inner, this.#look.headline.marks)}</p>`)
  }

  closeList(): void {
    if (this.#entry) this.put('</li>')
    if (this.#list) this.put(`</${this.#list}>`)
    this.#list = ''
    this.#entry = false
  }

  /** The whole page. */
  html(): string {
    const { wrap, container } = this.#look
    const [open, close] = around[container] ?? ['', '']
    return `<html><body>${wrap[0]}${open}${this.#out.join('\n')}${close}${wrap[1]}</body></html>`
  }
}

/** What stands around all lines, by what each line stands in. */
const around: Readonly<Record<string, readonly [open: string, close: string]>> = {
  td: ['<table width="600"><tr><td>', '</td></tr></table>'],
  div: ['<div class="content">', '</div>'],
}
