import type { MarkedBlock, MarkedLink, Structured } from '../../core/model/structured.ts'
import { isCapitals } from '../../core/parse/markup/looks-alike.ts'
import type { Address } from './addresses.ts'
import { assembled } from './assembled.ts'
import { decorationOf, isOrnament, leadOf, openingOf, runTogether, usualStyle, type Look } from './line-look.ts'
import { breadthless, bulletAlone, typedSigns } from './list-signs.ts'
import { withFrame } from './page-frame.ts'
import { withFactRows, withFactTables } from './fact-rows.ts'
import { ranked, type Draft } from './ranks.ts'
import type { Region } from './regions.ts'
import { SetApart } from './set-apart.ts'
import { rankRows, withTables } from './tables.ts'
import { withTerms } from './terms.ts'
import { isPlain, joinWrapped, wrappedLines } from './wrapped-lines.ts'

/**
 * Collects a document's text as a reader sees it: white space is one blank, each block one line, a blank line where the
 * document leaves a gap.
 */
export class StructureBuilder {
  readonly #blocks: Draft[] = []
  #line: string[] = []
  #lineLength = 0
  #space = ''
  #gap: 0 | 1 = 0
  #pictured = false
  #abuts = false
  #isLast = false
  #look: Look | null = null
  #boldLength = 0
  #sizeLength = 0
  #size = 0
  #sign = ''
  #lead = 0
  #led = true
  #links: MarkedLink[] = []
  #apart = new SetApart()
  #link: { start: number; address: Address } | null = null
  readonly #styles = new Map<string, number>()
  #region: Region | null = null
  #leads: Draft['leads'] | undefined = undefined
  /** How a sign that is written in the text looks, until words follow it. */
  #typed: Look | null = null
  /** The line opens with such a sign. */
  #written = false
  #broken = false

  /** Runs of white space become one blank; a no-break space that stands alone stays. */
  text(words: string, look: Look): void {
    for (const [chunk] of words.matchAll(/[\s\u0085]+|[^\s\u0085]+/gu)) {
      if (/[\s\u0085]/u.test(chunk[0]!)) { this.#space = chunk === '\u00a0' && this.#space === '' ? chunk : ' '; continue }
      if (this.#lineLength === 0) {
        if (look.typed && this.#sign === '' && typedSigns[look.typed].test(chunk)) { this.#sign = `${chunk} `; this.#typed = look; continue }
        this.#look = look
        this.#region = look.region ?? null
        this.#written = this.#typed !== null
        this.#typed = null
        this.#space = ''
        if (this.#link) this.#link.start = this.#sign.length
        if (this.#sign) this.#push(this.#sign)
      } else if (this.#space) { this.#push(this.#space); this.#space = '' } else if (this.#abuts && runTogether(this.#line.at(-1)!, chunk)) this.#push(' ')
      this.#abuts = false
      if (this.#link && this.#link.start < 0) this.#link.start = this.#lineLength
      this.#push(chunk)
      if (look.stressed) this.#apart.add(this.#line, this.#lineLength - chunk.length, this.#lineLength)
      if (look.region && look.region.depth < (this.#region?.depth ?? 0)) this.#region = look.region
      if (this.#leads !== null && /\p{L}/u.test(chunk)) this.#leads = this.#leads === undefined || this.#leads === look.leads ? look.leads ?? null : null
      if (look.style) this.#styles.set(look.style, (this.#styles.get(look.style) ?? 0) + chunk.length)
      if (look.bold) this.#boldLength += chunk.length
      if (!look.bold && (this.#lead > 0 || !isOrnament(chunk))) this.#led = false
      else if (look.bold && this.#led) this.#lead = this.#lineLength
      if (look.size > this.#size) { this.#size = look.size; this.#sizeLength = 0 }
      if (look.size === this.#size) this.#sizeLength += chunk.length
    }
  }

  #push(part: string): void {
    this.#line.push(part)
    this.#lineLength += part.length
  }

  /** An element begins where another ended: what each holds is shown beside the other's, as columns and cards are, and words that would run together stand apart. */
  beside(): void { this.#abuts = true }

  /** The bullet or number that opens the next block, with its blank. */
  sign(sign: string): void { this.#settleSign(); this.#sign = sign }

  openLink(address: Address): void { this.closeLink(); this.#link = { start: -1, address } }

  closeLink(): void {
    if (this.#link && this.#link.start >= 0 && this.#link.start < this.#lineLength) this.#links.push({ start: this.#link.start, end: this.#lineLength, url: this.#link.address.url, wrapped: this.#link.address.wrapped })
    this.#link = null
  }

  /** Ends the line. `gap` says that a gap follows. */
  end(gap: boolean): void {
    const link = this.#link
    this.closeLink()
    this.#takeLoneSign()
    if (this.#lineLength > 0) this.#emit()
    if (gap && this.#blocks.length > 0) this.#gap = 1
    this.#broken = false
    this.#space = ''
    if (link) this.#link = { ...link, start: -1 }
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
    if (this.#lineLength === 0) return false
    const [link] = this.#links
    return (this.#led && this.#lead === this.#lineLength) || (link !== undefined && this.#links.length === 1 && link.start === this.#sign.length && link.end === this.#lineLength)
  }

  atLineStart(): boolean { return this.#lineLength === 0 }

  /** Whether the line so far ends in a word broken by a hyphen, which `next` goes on with; the hyphen stays, a soft one goes. */
  takeBreak(next: string): boolean {
    const last = this.#line.at(-1) ?? ''
    if (!/[\p{L}\p{M}][-\u2010\u00ad]$/u.test(last) || !/^\p{Ll}/u.test(next)) return false
    this.#space = ''
    if (last.endsWith('\u00ad')) { this.#line[this.#line.length - 1] = last.slice(0, -1); this.#lineLength-- }
    return true
  }

  /** A picture without words. */
  picture(): void { this.end(false); this.#pictured = true }

  /** A line of its own: the alt text of a picture, a rule. */
  line(words: string, look: Look, picture: string | null = null, address: Address | null = null): void {
    this.end(false)
    const link = this.#link
    this.#link = null
    const sign = this.#sign
    this.#sign = ''
    if (address) this.openLink(address)
    this.text(words, look)
    this.closeLink()
    if (this.#lineLength > 0) this.#emit(picture)
    this.#sign = sign
    this.#link = link && { ...link, start: -1 }
  }

  #emit(picture: string | null = null): void {
    const look = this.#look!
    const words = this.#line.join('')
    // A line of signs without breadth is a gap.
    if (breadthless.test(words)) { this.#reset(this.#blocks.length > 0 ? 1 : 0); return }
    // A bullet in a cell of its own is the sign of what stands beside it.
    if (look.cell && look.form === 'text' && !this.#isLast && bulletAlone.test(words)) { const gap = this.#gap; this.#reset(gap); this.#sign = `${words} `; this.#typed = look; return }
    const sign = this.#sign.length, lead = leadOf(words, look.form, sign, this.#lead, this.#links)
    const decoration = lead > 0 || look.level !== null ? decorationOf(words.slice(sign, lead > 0 ? sign + lead : undefined)) : 0
    const bold = this.#boldLength >= words.slice(sign).replace(/\s/g, '').length * 0.9
    this.#blocks.push({
      words, form: this.#formOf(look, bold), level: look.level, hint: look.hint, underPicture: this.#pictured, sign: sign + decoration, lead: Math.max(0, lead - decoration), gap: this.#gap, picture,
      links: this.#links, apart: this.#apart.of(sign, words.length), style: usualStyle(this.#styles), opening: openingOf(words),
      size: this.#sizeLength >= words.length * 0.7 ? this.#size : 0, bold, capitals: words.length <= 120 && isCapitals(words),
      leads: this.#leads ?? null, broken: this.#broken, region: this.#region, cell: look.cell ?? null, term: look.term ?? null,
    })
    this.#reset(0)
  }

  #reset(gap: 0 | 1): void {
    this.#styles.clear()
    this.#line = []
    this.#lineLength = this.#boldLength = this.#sizeLength = this.#size = 0
    this.#space = ''
    this.#gap = gap
    this.#leads = undefined
    this.#broken = this.#written = this.#pictured = false
    this.#sign = ''
    this.#lead = 0
    this.#led = true
    this.#links = []
    this.#apart = new SetApart()
    if (this.#link) this.#link = { ...this.#link, start: -1 }
  }

  /** What stands in an entry behind its first line has no sign of its own; a numbered line in bold is a headline more often than an entry. */
  #formOf({ form }: Look, bold: boolean): MarkedBlock['form'] {
    if (this.#written && form === 'text') return bold && /\d/.test(this.#sign) ? 'text' : 'bullet'
    return form === 'bullet' && this.#sign === '' ? 'text' : form
  }

  finish(): Structured { return this.finishPage().structured }

  /** The structure, and the lines as they stand where most were broken by hand: such a text is better read as plain text. */
  finishPage(): { structured: Structured; plain: Structured | null } {
    this.end(false)
    this.#settleSign()
    const wrapped = wrappedLines(this.#blocks)
    const blocks = rankRows(ranked(withTerms(withTables(withFactTables(withFactRows(withFrame(joinWrapped(this.#blocks, wrapped))))))))
    return { structured: assembled(blocks), plain: isPlain(this.#blocks, wrapped) ? assembled(this.#blocks) : null }
  }
}
