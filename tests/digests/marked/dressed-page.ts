import type { Chance } from '../chance.ts'
import type { Part } from '../marked-parts.ts'
import type { Look, Set } from './looks.ts'
import { bulletSign, opens } from './page-parts.ts'
import { marked, PageWriter } from './page-writer.ts'
import { SeveralFields } from './several-fields.ts'
import { escaped } from './sheet.ts'
import { opened, stressedWords, withLink } from './stressed-words.ts'

const bare = (text: string) => text.replace(/[⟪⟫]/gu, '')
const isSigns = ({ sign, text }: Part) => sign === '.' && text !== null && !/[\p{L}\p{N}]/u.test(text)
const isStory = ({ sign }: Part) => sign !== '.' && sign !== 'x'
/** What a story's text may be followed by for its headline to run into it. */
const endsText = (part: Part | undefined) => !part || /^[!=+.*ik]$/.test(part.sign)
const joined = ({ lines }: Part) => lines.map((line, n) => (n === 0 ? line : line.slice(2))).join(' ')

/** The parts of a marked digest set in one look. */
export class DressedPage {
  readonly #page: PageWriter
  readonly #chance: Chance
  readonly #look: Look
  readonly #parts: readonly Part[]

  constructor(chance: Chance, look: Look, parts: readonly Part[]) {
    this.#chance = chance
    this.#look = look
    this.#page = new PageWriter(look)
    this.#parts = parts.filter(part => !isSigns(part) || chance.is(0.2))
  }

  get signs(): ReadonlyMap<string, string> {
    return this.#page.signs
  }

  content(): string {
    const first = this.#parts.findIndex(isStory)
    const last = this.#parts.findLastIndex(isStory)
    let runIn: Set | null = null
    for (let i = 0; i < this.#parts.length; i++) {
      const part = this.#parts[i]!
      const next = this.#parts[i + 1]
      const after = this.#parts[i + 2]
      if (part.sign === '=' || i === first) runIn = this.#chance.is(this.#look.runIns) ? this.#look.runIn : null
      this.#closeListBefore(part)
      if (part.sign === '.') {
        this.#frame(part, this.#frameSet(i, first, last))
      } else if (
        runIn &&
        part.sign === '!' &&
        part.text !== null &&
        next?.sign === 'p' &&
        next.text !== null &&
        endsText(after)
      ) {
        this.#runIn(part.text, next.text, runIn)
        i++
      } else {
        const url = next?.sign === 'u' && next.text !== null ? bare(next.text) : null
        const isBare = after === undefined || /^[=.]$/.test(after.sign) || opens(after)
        if (this.#put(part, url, isBare)) i++
      }
    }
    this.#page.closeList()
    return this.#page.html()
  }

  /** Lists end at what is no entry of theirs; numbered ones, whose entries hold their stories, at titles and frame. */
  #closeListBefore({ sign }: Part): void {
    const ends = this.#page.list === 'ol' ? /^[=.*]$/ : /^[^-k!]/
    if (ends.test(sign)) this.#page.closeList()
  }

  #frameSet(i: number, first: number, last: number): Set {
    const { top, masthead, foot, inside } = this.#look
    if (i < first) return i === first - 1 || this.#page.hasBegun ? top : masthead
    return i > last ? foot : inside
  }

  #frame(part: Part, set: Set): void {
    const words = bare(part.text ?? joined(part))
    this.#page.line('.', words, escaped(words), set)
  }

  /** Puts a part; answers whether the address behind it went with it. `isBare` is for headlines without text. */
  #put(part: Part, url: string | null, isBare: boolean): boolean {
    const look = this.#look
    const text = part.text ?? joined(part)
    const words = bare(text)
    switch (part.sign) {
      case '*':
        return new SeveralFields(look, joined(part), url).putOn(this.#page)
      case 'u':
        this.#page.line(
          'u',
          words,
          look.showsUrls ? `<a href="${words}">${escaped(words)}</a>` : escaped(words),
          look.text,
        )
        return false
      case '+':
        this.#page.line(
          '+',
          words,
          url ? `<a href="${url}"${look.button}>${escaped(words)}</a>` : escaped(words),
          look.label,
        )
        return url !== null
      case '!':
        return this.#headline(this.#cleaned(text), url, isBare)
      case '-':
      case 'k':
        return this.#bullet(part.sign, words, url)
      default:
        return this.#field(part.sign, part.sign === '=' ? this.#cleaned(text) : words, url)
    }
  }

  /** Titles and headlines without what sets them off in plain text, where the look has them so. */
  #cleaned(text: string): string {
    return this.#look.clean ? (/⟪(.*)⟫/su.exec(text)?.[1] ?? text) : bare(text)
  }

  #headline(words: string, url: string | null, isBare: boolean): boolean {
    const look = this.#look
    if (look.kickers && this.#chance.is(0.9)) {
      const word = this.#chance.of(look.kickers)
      this.#page.line('o', word, escaped(word), look.kicker)
    }
    const isNumbered = look.entries && /^\(?\d{1,3}[.)]\s/u.test(words)
    const own = isNumbered ? words.replace(/^\(?\d{1,3}[.)]\s+/u, '') : words
    const isListed = isBare && look.lists
    const isLinked = url !== null && (look.linkedHeads || isListed)
    const inner =
      isLinked || isListed
        ? `<a href="${url ?? `https://l.example/h/${this.#page.newNumber()}`}">${escaped(own)}</a>`
        : escaped(own)
    if (isListed) this.#page.bullet('!', own, inner)
    else if (look.entries) this.#page.openEntry('!', own, inner)
    else this.#page.line('!', words, inner, look.headline)
    return isLinked
  }

  #bullet(sign: '-' | 'k', words: string, url: string | null): boolean {
    const look = this.#look
    const own = words.replace(bulletSign, '')
    const isLinked = url !== null && sign === 'k' && /[.!?]$/u.test(own) && this.#chance.is(0.7)
    const inner = isLinked ? withLink(this.#chance, own, url) : this.#unlinkedBullet(sign, own)
    if (look.bullets === 'ul') this.#page.bullet(sign, own, inner)
    else this.#page.line(sign, own, `${look.bullets} ${inner}`, { tag: 'p', style: '', marks: [] })
    return isLinked
  }

  #unlinkedBullet(sign: '-' | 'k', words: string): string {
    return sign === '-' ? opened(this.#chance, words, this.#look.stressed) : escaped(words)
  }

  /** Every other line that is one field. */
  #field(sign: string, words: string, url: string | null): boolean {
    if (sign === '%' && this.#chance.is(0.7)) {
      const number = this.#page.newNumber()
      const alt = this.#chance.is(0.5) ? 'A picture' : ''
      this.#page.put(`<img src="https://cdn.example/${number}.jpg" alt="${alt}" width="400">`)
    }
    const isLinked = url !== null && (sign === 'i' || sign === 'p') && this.#chance.is(0.3)
    const inner = isLinked ? withLink(this.#chance, words, url) : this.#unlinkedField(sign, words)
    this.#page.line(sign, words, inner, this.#setOf(sign))
    return isLinked
  }

  #unlinkedField(sign: string, words: string): string {
    return /^[pix]$/.test(sign) ? stressedWords(this.#chance, words, this.#look.stressed) : escaped(words)
  }

  #setOf(sign: string): Set {
    const look = this.#look
    const sets: Readonly<Record<string, Set>> = {
      '=': look.title,
      '~': look.deck,
      '@': look.byline,
      '@<': look.byline,
      q: look.quote,
      '%': look.credit,
      o: look.outlet,
    }
    return sets[sign] ?? look.text
  }

  /** A headline in the line of its text. */
  #runIn(head: string, text: string, { tag, style, marks }: Set): void {
    const words = bare(head).trim()
    const inner = marked(escaped(words + signBetween(words, style)), marks)
    const between = style === '–' ? ' – ' : ' '
    const line = `${words}${between}${bare(text)}`
    const all = `${inner}${between}${escaped(bare(text))}`
    if (tag !== 'li' || this.#page.list === 'ol') this.#page.closeList()
    if (tag === 'li') this.#page.bullet('*', line, all)
    else this.#page.line('*', line, all, this.#look.text)
  }
}

/** The sign that a headline gets where its text follows it in the line. */
function signBetween(headline: string, style: string): string {
  if (style === ':') return ':'
  return style === '.' && !/[.!?]$/u.test(headline) ? '.' : ''
}
