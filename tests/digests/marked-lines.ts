import { saysOccasion } from '../../core/parse/words/when.ts'
import type { Gold, GoldItem } from './page.ts'

const signs = '=!~@p-q+u%oik.xcC*'

/** A bullet's sign, which some leave outside of brackets and some write without any. */
const bullet = /^(?:[•·‣▪▫◦●○■□◆►▸▹➢➤→✓*+–—»›>-]|\(?(?:\p{Ll}|\p{Nd}{1,2}|[ivx]{1,4})\))\s+(?=\S)/u

/** A word broken at the line's end is whole without its hyphen. */
const on = (text: string, more: string, glue: string): string =>
  (glue === '' && /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(more) ? text.slice(0, -1) : text + glue) + more

/** The sign of each line that is one field, by its number from 1. */
export type Marks = ReadonlyMap<number, string>

/**
 * What an editor reads in a document whose lines are marked: each opens with a sign and a blank, then stands as it is.
 * "=" title, "!" headline, "~" deck, "@" byline ("@<" of the item before, in brackets too), "p" paragraph, "-" bullet,
 * "q" quotation, "+" label, "u" address, "%" credit, "o" outlet, "i" paragraph and "k" bullet that begin an item
 * without a headline, "." furniture, "x" an item or none, "c" goes on with the line before ("C" without a blank). Where
 * the field is a part of the line it stands in ⟪ ⟫; a line of several fields opens with "*", and each bracket with its
 * sign.
 *
 *     ! 3. ⟪Ferry runs all night⟫        * ⟪!Ferry late.⟫ ⟪pThe boat left at ten.⟫ (⟪oGazette⟫)
 */
export function readMarked(marked: string): { text: string; gold: Gold; marks: Marks } {
  const marks = new Map<number, string>()
  const lines: string[] = []
  const sections: { title: string }[] = []
  const items: GoldItem[] = []
  const optional: [number, number][] = []
  let go: ((more: string, glue: string) => void) | null = null
  let early: string[] = []
  let occasions: string[] = []
  let inOptional = false
  const fail = (why: string): never => {
    throw new Error(`line ${lines.length + 1}: ${why}`)
  }
  const item = (headline: string | null) => {
    const one: GoldItem = {
      section: sections.at(-1)?.title ?? null,
      headline,
      deck: null,
      byline: early,
      body: occasions.map(text => ({ type: 'paragraph', text })),
      links: [],
      credit: null,
    }
    early = []
    occasions = []
    items.push(one)
    return one
  }
  const open = () => items.at(-1) ?? fail('a field before any item')
  const block = (one: GoldItem, type: string, text: string) => {
    const made = { type, text }
    one.body.push(made)
    go = (more, glue) => {
      made.text = on(made.text, more, glue)
    }
  }
  const field = (sign: string, words: string, starts: boolean) => {
    switch (sign) {
      case '=': {
        const made = { title: words }
        sections.push(made)
        go = (more, glue) => {
          made.title = on(made.title, more, glue)
        }
        return
      }
      case '!': {
        const one = item(words)
        go = (more, glue) => {
          one.headline = on(one.headline!, more, glue)
        }
        return
      }
      case '~': {
        const one = open()
        one.deck = words
        go = (more, glue) => {
          one.deck = on(one.deck!, more, glue)
        }
        return
      }
      case '@':
        if (starts) early.push(words)
        else open().byline.push(words)
        go = null
        return
      case 'p':
        return block(open(), 'paragraph', words)
      case '-':
        return block(open(), 'bullet', words)
      case 'q':
        return block(open(), 'quote', words)
      case 'i':
        return block(item(null), 'paragraph', words)
      case 'k':
        return block(item(null), 'bullet', words)
      case '+': {
        const link = { label: words, url: null as string | null }
        open().links.push(link)
        go = (more, glue) => {
          link.label = on(link.label, more, glue)
        }
        return
      }
      case 'u': {
        const last = open().links.at(-1)
        if (last && last.url === null) last.url = words
        else open().links.push({ label: '', url: words })
        go = null
        return
      }
      case '%': {
        const one = open()
        one.credit = words
        go = (more, glue) => {
          one.credit = on(one.credit!, more, glue)
        }
        return
      }
      case 'c':
      case 'C':
        return go ? go(words, sign === 'c' ? ' ' : '') : fail('goes on with nothing')
      // When and where an event is, most hands marked as saying where a story is from: it is what whoever goes there
      // must know.
      case 'o': {
        if (!saysOccasion(words)) {
          go = () => undefined
          return
        }
        if (starts) {
          occasions.push(words)
          go = null
          return
        }
        return items.length > 0 ? block(open(), 'paragraph', words) : undefined
      }
      case '.':
        return
      default:
        fail(`no sign “${sign}”`)
    }
  }
  const source = marked.replace(/\n+$/, '').split('\n')
  // A byline over its headline or text belongs to the item that follows.
  const startsNext = (at: number) => {
    for (let i = at + 1; i < source.length; i++) {
      const line = source[i]!
      const sign = line.startsWith('* ') ? /⟪(.)/u.exec(line)?.[1] : line[0]
      if (line === '' || sign === 'o' || sign === '.' || sign === 'c' || sign === '@') continue
      return sign === '!' || sign === 'i' || sign === 'k'
    }
    return false
  }
  source.forEach((line, at) => {
    if (line.trim() === '') {
      lines.push(line)
      return
    }
    const own = line.startsWith('@<')
    const sign = line[0]!
    const shown = own ? line.slice(3) : line.slice(2)
    if (!signs.includes(sign) || (line.length > 1 && line[1] !== ' ' && !own)) {
      fail(`begins with neither a sign and a blank: “${line.slice(0, 40)}”`)
    }
    const spans = [...shown.matchAll(/⟪(.*?)⟫/gsu)].map(found => found[1]!)
    if ((shown.match(/⟪/gu)?.length ?? 0) !== spans.length || (shown.match(/⟫/gu)?.length ?? 0) !== spans.length) {
      fail('a bracket is not closed')
    }
    if (sign === 'x') {
      if (inOptional) optional.at(-1)![1] = lines.length + 1
      else optional.push([lines.length + 1, lines.length + 1])
      inOptional = true
      go = null
    } else {
      inOptional = false
      if (sign === '*') {
        if (spans.length === 0) fail('a “*” line without brackets')
        for (const span of spans) {
          if (span.startsWith('@<')) {
            field('@', span.slice(2).trim(), false)
          } else {
            field(
              span[0]!,
              span.slice(1).trim(),
              span[0] === '@' &&
                !/⟪!/u.test(shown.slice(0, shown.indexOf('⟪@'))) &&
                (/⟪@.*⟪[!ik]/u.test(shown) || (!/⟪[!ik]/u.test(shown) && startsNext(at))),
            )
          }
        }
      } else if (sign === 'c' || sign === 'C') {
        if (!go) fail('goes on with nothing')
        if (spans.length > 0 && /^[=!~@p\-q+u%oik.]/u.test(spans[0]!) && spans.length > 1) {
          fail('brackets in a “c” line hold what goes on; for more fields begin a new “*” line')
        }
        for (const words of spans.length > 0 ? spans : [shown.trim()]) go!(words, sign === 'c' ? ' ' : '')
      } else {
        for (const words of spans.length > 0
          ? spans
          : [sign === '-' || sign === 'k' ? shown.trim().replace(bullet, '') : shown.trim()]) {
          field(sign, words.trim(), (sign === '@' || sign === 'o') && !own && startsNext(at))
        }
      }
    }
    const mark = sign === 'c' || sign === 'C' ? marks.get(lines.length) : sign === '*' ? undefined : sign
    if (mark !== undefined) marks.set(lines.length + 1, mark)
    lines.push(shown.replace(sign === '*' ? /⟪(?:@<|.)/gu : /⟪/gu, '').replace(/⟫/gu, ''))
  })
  return {
    text: `${lines.join('\n')}\n`,
    gold: { sections, items, ...(optional.length > 0 ? { optional } : {}) },
    marks,
  }
}
