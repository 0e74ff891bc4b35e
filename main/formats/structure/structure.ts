import type { Structured } from '../../../core/model/structured.ts'
import type { Address } from '../addresses.ts'
import { assembled } from './assembled.ts'
import { withFactRows, withFactTables } from './fact-rows.ts'
import type { Look } from './line-look.ts'
import { breadthless, bulletAlone, typedSigns } from './list-signs.ts'
import { OpenLine } from './open-line.ts'
import { withFrame } from '../html/page-frame.ts'
import { ranked, type Draft } from './ranks.ts'
import { rankRows, withTables } from './tables.ts'
import { withTerms } from './terms.ts'
import { isPlain, joinWrapped, wrappedLines } from './wrapped-lines.ts'

/**
 * Collects a document's text as a reader sees it: white space is one blank, each block one line, a blank line where the
 * document leaves a gap.
 */
export class StructureBuilder {
  readonly #blocks: Draft[] = []
  #line = new OpenLine()
  /** What stands in the line and isn't shown. */
  #unseen = new OpenLine()
  /** Where what comes leads. */
  #link: Address | null = null
  #gap: 0 | 1 = 0
  #pictured = false
  #abuts = false
  #isLast = false
  #sign = ''
  /** How a sign that is written in the text looks, until words follow it. */
  #typed: Look | null = null
  /** The line opens with such a sign. */
  #written = false
  #broken = false

  /**
   * Runs of white space become one blank; a no-break space that stands alone stays. What isn't shown goes to a line of
   * its own behind; a blank by itself is between words either way.
   */
  text(words: string, look: Look): void {
    const isUnseen = look.form === 'hidden' && /[^\s\u0085]/u.test(words)
    for (const [chunk] of words.matchAll(/[\s\u0085]+|[^\s\u0085]+/gu)) {
      const isBlank = /[\s\u0085]/u.test(chunk[0]!)
      if (isUnseen) {
        if (isBlank) this.#unseen.blank(chunk)
        else this.#unseen.add(chunk, look, '', false)
        continue
      }
      this.#unseen.blank(' ')
      if (isBlank) {
        this.#line.blank(chunk)
        continue
      }
      if (this.#line.isEmpty()) {
        if (look.typed && this.#sign === '' && typedSigns[look.typed].test(chunk)) {
          this.#sign = `${chunk} `
          this.#typed = look
          continue
        }
        this.#written = this.#typed !== null
        this.#typed = null
      }
      this.#line.add(chunk, look, this.#sign, this.#abuts)
      this.#abuts = false
    }
  }

  /**
   * An element begins where another ended: what each holds is shown beside the other's, as columns and cards are, and
   * words that would run together stand apart.
   */
  beside(): void {
    this.#abuts = true
  }

  /** The bullet or number that opens the next block, with its blank. */
  sign(sign: string): void {
    this.#settleSign()
    this.#sign = sign
  }

  openLink(address: Address): void {
    this.closeLink()
    this.#link = address
    for (const line of [this.#line, this.#unseen]) line.openLink(address)
  }

  closeLink(): void {
    for (const line of [this.#line, this.#unseen]) line.closeLink()
    this.#link = null
  }

  /** Ends the line. `gap` says that a gap follows. */
  end(gap: boolean): void {
    const link = this.#link
    this.closeLink()
    this.#takeLoneSign()
    this.#emit()
    if (gap && this.#blocks.length > 0) this.#gap = 1
    this.#broken = false
    if (link) this.openLink(link)
  }

  /** Ends the line where the source breaks it within a paragraph. */
  breakLine(): void {
    this.end(this.atLineStart())
    this.#broken = true
  }

  /** A bullet that waits for what stands beside it is a line where nothing does. */
  #settleSign(): void {
    if (!this.#typed) return
    this.#isLast = true
    this.end(false)
    this.#isLast = false
  }

  /** A sign that nothing follows is a line. */
  #takeLoneSign(): void {
    const look = this.#typed
    if (!look) return
    const sign = this.#sign
    this.#typed = null
    this.#sign = ''
    this.text(sign.trimEnd(), { ...look, typed: null })
  }

  /** Whether all of the line so far is bold or one link. */
  isSetApart(): boolean {
    return this.#line.isSetApart(this.#sign)
  }

  atLineStart(): boolean {
    return this.#line.isEmpty() && this.#unseen.isEmpty()
  }

  /**
   * Whether the line so far ends in a word broken by a hyphen, which `next` goes on with; the hyphen stays, a soft one
   * goes.
   */
  takeBreak(next: string): boolean {
    return this.#line.takeBreak(next)
  }

  /** A picture without words. */
  picture(): void {
    this.end(false)
    this.#pictured = true
  }

  /** A line of its own: the alt text of a picture, a rule. */
  line(words: string, look: Look, picture: string | null = null, address: Address | null = null): void {
    this.end(false)
    const link = this.#link
    const sign = this.#sign
    this.closeLink()
    this.#sign = ''
    if (address) this.openLink(address)
    this.text(words, look)
    this.closeLink()
    this.#emit(picture)
    this.#sign = sign
    if (link) this.openLink(link)
  }

  #emit(picture: string | null = null): void {
    if (!this.#line.isEmpty()) this.#emitShown(picture)
    if (!this.#unseen.isEmpty()) this.#emitUnseen()
  }

  #emitShown(picture: string | null): void {
    const { look } = this.#line
    const words = this.#line.words()
    // A line of signs without breadth is a gap.
    if (breadthless.test(words)) {
      this.#begin(this.#blocks.length > 0 ? 1 : 0)
      return
    }
    // A bullet in a cell of its own is the sign of what stands beside it.
    if (look.cell && look.form === 'text' && !this.#isLast && bulletAlone.test(words)) {
      this.#begin(this.#gap)
      this.#sign = `${words} `
      this.#typed = look
      return
    }
    const draft = this.#line.draft(this.#sign.length, this.#placed(picture))
    this.#blocks.push({ ...draft, form: this.#formOf(draft) })
    this.#begin(0)
  }

  /** A list's sign waits for what is shown. */
  #emitUnseen(): void {
    const draft = this.#unseen.draft(0, this.#placed(null))
    const isNothing = breadthless.test(draft.words)
    this.#unseen = new OpenLine()
    if (!isNothing) this.#blocks.push(draft)
    this.#gap = isNothing && this.#blocks.length > 0 ? 1 : 0
    this.#broken = this.#pictured = false
  }

  #placed(picture: string | null) {
    return { gap: this.#gap, underPicture: this.#pictured, broken: this.#broken, picture }
  }

  /** Begins the next line. */
  #begin(gap: 0 | 1): void {
    this.#line = new OpenLine()
    this.#gap = gap
    this.#broken = this.#written = this.#pictured = false
    this.#sign = ''
  }

  /**
   * What stands in an entry behind its first line has no sign of its own; a numbered line in bold is a headline more
   * often than an entry.
   */
  #formOf({ form, bold }: Draft): Draft['form'] {
    if (this.#written && form === 'text') return bold && /\d/.test(this.#sign) ? 'text' : 'bullet'
    return form === 'bullet' && this.#sign === '' ? 'text' : form
  }

  finish(): Structured {
    return this.finishPage().structured
  }

  /**
   * The structure, and the lines as they stand where most were broken by hand: such a text is better read as plain
   * text.
   */
  finishPage(): { structured: Structured; plain: Structured | null } {
    this.end(false)
    this.#settleSign()
    const wrapped = wrappedLines(this.#blocks)
    const blocks = rankRows(
      ranked(withTerms(withTables(withFactTables(withFactRows(withFrame(joinWrapped(this.#blocks, wrapped))))))),
    )
    return { structured: assembled(blocks), plain: isPlain(this.#blocks, wrapped) ? assembled(this.#blocks) : null }
  }
}
