import { foot, head } from '../dress-frame.ts'
import { plain } from '../manner.ts'
import { Page } from '../page.ts'
import { byWord } from '../words-by-language.ts'
import { bodied, paragraphs, type Dress } from './story-text.ts'

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
