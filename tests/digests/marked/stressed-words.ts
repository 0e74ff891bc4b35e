import type { Chance } from '../chance.ts'
import { labels } from './page-parts.ts'
import { escaped } from './sheet.ts'

/** Some words of it lead somewhere: the first, the last or all. */
export function withLink(chance: Chance, words: string, url: string): string {
  const all = words.split(' ')
  const many = chance.from(2, 6)
  const how = chance.from(0, 2)
  if (all.length < 8 || how === 0) return `<a href="${url}">${escaped(words)}</a>`
  return how === 1
    ? `<a href="${url}">${escaped(all.slice(0, many).join(' '))}</a> ${escaped(all.slice(many).join(' '))}`
    : `${escaped(all.slice(0, -many).join(' '))} <a href="${url}">${escaped(all.slice(-many).join(' '))}</a>`
}

const boldUpTo = (words: string, end: number): string =>
  `<b>${escaped(words.slice(0, end))}</b>${escaped(words.slice(end))}`

/** Entries of a story open in bold here and there, as those that are stories do; `stressed` is the look's. */
export function opened(chance: Chance, words: string, stressed: number): string {
  const colon = words.indexOf(':')
  const all = words.split(' ')
  if (stressed === 0 || all.length < 4 || !chance.is(0.35)) return escaped(words)
  return boldUpTo(words, colon > 0 && colon < 40 ? colon + 1 : all.slice(0, chance.from(1, 3)).join(' ').length)
}

/** Here and there words in bold or a link, as texts have them; `stressed` is how often. */
export function stressedWords(chance: Chance, words: string, stressed: number): string {
  const all = words.split(' ')
  const colon = words.indexOf(':')
  if (colon > 0 && labels.includes(words.slice(0, colon))) return boldUpTo(words, colon + 1)
  if (all.length < 12 || !chance.is(stressed)) return escaped(words)
  const from = chance.is(0.25) ? 0 : chance.from(1, all.length - 5)
  const to = from + chance.from(1, 4)
  const part = escaped(all.slice(from, to).join(' '))
  return [
    escaped(all.slice(0, from).join(' ')),
    chance.is(0.5) ? `<b>${part}</b>` : `<a href="https://l.example/${to}">${part}</a>`,
    escaped(all.slice(to).join(' ')),
  ]
    .filter(Boolean)
    .join(' ')
}
