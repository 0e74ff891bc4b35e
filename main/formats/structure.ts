import type { Hint, MarkedBlock, MarkedLink, Structured } from '../../core/model/structured.ts'
import type { Address } from './addresses.ts'

/** What a run of text looks like to a reader. */
export interface Look {
  readonly form: MarkedBlock['form']
  /** 1 to 6 for a heading of the markup; null for text. */
  readonly level: number | null
  readonly hint: Hint | null
  /** Of the font, in px. */
  readonly size: number
  readonly bold: boolean
  /** Size, what sets it off, colour and the colour behind, parted by "/". */
  readonly style?: string
}

type Draft = { -readonly [K in keyof MarkedBlock]: MarkedBlock[K] } & { links: MarkedLink[]; size: number; bold: boolean; opening: string }

/**
 * Collects a document's text as a reader sees it: white space is one blank, each block one line, a blank line where the
 * document leaves a gap.
 */
export class StructureBuilder {
  readonly #parts: string[] = []
  readonly #blocks: Draft[] = []
  #length = 0
  #line: string[] = []
  #lineLength = 0
  #space = ''
  #gap: 0 | 1 = 0
  #look: Look | null = null
  #boldLength = 0
  #sizeLength = 0
  #size = 0
  #sign = ''
  #lead = 0
  #led = true
  #links: MarkedLink[] = []
  #link: { start: number; address: Address } | null = null
  readonly #styles = new Map<string, number>()

  /** Runs of white space become one blank; a no-break space that stands alone stays. */
  text(words: string, look: Look): void {
    for (const [chunk] of words.matchAll(/[\s\u0085]+|[^\s\u0085]+/gu)) {
      if (/[\s\u0085]/u.test(chunk[0]!)) { this.#space = chunk === '\u00a0' && this.#space === '' ? chunk : ' '; continue }
      if (this.#lineLength === 0) {
        this.#look = look
        this.#space = ''
        if (this.#link) this.#link.start = this.#sign.length
        if (this.#sign) this.#push(this.#sign)
      } else if (this.#space) { this.#push(this.#space); this.#space = '' }
      if (this.#link && this.#link.start < 0) this.#link.start = this.#lineLength
      this.#push(chunk)
      if (look.style) this.#styles.set(look.style, (this.#styles.get(look.style) ?? 0) + chunk.length)
      if (look.bold) this.#boldLength += chunk.length
      if (!look.bold) this.#led = false
      else if (this.#led) this.#lead = this.#lineLength
      if (look.size > this.#size) { this.#size = look.size; this.#sizeLength = 0 }
      if (look.size === this.#size) this.#sizeLength += chunk.length
    }
  }

  #push(part: string): void {
    this.#line.push(part)
    this.#lineLength += part.length
  }

  /** The bullet or number that opens the next block, with its blank. */
  sign(sign: string): void { this.#sign = sign }

  openLink(address: Address): void { this.closeLink(); this.#link = { start: -1, address } }

  closeLink(): void {
    if (this.#link && this.#link.start >= 0 && this.#link.start < this.#lineLength) this.#links.push({ start: this.#link.start, end: this.#lineLength, url: this.#link.address.url, wrapped: this.#link.address.wrapped })
    this.#link = null
  }

  /** Ends the line. `gap` says that a gap follows. */
  end(gap: boolean): void {
    const link = this.#link
    this.closeLink()
    if (this.#lineLength > 0) this.#emit()
    if (gap && this.#blocks.length > 0) this.#gap = 1
    this.#space = ''
    if (link) this.#link = { ...link, start: -1 }
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
    if (this.#blocks.length > 0) { const between = this.#gap === 1 ? '\n\n' : '\n'; this.#parts.push(between); this.#length += between.length }
    const start = this.#length
    this.#parts.push(words)
    this.#length += words.length
    this.#blocks.push({
      start, end: this.#length, form: look.form, level: look.level, hint: look.hint, sign: this.#sign.length, lead: this.#leadOf(words, look), gap: this.#gap, picture,
      links: this.#links.map(link => ({ ...link, start: start + link.start, end: start + link.end })),
      style: this.#styleOf(), opening: /^[•▪◦‣●·*–-]\s+(?=[^\s])/u.exec(words.slice(0, 12))?.[0] ?? '',
      size: this.#sizeLength >= words.length * 0.7 ? this.#size : 0, bold: this.#boldLength >= words.replace(/\s/g, '').length * 0.9,
    })
    this.#styles.clear()
    this.#line = []
    this.#lineLength = this.#boldLength = this.#sizeLength = this.#size = 0
    this.#space = ''
    this.#gap = 0
    this.#sign = ''
    this.#lead = 0
    this.#led = true
    this.#links = []
    if (this.#link) this.#link = { ...this.#link, start: -1 }
  }

  /** How most of the line is set; how it begins, marked as mixed, where nothing is most of it. */
  #styleOf(): string {
    let all = 0, most = 0, best = ''
    for (const [style, length] of this.#styles) { all += length; if (length > most) { most = length; best = style } }
    return most >= all * 0.6 ? best : `${[...this.#styles.keys()][0] ?? ''}/~`
  }

  #leadOf(words: string, { form }: Look): number {
    const first = this.#links[0]
    const linked = form === 'bullet' && first?.start === this.#sign.length ? first.end : 0
    const end = this.#lead || linked
    return end > this.#sign.length && /[\p{L}\p{N}]/u.test(words.slice(end)) ? end - this.#sign.length : 0
  }

  finish(): Structured {
    this.end(false)
    const blocks = rankHeadings(nameStyles(typedBullets(this.#blocks)))
    return { text: this.#parts.join(''), blocks: blocks.map(({ size: _size, bold: _bold, opening: _opening, ...block }) => block) }
  }
}

/** Lines that open with a bullet somebody typed are bullets; signs that also stand for other things only where lines with them follow each other. */
function typedBullets(blocks: readonly Draft[]): readonly Draft[] {
  const signOf = (block: Draft | undefined) => (block?.form === 'text' && block.hint === null && block.sign === 0 && block.opening ? block.opening : '')
  return blocks.map((block, i) => {
    const sign = signOf(block)
    if (sign === '') return block
    const beside = signOf(blocks[i - 1])[0] === sign[0] || signOf(blocks[i + 1])[0] === sign[0]
    return /^[•▪◦‣●]/u.test(sign) || beside ? { ...block, form: 'bullet' as const, sign: sign.length, lead: Math.max(0, block.lead - sign.length) } : block
  })
}

/** Names for how blocks are set: colours count only where they aren't those of most of the text; a heading of the markup begins with "h". */
function nameStyles(blocks: readonly Draft[]): Draft[] {
  const parts = blocks.map(block => (block.style ?? '').split('/'))
  const [colour, ground] = [2, 3].map(at => {
    const lengths = new Map<string, number>()
    blocks.forEach((block, i) => { const value = parts[i]![at] ?? ''; lengths.set(value, (lengths.get(value) ?? 0) + block.end - block.start) })
    return [...lengths].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0]
  })
  return blocks.map((block, i) => {
    const [size = '', marks = '', ink = '', paper = '', mixed = ''] = parts[i]!
    return { ...block, style: size === '' ? '' : `${block.level === null ? '' : 'h'}${size}${marks}${ink === colour ? '' : 'c'}${paper === ground ? '' : 'g'}${mixed}` }
  })
}

/** Lines set larger or bolder than the rest stand in for headings, in ranks below those of the markup. */
function rankHeadings(blocks: readonly Draft[]): Draft[] {
  const usual = usualSize(blocks)
  const body = blocks.filter(block => block.form === 'text')
  const boldShare = body.filter(block => block.bold).length / Math.max(1, body.length)
  const styles = new Map<string, { size: number; bold: boolean; count: number; over: number }>()
  const styleOf = (block: Draft, i: number): string | null => {
    const length = block.end - block.start
    if (block.form !== 'text' || block.hint !== null || length > 220 || length < 3) return null
    const larger = block.size >= usual * 1.12, bold = block.bold && boldShare < 0.6
    if (!larger && !bold) return null
    if (!larger && block.gap === 0 && i > 0 && blocks[i - 1]!.form === 'text' && styles.size === 0 && blocks[i - 1]!.bold === false) return null
    return `${larger ? block.size : 0}/${bold}`
  }
  blocks.forEach((block, i) => {
    const style = styleOf(block, i)
    if (style === null) return
    const next = blocks.slice(i + 1, i + 4).find(other => other.form !== 'picture' && other.form !== 'hidden')
    const entry = styles.get(style) ?? { size: block.size >= usual * 1.12 ? block.size : 0, bold: block.bold, count: 0, over: 0 }
    styles.set(style, { ...entry, count: entry.count + 1, over: entry.over + (next ? 1 : 0) })
  })
  const ranked = [...styles].filter(([, style]) => style.over > 0).sort(([, a], [, b]) => b.size - a.size || Number(b.bold) - Number(a.bold)).map(([key]) => key)
  const deepest = blocks.reduce((level, block) => Math.max(level, block.level ?? 0), 0)
  return blocks.map((block, i) => {
    const style = styleOf(block, i)
    const rank = style === null ? -1 : ranked.indexOf(style)
    return rank < 0 || rank > 3 ? block : { ...block, form: 'heading', level: deepest + 1 + rank }
  })
}

/** The size most of the text is set in. */
function usualSize(blocks: readonly Draft[]): number {
  const lengths = new Map<number, number>()
  for (const block of blocks) if (block.form === 'text' || block.form === 'bullet' || block.form === 'quoted') lengths.set(block.size, (lengths.get(block.size) ?? 0) + block.end - block.start)
  let best = 16, most = 0
  for (const [size, length] of lengths) if (size > 0 && length > most) { best = size; most = length }
  return best
}
