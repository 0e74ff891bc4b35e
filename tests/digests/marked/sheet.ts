import { byWord } from '../words-by-language.ts'
import type { Gold, GoldItem } from '../page.ts'
import type { Digest, Story } from '../stories.ts'
import { wordsOf, type Words } from './words.ts'

/** A document being written, with what should be read from it. `intro` is read as an item or not at all, as may be. */
export interface MarkedGold extends Gold {
  intro: string | null
}
export interface Marked {
  readonly name: string
  readonly content: string | Uint8Array
  readonly gold: MarkedGold
}

/** What of a story a manner prints. */
export interface Telling {
  /** The headline is a link. */
  readonly linked?: boolean
  readonly deck?: boolean
  readonly byline?: boolean
  /** How the outlet is printed; the manner places it. */
  readonly outlet?: 'name' | 'dated' | 'source' | 'bracketed' | null
  /** Words of the text are a link. */
  readonly inline?: boolean
  readonly button?: boolean
  readonly credit?: boolean
  /** Number of paragraphs; all without. */
  readonly paragraphs?: number
}

export interface Told {
  readonly headline: string
  readonly deck: string | null
  readonly names: string | null
  readonly outlet: string | null
  readonly body: readonly { readonly type: string; readonly html: string }[]
  readonly button: { label: string; url: string } | null
  readonly credit: string | null
  readonly url: string
  readonly story: Story
}

const and: Readonly<Record<string, string>> = {
  en: ' and ',
  de: ' und ',
  fr: ' et ',
  es: ' y ',
  pt: ' e ',
  ru: ' и ',
  it: ' e ',
  sv: ' och ',
  zh: '、',
  ja: '、',
  ar: '، ',
  he: ', ',
}
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** How links and text are spelled in the markup. */
export interface Spelling {
  readonly link: (words: string, url: string) => string
  readonly text: (words: string) => string
}
export const html: Spelling = { link: (words, url) => `<a href="${url}">${escaped(words)}</a>`, text: escaped }
export const styled = (style: string): Spelling => ({
  link: (words, url) => `<a href="${url}" style="${style}" target="_blank">${escaped(words)}</a>`,
  text: escaped,
})
export const markdown: Spelling = { link: (words, url) => `[${words}](${url})`, text: words => words }

export class Sheet {
  readonly gold: MarkedGold
  readonly words: Words
  readonly parts: string[] = []
  readonly digest: Digest
  readonly spelling: Spelling
  #count = 0
  #section: string | null = null

  constructor(digest: Digest, spelling: Spelling = html) {
    this.digest = digest
    this.spelling = spelling
    this.words = wordsOf[digest.language]!
    this.gold = { sections: [], items: [], intro: null }
  }

  put(...parts: (string | null | false)[]): void {
    for (const part of parts) if (part) this.parts.push(part)
  }

  intro(): string {
    this.gold.intro = this.digest.intro
    return this.spelling.text(this.digest.intro)
  }

  section(title: string): string {
    this.gold.sections.push({ title })
    this.#section = title
    return this.spelling.text(title)
  }

  /** Tells a story and writes down how it should be read. */
  tell(story: Story, telling: Telling = {}): Told {
    const n = this.#count++
    const { link, text } = this.spelling
    const item: GoldItem = {
      section: this.#section,
      headline: story.headline,
      deck: null,
      byline: [],
      body: [],
      links: [],
      credit: null,
    }
    this.gold.items.push(item)
    const deck = telling.deck === true ? story.deck : null
    item.deck = deck
    const names =
      telling.byline !== false && story.byline.length > 0
        ? byWord[this.digest.language]! + story.byline.join(and[this.digest.language]!)
        : null
    if (names) item.byline.push(...story.byline)
    let cut = false
    const body = story.body.slice(0, telling.paragraphs ?? Infinity).map(block => {
      item.body.push({ ...block })
      const place =
        telling.inline === true && !cut && block.type === 'paragraph' && n % 2 === 0 ? linkPlace(block.text) : null
      if (!place) return { type: block.type, html: text(block.text) }
      cut = true
      const [from, to] = place
      const words = block.text.slice(from, to)
      const url = `${story.url}/more`
      item.links.push({ label: words, url })
      return { type: block.type, html: text(block.text.slice(0, from)) + link(words, url) + text(block.text.slice(to)) }
    })
    const button =
      telling.button === true && story.body.length > 0
        ? { label: story.label ?? this.words.more, url: story.url }
        : null
    if (button) item.links.push(button)
    else if (telling.linked === true) item.links.push({ label: '', url: story.url })
    const credit = telling.credit === false ? null : story.credit
    item.credit = credit
    const headline = telling.linked === true ? link(story.headline, story.url) : text(story.headline)
    return {
      headline,
      deck: deck === null ? null : text(deck),
      names: names === null ? null : text(names),
      outlet: this.#outlet(n, telling.outlet ?? null),
      body,
      button,
      credit: credit === null ? null : text(credit),
      url: story.url,
      story,
    }
  }

  #outlet(n: number, how: Telling['outlet']): string | null {
    const { outlets, source } = this.words
    if (!how || n % 5 === 4) return null
    const outlet = this.spelling.text(outlets[n % outlets.length]!)
    return how === 'dated'
      ? `${outlet}, ${(n % 28) + 1} May 2031`
      : how === 'source'
        ? `${source}: ${outlet}`
        : how === 'bracketed'
          ? `(${outlet})`
          : outlet
  }

  /** The document as it is now. */
  done(extension: string, content: string | Uint8Array = this.parts.join('\n')): Marked {
    return { name: `${this.digest.name}.${extension}`, content, gold: this.gold }
  }
}

/** Some words inside a text: the third to the fifth, or the third to the seventh sign where there are no blanks. */
function linkPlace(text: string): [number, number] | null {
  const words = [...text.matchAll(/\S+/gu)]
  if (words.length < 4) return text.length > 12 ? [2, 7] : null
  const first = words[2]!
  const last = words[Math.min(4, words.length - 2)]!
  const from = first.index
  const to = last.index + last[0].length - (/[.,;:!?،]$/u.test(last[0]) ? 1 : 0)
  return to > from ? [from, to] : null
}
