import type { MarkedLink } from '../../../core/model/structured.ts'
import { isCapitals } from '../../../core/parse/markup/looks-alike.ts'
import type { Address } from '../addresses.ts'
import { decorationOf, isOrnament, leadOf, openingOf, runTogether, usualStyle, type Look } from './line-look.ts'
import type { Draft } from './ranks.ts'
import type { Region } from '../html/regions.ts'
import { SetApart } from './set-apart.ts'

/** What stands before a line, and the picture it says the words of. */
type Placed = Pick<Draft, 'gap' | 'underPicture' | 'broken' | 'picture'>

/** A line while its words come in: as it stands so far, how it is set, and where its links are. */
export class OpenLine {
  readonly #pieces: string[] = []
  #length = 0
  /** The blank that waits for the next words. */
  #space = ''
  /** How its first words look. */
  #look: Look | null = null
  #boldLength = 0
  /** The largest size in it, and how much is set so. */
  #size = 0
  #sizeLength = 0
  #lead = 0
  #led = true
  readonly #links: MarkedLink[] = []
  readonly #apart = new SetApart()
  readonly #styles = new Map<string, number>()
  #region: Region | null = null
  #leads: Draft['leads'] | undefined = undefined
  /** The link its next words stand in, and where that begins; below 0 while it has no words. */
  #link: { start: number; address: Address } | null = null
  isEmpty(): boolean {
    return this.#length === 0
  }

  words(): string {
    return this.#pieces.join('')
  }

  openLink(address: Address): void {
    this.#link = { start: -1, address }
  }

  closeLink(): void {
    if (this.#link && this.#link.start >= 0 && this.#link.start < this.#length) {
      this.#links.push({
        start: this.#link.start,
        end: this.#length,
        url: this.#link.address.url,
        wrapped: this.#link.address.wrapped,
      })
    }
    this.#link = null
  }

  /** White space: one blank before the next words, but for a no-break space that stands alone. */
  blank(space: string): void {
    this.#space = space === '\u00a0' && this.#space === '' ? space : ' '
  }

  /**
   * Words without white space. A line opens with the `sign` of a list's entry, its blank behind it; `abuts` says that
   * another element than before holds the words.
   */
  add(chunk: string, look: Look, sign: string, abuts: boolean): void {
    if (this.isEmpty()) this.#open(look, sign)
    else if (this.#space) this.#push(this.#space)
    else if (abuts && runTogether(this.#pieces.at(-1)!, chunk)) this.#push(' ')
    this.#space = ''
    if (this.#link && this.#link.start < 0) this.#link.start = this.#length
    this.#push(chunk)
    if (look.stressed) this.#apart.add(this.#pieces, this.#length - chunk.length, this.#length)
    if (look.region && look.region.depth < (this.#region?.depth ?? 0)) this.#region = look.region
    if (this.#leads !== null && /\p{L}/u.test(chunk)) {
      this.#leads = this.#leads === undefined || this.#leads === look.leads ? (look.leads ?? null) : null
    }
    if (look.style) this.#styles.set(look.style, (this.#styles.get(look.style) ?? 0) + chunk.length)
    if (look.bold) this.#boldLength += chunk.length
    if (!look.bold && (this.#lead > 0 || !isOrnament(chunk))) this.#led = false
    else if (look.bold && this.#led) this.#lead = this.#length
    if (look.size > this.#size) {
      this.#size = look.size
      this.#sizeLength = 0
    }
    if (look.size === this.#size) this.#sizeLength += chunk.length
  }

  #open(look: Look, sign: string): void {
    this.#look = look
    this.#region = look.region ?? null
    if (sign) this.#push(sign)
  }

  #push(part: string): void {
    this.#pieces.push(part)
    this.#length += part.length
  }

  /** Whether all of it so far, its sign aside, is bold or one link. */
  isSetApart(sign: string): boolean {
    if (this.isEmpty()) return false
    const [link] = this.#links
    return (
      (this.#led && this.#lead === this.#length) ||
      (link !== undefined && this.#links.length === 1 && link.start === sign.length && link.end === this.#length)
    )
  }

  /** Whether it ends in a word broken by a hyphen, which `next` goes on with; the hyphen stays, a soft one goes. */
  takeBreak(next: string): boolean {
    const last = this.#pieces.at(-1) ?? ''
    if (!/[\p{L}\p{M}][-\u2010\u00ad]$/u.test(last) || !/^\p{Ll}/u.test(next)) return false
    this.#space = ''
    if (last.endsWith('\u00ad')) {
      this.#pieces[this.#pieces.length - 1] = last.slice(0, -1)
      this.#length--
    }
    return true
  }

  get look(): Look {
    return this.#look!
  }

  /** The block it makes; of it, the first so many characters are its sign. */
  draft(sign: number, placed: Placed): Draft {
    const { look } = this
    const words = this.words()
    const lead = leadOf(words, look.form, sign, this.#lead, this.#links)
    const decoration =
      lead > 0 || look.level !== null ? decorationOf(words.slice(sign, lead > 0 ? sign + lead : undefined)) : 0
    return {
      ...placed,
      words,
      form: look.form,
      level: look.level,
      hint: look.hint,
      sign: sign + decoration,
      lead: Math.max(0, lead - decoration),
      links: this.#links,
      apart: this.#apart.of(sign, words.length),
      style: usualStyle(this.#styles),
      opening: openingOf(words),
      size: this.#sizeLength >= words.length * 0.7 ? this.#size : 0,
      bold: this.#boldLength >= words.slice(sign).replace(/\s/g, '').length * 0.9,
      capitals: words.length <= 120 && isCapitals(words),
      leads: this.#leads ?? null,
      region: this.#region,
      cell: look.cell ?? null,
      term: look.term ?? null,
    }
  }
}
