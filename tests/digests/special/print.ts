import { foot, head } from '../dress-frame.ts'
import { plain } from '../manner.ts'
import { Page } from '../page.ts'
import { byWord } from '../words-by-language.ts'
import { bodied, paragraphs, type Dress } from './story-text.ts'

/** Capitals for headlines, one filled paragraph each, its source in brackets at the end; no sections. */
export const sourced: Dress = digest => {
  const page = new Page(78)
  const outlets = ['The Gazette', 'Morning Post', 'Il Faro', 'Zeitung am Hafen']
  head(page, digest, { ...plain, masthead: 'caps', intro: false })
  bodied(digest).forEach(({ story }, n) => {
    page.apart(1)
    const item = page.item(null)
    item.headline = story.headline.toUpperCase()
    page.put(item.headline)
    const text = story.body.map(block => block.text).join(' ')
    const source = `(${outlets[n % 4]!} ${String(n + 1)} Mar 2031)`
    item.body.push({ type: /^["“”„«「]/u.test(text) ? 'quote' : 'paragraph', text: `${text} ${source}` })
    page.put(`${text} ${source}`)
  })
  foot(page, digest, { ...plain, footer: 'rule' })
  return page
}

/** Text pulled from a PDF: forty-four lines a page, running heads, page numbers, words broken at line ends. */
export const pdf: Dress = digest => {
  const page = new Page(64)
  page.put(digest.title.toUpperCase())
  page.put(digest.issue)
  page.gap(1)
  let section: string | null = null
  for (const { section: title, story } of bodied(digest)) {
    if (title !== section) {
      page.apart(1)
      page.title(title.toUpperCase())
      page.put(title.toUpperCase())
      page.gap(1)
      section = title
    }
    page.apart(1)
    const item = page.item(title.toUpperCase())
    item.headline = story.headline
    page.put(story.headline)
    if (story.byline.length > 0) {
      item.byline.push(...story.byline)
      page.put(`${byWord[digest.language]!}${story.byline.join(', ')}`)
    }
    page.gap(1)
    paragraphs(page, { ...story, body: story.body.map(({ type, text }) => ({ type, text })) }, item)
    if (story.credit) {
      page.gap(1)
      page.put(story.credit)
      item.credit = story.credit
    }
    page.gap(1)
  }
  return paged(brokenWords(page), `${digest.title}  |  ${digest.issue}`)
}

/** Long words that begin a line get their first letters moved to the end of the line before, with a hyphen. */
function brokenWords(page: Page): Page {
  for (let i = 1, n = 0; i < page.lines.length; i++) {
    const word = /^(\p{Ll}{4,6})(\p{Ll}{4,})(?=[\s.,;])/u.exec(page.lines[i]!)
    if (!word || page.lines[i - 1]! === '' || !/\p{Ll}$/u.test(page.lines[i - 1]!) || n++ % 2 !== 0) continue
    page.lines[i - 1] += ` ${word[1]!}-`
    page.lines[i] = page.lines[i]!.slice(word[1]!.length)
  }
  return page
}

function paged(page: Page, running: string): Page {
  const lines = page.lines.splice(0)
  let number = 1
  lines.forEach((line, i) => {
    if (i > 0 && i % 44 === 0) {
      page.lines.push('', `${' '.repeat(30)}${String(number++)}`, '\f', `${running}`, '')
    }
    page.lines.push(line)
  })
  page.lines.push('', `${' '.repeat(30)}${String(number)}`)
  return page
}
