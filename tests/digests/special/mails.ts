import { Page } from '../page.ts'
import { account, bodied, day, paragraphs, type Dress } from './story-text.ts'

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
