import { readMarked, type Marks } from '../marked-lines.ts'
import { markedOf, partsOfMarked, type Part } from '../marked-parts.ts'
import { Chance } from '../mixed.ts'
import type { Gold } from '../page.ts'
import { drawLook, type Look, type Set } from './looks.ts'
import { asOnPages, bulletSign, labels, opens } from './page-parts.ts'
import { escaped } from './sheet.ts'

/** A marked digest as a page, what an editor reads in it, and the sign of each of its lines by the line's words. */
export interface Dressed {
  readonly content: string
  readonly gold: Gold
  readonly signs: ReadonlyMap<string, string>
}

/** What a line is known by, whatever stands around its words. */
export const lineKey = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * A marked digest as one of the pages that programs make of such: its titles, headlines and small lines set by chance
 * in headings, bold, colours, links, tables and lists, alike throughout, some sections with their headlines run into
 * the text. `n` chooses; null where the digest can't be read.
 */
export function dressedMarked(marked: string, n: number): Dressed | null {
  try {
    const chance = new Chance(n * 6007 + 29)
    const parts = asOnPages(chance, partsOfMarked(marked))
    const { gold } = readMarked(markedOf(parts))
    const page = new DressedPage(chance, drawLook(chance), parts)
    return { content: page.content(), gold: { sections: gold.sections, items: gold.items }, signs: page.signs }
  } catch {
    return null
  }
}

const bare = (text: string) => text.replace(/[⟪⟫]/gu, '')

class DressedPage {
  readonly signs = new Map<string, string>()
  readonly #out: string[] = []
  readonly #chance: Chance
  readonly #look: Look
  readonly #parts: readonly Part[]
  /** Whether a list, and an entry of one that holds its story, are open. */
  #list = ''
  #entry = false
  #number = 0

  constructor(chance: Chance, look: Look, parts: readonly Part[]) {
    this.#chance = chance
    this.#look = look
    this.#parts = parts.filter(
      ({ sign, text }) => !(sign === '.' && text !== null && !/[\p{L}\p{N}]/u.test(text) && !chance.is(0.2)),
    )
  }

  content(): string {
    const { wrap, container } = this.#look
    const first = this.#parts.findIndex(({ sign }) => sign !== '.' && sign !== 'x')
    const last = this.#parts.findLastIndex(({ sign }) => sign !== '.' && sign !== 'x')
    let runIn: Set | null = null
    for (let i = 0; i < this.#parts.length; i++) {
      const part = this.#parts[i]!
      const next = this.#parts[i + 1]
      const after = this.#parts[i + 2]
      if (part.sign === '=' || i === first) runIn = this.#chance.is(this.#look.runIns) ? this.#look.runIn : null
      if (!/^[-k!]$/.test(part.sign) && this.#list !== 'ol') this.#closeList()
      if (part.sign === '=' || part.sign === '.' || (part.sign === '*' && this.#list === 'ol')) this.#closeList()
      if (
        part.sign === '!' &&
        runIn &&
        next?.sign === 'p' &&
        next.text !== null &&
        part.text !== null &&
        (!after || /^[!=+.*ik]$/.test(after.sign))
      ) {
        this.#runIn(part, next, runIn)
        i++
        continue
      }
      const url = next?.sign === 'u' && next.text !== null ? bare(next.text) : null
      if (
        this.#put(
          part,
          url,
          i < first ? i - first : i > last ? i - last : 0,
          part.sign === '!' && (after === undefined || /^[=.]$/.test(after.sign) || opens(after)),
        )
      ) {
        i++
      }
    }
    this.#closeList()
    const open = container === 'td' ? '<table width="600"><tr><td>' : container === 'div' ? '<div class="content">' : ''
    const close = container === 'td' ? '</td></tr></table>' : container === 'div' ? '</div>' : ''
    return `<html><body>${wrap[0]}${open}${this.#out.join('\n')}${close}${wrap[1]}</body></html>`
  }

  /** Puts a part; answers whether the address behind it went with it. */
  #put(part: Part, url: string | null, frame: number, isBare: boolean): boolean {
    const look = this.#look
    const { sign } = part
    if (sign === '*') return this.#several(part, url)
    const text = part.text ?? part.lines.map((line, n) => (n === 0 ? line : line.slice(2))).join(' ')
    const words = (sign === '=' || sign === '!') && look.clean ? (/⟪(.*)⟫/su.exec(text)?.[1] ?? text) : bare(text)
    if (sign === '.') {
      this.#line(
        sign,
        words,
        escaped(words),
        frame < 0
          ? frame === -1 || this.#out.length > 0
            ? look.top
            : look.masthead
          : frame > 0
            ? look.foot
            : look.inside,
      )
      return false
    }
    if (sign === 'u') {
      this.#line(sign, words, look.showsUrls ? `<a href="${words}">${escaped(words)}</a>` : escaped(words), look.text)
      return false
    }
    if (sign === '+') {
      this.#line(sign, words, url ? `<a href="${url}"${look.button}>${escaped(words)}</a>` : escaped(words), look.label)
      return url !== null
    }
    if (sign === '!') {
      if (look.kickers && this.#chance.is(0.9)) {
        const word = this.#chance.of(look.kickers)
        this.#line('o', word, escaped(word), look.kicker)
      }
      const numbered = look.entries && /^\(?\d{1,3}[.)]\s/u.test(words)
      const own = numbered ? words.replace(/^\(?\d{1,3}[.)]\s+/u, '') : words
      const listed = isBare && look.lists
      const linked = url !== null && (look.linkedHeads || listed)
      const inner =
        linked || listed
          ? `<a href="${url ?? `https://l.example/h/${this.#number++}`}">${escaped(own)}</a>`
          : escaped(own)
      if (listed) this.#bullet(sign, own, inner)
      else if (look.entries) this.#openEntry(sign, own, inner)
      else this.#line(sign, words, inner, look.headline)
      return linked
    }
    if (sign === '-' || sign === 'k') {
      const own = words.replace(bulletSign, '')
      const linked = url !== null && sign === 'k' && /[.!?]$/u.test(own) && this.#chance.is(0.7)
      const inner = linked ? this.#withLink(own, url) : sign === '-' ? this.#opened(own) : escaped(own)
      if (look.bullets === 'ul') this.#bullet(sign, own, inner)
      else this.#line(sign, own, `${look.bullets} ${inner}`, { tag: 'p', style: '', marks: [] })
      return linked
    }
    const set =
      {
        '=': look.title,
        '~': look.deck,
        '@': look.byline,
        '@<': look.byline,
        q: look.quote,
        '%': look.credit,
        o: look.outlet,
        p: look.text,
        i: look.text,
        x: look.text,
      }[sign] ?? look.text
    if (sign === '%' && this.#chance.is(0.7)) {
      this.#out.push(
        `<img src="https://cdn.example/${this.#number++}.jpg" alt="${this.#chance.is(0.5) ? 'A picture' : ''}" width="400">`,
      )
    }
    const linked = url !== null && (sign === 'i' || sign === 'p') && this.#chance.is(0.3)
    this.#line(
      sign,
      words,
      linked
        ? this.#withLink(words, url)
        : sign === 'p' || sign === 'i' || sign === 'x'
          ? this.#stressed(words)
          : escaped(words),
      set,
    )
    return linked
  }

  /** A line of several fields: headlines, labels and addresses as such, what stands between as it is. */
  #several(part: Part, url: string | null): boolean {
    const look = this.#look
    const whole = part.lines.map((line, n) => (n === 0 ? line : line.slice(2))).join(' ')
    const pieces = [...whole.matchAll(/⟪(@<|.)(.*?)⟫|([^⟪]+)/gsu)].map(([, sign, words, between]) =>
      between === undefined ? { sign: sign!, words: words! } : { sign: '', words: between },
    )
    const own = pieces.find(({ sign }) => sign === 'u')?.words ?? null
    const address = own ?? url
    const labelled = pieces.some(({ sign }) => sign === '+')
    const headed = pieces.some(({ sign }) => sign === '!')
    const takes = address !== null && (labelled || (headed && look.linkedHeads))
    const shown = pieces
      .filter(({ sign }) => !(takes && sign === 'u'))
      .map(one =>
        one.sign === '' && takes && own !== null
          ? { ...one, words: one.words.replace(/[<([]\s*$|^\s*[>)\]]|:\s*$/gu, ' ') }
          : one,
      )
    const inner = shown
      .map(({ sign, words }) => {
        const text = escaped(words)
        if (sign === '!') {
          return this.#marked(
            takes && !labelled ? `<a href="${address}">${text}</a>` : text,
            look.runIn?.marks ?? ['b'],
          )
        }
        if (sign === '+') return takes ? `<a href="${address}">${text}</a>` : text
        if (sign === 'u') return `<a href="${words}">${text}</a>`
        return sign === 'o' && look.outlet.marks.length > 0 ? this.#marked(text, look.outlet.marks) : text
      })
      .join('')
      .trim()
    const line = shown
      .map(({ words }) => words)
      .join('')
      .trim()
    const set =
      headed && !shown.some(({ sign }) => sign === 'p') && look.headline.tag.startsWith('h') ? look.headline : look.text
    this.#line('*', line, inner, set)
    return takes && own === null
  }

  #runIn(head: Part, text: Part, set: Set): void {
    const words = bare(head.text!).trim()
    const inner = this.#marked(
      escaped(words + (set.style === '.' && !/[.!?]$/u.test(words) ? '.' : set.style === ':' ? ':' : '')),
      set.marks,
    )
    const between = set.style === '–' ? ' – ' : ' '
    const line = `${words}${between}${bare(text.text!)}`
    const all = `${inner}${between}${escaped(bare(text.text!))}`
    if (set.tag !== 'li' || this.#list === 'ol') this.#closeList()
    if (set.tag === 'li') this.#bullet('*', line, all)
    else this.#line('*', line, all, this.#look.text)
  }

  #bullet(sign: string, words: string, inner: string): void {
    if (this.#list !== 'ul' && this.#list !== 'ol') {
      this.#out.push('<ul>')
      this.#list = 'ul'
    }
    this.#signs(sign, words)
    this.#out.push(`<li>${inner}</li>`)
  }

  #openEntry(sign: string, words: string, inner: string): void {
    if (this.#entry) this.#out.push('</li>')
    if (this.#list !== 'ol') {
      this.#closeList()
      this.#out.push(`<ol start="${this.#number + 1}">`)
      this.#list = 'ol'
    }
    this.#number++
    this.#entry = true
    this.#signs(sign, words)
    this.#out.push(`<li><p>${this.#marked(inner, this.#look.headline.marks)}</p>`)
  }

  #closeList(): void {
    if (this.#entry) this.#out.push('</li>')
    if (this.#list) this.#out.push(`</${this.#list}>`)
    this.#list = ''
    this.#entry = false
  }

  #line(sign: string, words: string, inner: string, { tag, style, marks }: Set): void {
    if (this.#list === 'ul') this.#closeList()
    this.#signs(sign, words)
    const set = this.#marked(inner, marks)
    const css = style === '' ? '' : style.startsWith('.') ? ` class="${style.slice(1)}"` : ` style="${style}"`
    const { container } = this.#look
    if (tag === 'blockquote') {
      this.#out.push(`<blockquote><p>${set}</p></blockquote>`)
    } else if (tag !== 'p') {
      this.#out.push(`<${tag}${css}>${set}</${tag}>`)
    } else if (container === 'br') {
      this.#out.push(
        `${css ? `<span${css}>${set}</span>` : set}<br>${sign === '@' || sign === 'o' || (sign === '!' && this.#look.tightHeads) ? '' : '<br>'}`,
      )
    } else if (container === 'td') {
      this.#out.push(`</td></tr><tr><td${css}>${set}`)
    } else {
      this.#out.push(`<${container}${css}>${set}</${container}>`)
    }
  }

  /** Words that stand for two things say nothing. */
  #signs(sign: string, words: string): void {
    const key = lineKey(words)
    const known = this.signs.get(key)
    if (key) this.signs.set(key, known === undefined || known === sign ? sign : '*')
  }

  #marked(inner: string, marks: Set['marks']): string {
    return marks.reduce((text, mark) => `<${mark}>${text}</${mark.split(' ')[0]}>`, inner)
  }

  /** Some words of it lead somewhere: the first, the last or all. */
  #withLink(words: string, url: string): string {
    const all = words.split(' ')
    const many = this.#chance.from(2, 6)
    const how = this.#chance.from(0, 2)
    if (all.length < 8 || how === 0) return `<a href="${url}">${escaped(words)}</a>`
    return how === 1
      ? `<a href="${url}">${escaped(all.slice(0, many).join(' '))}</a> ${escaped(all.slice(many).join(' '))}`
      : `${escaped(all.slice(0, -many).join(' '))} <a href="${url}">${escaped(all.slice(-many).join(' '))}</a>`
  }

  /** Entries of a story open in bold here and there, as those that are stories do. */
  #opened(words: string): string {
    const colon = words.indexOf(':')
    const all = words.split(' ')
    if (this.#look.stressed === 0 || all.length < 4 || !this.#chance.is(0.35)) return escaped(words)
    const edge = colon > 0 && colon < 40 ? colon + 1 : all.slice(0, this.#chance.from(1, 3)).join(' ').length
    return `<b>${escaped(words.slice(0, edge))}</b>${escaped(words.slice(edge))}`
  }

  /** Here and there words in bold or a link, as texts have them. */
  #stressed(words: string): string {
    const all = words.split(' ')
    const { stressed } = this.#look
    const colon = words.indexOf(':')
    if (colon > 0 && labels.includes(words.slice(0, colon))) {
      return `<b>${escaped(words.slice(0, colon + 1))}</b>${escaped(words.slice(colon + 1))}`
    }
    if (all.length < 12 || !this.#chance.is(stressed)) return escaped(words)
    const from = this.#chance.is(0.25) ? 0 : this.#chance.from(1, all.length - 5)
    const to = from + this.#chance.from(1, 4)
    const part = escaped(all.slice(from, to).join(' '))
    return [
      escaped(all.slice(0, from).join(' ')),
      this.#chance.is(0.5) ? `<b>${part}</b>` : `<a href="https://l.example/${to}">${part}</a>`,
      escaped(all.slice(to).join(' ')),
    ]
      .filter(Boolean)
      .join(' ')
  }
}

/** The sign of each line of a page's text, by its number, for the lines that are one field or frame. */
export function marksOf(text: string, signs: Dressed['signs']): Marks {
  const marks = new Map<number, string>()
  text.split('\n').forEach((line, i) => {
    const sign = signs.get(lineKey(line.replace(/^(?:•|\d+\.)\s/u, '')))
    if (sign !== undefined && sign !== '*' && sign !== 'x') marks.set(i + 1, sign === '@<' ? '@' : sign)
  })
  return marks
}

/** Lines of a page that an editor may count as an item or not. */
export const optionalOf = (text: string, signs: Dressed['signs']): (readonly [number, number])[] =>
  text.split('\n').flatMap((line, i) => (signs.get(lineKey(line)) === 'x' ? [[i + 1, i + 1] as const] : []))
