import { plainSigns, withCode, type OfCode } from './markdown-code.ts'

/**
 * Noncharacters, which no text holds: around the number of a line of code, and around that of words which aren't shown.
 */
const codeMark = '\uFDD0'
const hiddenMark = '\uFDD1'
const anyMark = /[\uFDD0\uFDD1]/g
const codes = /\uFDD0(\d+)\uFDD0/g
const hiddens = /\uFDD1(\d+)\uFDD1/g

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Keeps words as they are not shown, and gives what stands for them. */
export type Hide = (words: string) => string

/**
 * What the passes mustn't touch, kept out of the text while they run: lines of code, and words that are in the document
 * and not shown. The latter come back as blocks of their own where they stood alone in a line, else after the
 * paragraph, list or table they stood in.
 */
export class Kept {
  readonly #codes: string[] = []
  readonly #hidden: string[] = []

  static readonly free = (text: string) => text.replace(anyMark, '\uFFFD')

  readonly code: OfCode = (prefix, code) => `${prefix}${codeMark}${this.#codes.push(code) - 1}${codeMark}`
  readonly hide: Hide = words =>
    /[^\s]/.test(words) ? `${hiddenMark}${this.#hidden.push(words) - 1}${hiddenMark}` : ''

  /** The text with all that was kept. */
  restored(text: string): string {
    return withCode(this.#placed(text.split('\n')), onlyKept, plainSigns)
      .map(line =>
        line.replace(codes, (_, at: string) =>
          /^<(?:nav|div hidden)>/.test(line) ? escaped(this.#codes[+at]!) : this.#codes[+at]!,
        ),
      )
      .join('\n')
  }

  #placed(lines: readonly string[]): readonly string[] {
    const made: string[] = []
    let waiting: string[] = []
    const place = () => {
      for (const words of waiting) made.push('', this.#block(words), '')
      waiting = []
    }
    lines.forEach((line, i) => {
      const found = [...line.matchAll(hiddens)].map(([, at]) => this.#hidden[+at!]!)
      const left = found.length === 0 ? line : line.replace(hiddens, '')
      for (const words of found) waiting.push(words)
      if (found.length > 0 && left === '') place()
      else if (found.length === 0 || /[^\s>]/.test(left)) made.push(left)
      if (waiting.length > 0 && left.trim() === '' && startsAnew(lines[i + 1])) place()
    })
    place()
    return made
  }

  #block(words: string): string {
    let shown = words
    while (shown.includes(hiddenMark)) shown = shown.replace(hiddens, (_, at: string) => this.#hidden[+at]!)
    return `<div hidden>${escaped(shown.replace(/\s+/g, ' ').trim())}</div>`
  }
}

/** What was no code where it stood is none behind a blank line either. */
const onlyKept: OfCode = (prefix, code) => (code.startsWith(codeMark) ? prefix : prefix.trimEnd()) + code

/** A line that no list, quotation or table before it holds. */
const startsAnew = (line: string | undefined) =>
  line !== undefined && /^[^\s>|:\uFDD0-]/.test(line) && !/^(?:[*+]|\d{1,9}[.)])[ \t]/.test(line)
