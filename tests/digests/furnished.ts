import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gold, GoldItem } from './page.ts'

/** An issue as it is sent, with what should be read from it. */
export interface Furnished {
  readonly name: string
  readonly text: string
  readonly gold: Gold
}

const folder = join(import.meta.dirname, 'furnished')

/**
 * The issues of `furnished/`, with all that stands beside stories in what people receive. Each line opens with what it
 * is: "=" title, "!" headline, "~" deck, "@" byline ("=> names"), "p" paragraph, "-" bullet, "c" goes on with the block
 * before, "u" address, "+" label, "o" outlet of the story, "i" intro, "x" an item by itself or none, "." furniture.
 */
export function readFurnished(): Furnished[] {
  return readdirSync(folder)
    .sort()
    .map(file => ({ name: file.replace(/\.txt$/, ''), ...readIssue(readFileSync(join(folder, file), 'utf8')) }))
}

function readIssue(marked: string): { text: string; gold: Gold } {
  const lines: string[] = []
  const sections: { title: string }[] = []
  const items: GoldItem[] = []
  const optional: [number, number][] = []
  let go: (more: string) => void = () => undefined
  let early: string[] = []
  const item = (headline: string | null) => {
    items.push({
      section: sections.at(-1)?.title ?? null,
      headline,
      deck: null,
      byline: early,
      body: [],
      links: [],
      credit: null,
    })
    early = []
    return items.at(-1)!
  }
  const paragraph = (one: GoldItem, type: string, words: string) => {
    const block = { type, text: words }
    one.body.push(block)
    go = more => {
      block.text += ` ${more}`
    }
  }
  for (const line of marked.trimEnd().split('\n')) {
    const sign = line.slice(0, 1)
    const shown = line.slice(2)
    const words = shown.trim()
    if (sign === '=') {
      sections.push({ title: words })
    } else if (sign === '!') {
      const one = item(words.replace(/^Objet : /, ''))
      go = more => {
        one.headline += ` ${more}`
      }
    } else if (sign === '~') {
      items.at(-1)!.deck = words
    } else if (sign === '@') {
      early = words.split(' => ')[1]!.split('; ')
    } else if (sign === 'p') {
      paragraph(items.at(-1)!, 'paragraph', words)
    } else if (sign === '-') {
      paragraph(items.at(-1)!, 'bullet', words)
    } else if (sign === 'i') {
      paragraph(item(null), 'paragraph', words)
    } else if (sign === 'u') {
      items.at(-1)!.links.push({ label: '', url: words })
    } else if (sign === '+') {
      items.at(-1)!.links.push({ label: words, url: null })
    } else if (sign === 'c') {
      go(words)
    }
    if (sign === 'x') {
      optional.push([lines.length + 1, lines.length + 1])
      go = () => {
        optional.at(-1)![1]++
      }
    }
    lines.push(sign === '@' ? shown.split(' => ')[0]! : sign === '-' ? `- ${shown}` : shown)
  }
  return { text: `${lines.join('\n')}\n`, gold: { sections, items, ...(optional.length > 0 ? { optional } : {}) } }
}
