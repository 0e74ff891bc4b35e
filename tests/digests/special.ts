import { byWord, foot, head, plain } from './manner.ts'
import { Page } from './page.ts'
import type { Digest, Story } from './stories.ts'

type Dress = (digest: Digest) => Page

const storiesOf = ({ sections }: Digest) =>
  sections.flatMap(({ title, stories }) => stories.map(story => ({ section: title, story })))
const bodied = (digest: Digest) => storiesOf(digest).filter(({ story }) => story.body.length > 0)
const day = (n: number) =>
  `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][n % 5]!}, ${String(n + 1)} Mar 2031 0${String(n % 10)}:15:00 +0100`
const account = (name: string) => `${name.toLowerCase().replace(/[^a-z]+/gu, '.')}@post.example`

function paragraphs(page: Page, { body }: Story, item: ReturnType<Page['item']>, at = 0, gap = 1): void {
  body.forEach((block, i) => {
    item.body.push(block)
    page.put(block.type === 'bullet' ? `* ${block.text}` : block.text, at, block.type === 'bullet' ? at + 2 : at)
    if (i < body.length - 1 && !(block.type === 'bullet' && body[i + 1]!.type === 'bullet')) page.gap(gap)
  })
}

/**
 * RFC 1153: a preamble with topics, a rule of seventy dashes, messages with headers parted by thirty dashes, a trailer.
 */
export const rfc1153: Dress = digest => {
  const page = new Page(72)
  const all = bodied(digest)
  page.put(`${digest.title}   Friday 14 March 2031   Volume 12 : Issue 58`)
  page.gap(1)
  page.put('Contents:')
  for (const { story } of all) page.put(`  ${story.headline}${story.byline[0] ? ` (${story.byline[0]})` : ''}`, 0, 0, 0)
  page.gap(1)
  page.put('-'.repeat(70), 0, 0, 0)
  all.forEach(({ story }, n) => {
    const item = page.item(null)
    const name = story.byline[0] ?? null
    page.gap(1)
    page.put(`Date: ${day(n)}`, 0, 0, 0)
    if (name) {
      page.put(`From: ${name} <${account(name)}>`, 0, 0, 0)
      item.byline.push(name)
    } else {
      page.put('From: "desk@post.example" <desk@post.example>', 0, 0, 0)
    }
    page.put(`Subject: ${story.headline}`, 0, 0, 0)
    item.headline = story.headline
    page.gap(1)
    paragraphs(page, story, item)
    page.gap(1)
    page.put('-'.repeat(30))
  })
  page.gap(1)
  page.put(`End of ${digest.title} 12.58`)
  page.put('*'.repeat(24))
  return page
}

/** A list's digest as Mailman sends it. */
export const mailman: Dress = digest => {
  const page = new Page(70)
  const all = bodied(digest)
  page.put(`Send ${digest.title} mailing list submissions to`)
  page.put(account(digest.title), 8)
  page.gap(1)
  page.put("Today's Topics:")
  page.gap(1)
  all.forEach(({ story }, n) => {
    page.put(`${String(n + 1).padStart(4)}. ${story.headline} (${story.byline[0] ?? 'Desk'})`, 0, 6)
  })
  page.gap(2)
  page.put('-'.repeat(70), 0, 0, 0)
  all.forEach(({ story }, n) => {
    const item = page.item(null)
    const name = story.byline[0] ?? null
    page.gap(1)
    page.put(`Message: ${String(n + 1)}`)
    page.put(`Date: ${day(n)}`, 0, 0, 0)
    if (name) {
      page.put(`From: ${name} <${account(name)}>`, 0, 0, 0)
      item.byline.push(name)
    } else {
      page.put('From: desk@post.example', 0, 0, 0)
    }
    page.put(`Subject: ${story.headline}`, 0, 0, 0)
    page.put('To: harbour@post.example', 0, 0, 0)
    page.put(`Message-ID: <${String(n)}.4711@post.example>`, 0, 0, 0)
    page.put('Content-Type: text/plain; charset=UTF-8', 0, 0, 0)
    item.headline = story.headline
    page.gap(1)
    paragraphs(page, story, item)
    page.gap(2)
    if (n < all.length - 1) page.put('-'.repeat(30))
  })
  page.put('-'.repeat(30))
  page.gap(1)
  page.put('Subject: Digest Footer')
  page.gap(1)
  page.put('_'.repeat(47))
  page.put(`${digest.title} mailing list`)
  page.put(account(digest.title))
  page.gap(1)
  page.put(`End of ${digest.title}, Vol 12, Issue 58`)
  page.put('*'.repeat(40))
  return page
}

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

/** A mail with format=flowed, forwarded: every line quoted. */
export const quoted: Dress = digest => {
  const page = new Page(66)
  for (const { title, stories } of digest.sections) {
    page.apart(1)
    page.title(title)
    page.put(title)
    page.gap(1)
    for (const story of stories.filter(one => one.body.length > 0)) {
      page.apart(1)
      const item = page.item(title)
      item.headline = story.headline
      page.put(story.headline)
      page.gap(1)
      paragraphs(page, { ...story, body: story.body.map(block => block) }, item)
      page.gap(1)
      page.put(story.url, 0, 0, 0)
      item.links.push({ label: '', url: story.url })
      page.gap(1)
    }
  }
  page.lines.forEach((line, i) => {
    page.lines[i] = line === '' ? '>' : `> ${line}${page.lines[i + 1] ? ' ' : ''}`
  })
  return page
}

/** Letters of readers: no headlines, the name and the place under each. */
export const signed: Dress = digest => {
  const page = new Page(70)
  const places = ['Orrin', 'Brill', 'Barth', 'Lower Quay']
  page.put(digest.title)
  page.put(digest.issue)
  page.gap(2)
  bodied(digest)
    .filter(({ story }) => story.byline.length > 0)
    .forEach(({ story }, n) => {
      const item = page.item(null)
      const name = story.byline[0]!
      paragraphs(page, story, item)
      page.gap(1)
      page.put(`${name}, ${places[n % 4]!}`, 4)
      item.byline.push(name)
      page.gap(2)
    })
  return page
}

/** Columns: no headlines, a name over each text. */
export const columns: Dress = digest => {
  const page = new Page(0)
  page.put(digest.title)
  page.gap(2)
  for (const { title, stories } of digest.sections) {
    const shown = stories.filter(story => story.byline.length > 0 && story.body.length > 0)
    if (shown.length === 0) continue
    page.title(title)
    page.put(title.toUpperCase())
    page.gold.sections.at(-1)!.title = title.toUpperCase()
    page.gap(2)
    for (const story of shown) {
      const item = page.item(title.toUpperCase())
      item.byline.push(story.byline[0]!)
      page.put(byWord[digest.language]! + story.byline[0]!)
      page.gap(1)
      paragraphs(page, story, item)
      page.gap(2)
    }
  }
  return page
}

/** One line a story: the headline and where it is. */
export const links: Dress = digest => {
  const page = new Page(0)
  const outlets = ['Gazette', 'Morning Post', 'Il Faro']
  head(page, digest, plain)
  for (const { title, stories } of digest.sections) {
    page.apart(1)
    page.title(title)
    page.put(title)
    page.gap(1)
    stories.forEach((story, n) => {
      const item = page.item(title)
      item.headline = n % 3 === 0 ? story.headline : `${story.headline} (${outlets[n % 3]!})`
      item.links.push({ label: '', url: story.url })
      page.put(`- ${item.headline} ${story.url}`, 0, 2, 0)
    })
  }
  return page
}

/** Untidy: blank lines at random, an advertisement between rules, a correction, stray spaces. */
export const untidy: Dress = digest => {
  const page = new Page(74)
  const gaps = [1, 2, 1, 1, 3, 1, 2]
  let n = 0
  head(page, digest, { ...plain, masthead: 'caps' })
  digest.sections.forEach(({ title, stories }, s) => {
    page.apart(2)
    page.title(title.toUpperCase())
    page.put(title.toUpperCase())
    page.gap(gaps[n++ % 7]!)
    for (const story of stories) {
      const item = page.item(title.toUpperCase())
      item.headline = story.headline
      page.put(story.headline, n % 5 === 0 ? 1 : 0)
      if (story.byline.length > 0) {
        page.put(byWord[digest.language]! + story.byline.join(', '))
        item.byline.push(...story.byline)
      }
      if (story.body.length > 0) page.gap(n % 4 === 0 ? 2 : 1)
      paragraphs(page, story, item, 0, 1)
      if (story.label) {
        page.gap(1)
        page.put(`${story.label}: ${story.url}`)
        item.links.push({ label: story.label, url: story.url })
      }
      page.apart(1)
      page.gap(gaps[n++ % 7]! - 1)
    }
    if (s === 0) {
      page.apart(1)
      page.put('~'.repeat(40))
      page.put('* * *')
      page.put('~'.repeat(40))
    }
  })
  foot(page, digest, { ...plain, footer: 'dashes' })
  return page
}

export const specials: Readonly<Record<string, Dress>> = {
  rfc1153,
  mailman,
  sourced,
  pdf,
  quoted,
  signed,
  columns,
  links,
  untidy,
}
