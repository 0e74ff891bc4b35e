import type { Manner } from './manner.ts'
import type { GoldItem, Page } from './page.ts'
import type { Story } from './stories.ts'
import { and, byWord } from './words-by-language.ts'

/** A story at its place on the page, and what should be read of it. */
export function writeStory(
  page: Page,
  item: GoldItem,
  story: Story,
  language: string,
  manner: Manner,
  number: number,
): void {
  if (item.section !== null) item.section = page.gold.sections.at(-1)!.title
  const [, blockGap] = manner.gaps
  const [, at, bodyAt, first] = manner.indents
  const names = story.byline.join(and[language]!)
  const body = story.body.map(block => ({ ...block }))
  const headline = /^caps/.test(manner.headline) ? story.headline.toUpperCase() : story.headline
  const sign = signBetween(headline, manner)
  if (sign !== null && body[0] && body[0].type !== 'bullet') {
    item.headline = headline + (sign === '.' ? '.' : '')
    const sentence = body.shift()!
    item.body.push(sentence)
    page.put(`${headline}${sign} ${sentence.text}`, at, bodyAt)
    page.gap(blockGap)
  } else if (manner.headline !== 'none') {
    item.headline = headline
    writeHead(page, item, story, names && shownNames(names, language, manner), manner, number)
  }
  body.forEach((block, i) => {
    item.body.push(block)
    const sign = manner.headline === 'bulleted' ? '- ' : manner.bullet
    if (block.type === 'bullet') {
      page.put(sign + block.text, bodyAt, bodyAt + sign.length)
    } else if (i === body.length - 1 && manner.link === 'inline') {
      page.put(`${block.text} ${story.url}`, bodyAt + first, bodyAt)
      item.links.push({ label: '', url: story.url })
    } else {
      page.put(block.text, bodyAt + first, bodyAt)
    }
    if (!(block.type === 'bullet' && body[i + 1]?.type === 'bullet')) page.gap(blockGap)
  })
  if (names && manner.byline === 'end') {
    page.put(`– ${names}`, bodyAt)
    item.byline.push(...story.byline)
    page.gap(blockGap)
  }
  if (story.credit) {
    page.put(story.credit, bodyAt)
    item.credit = story.credit
    page.gap(blockGap)
  }
  writeLink(page, item, story, manner, bodyAt)
  while (page.lines.at(-1) === '') page.lines.pop()
}

/** The sign between a headline and the text that runs on behind it; null where none does. */
function signBetween(headline: string, { headline: manner }: Manner): string | null {
  switch (manner) {
    case 'stop':
    case 'caps-stop':
      return /[?!.]$/.test(headline) ? '' : '.'
    case 'colon':
      return ':'
    case 'dash':
      return ' –'
    default:
      return null
  }
}

/** The names as they stand under a headline; '' where they don't. */
function shownNames(names: string, language: string, { byline }: Manner): string {
  switch (byline) {
    case 'by':
      return byWord[language]! + names
    case 'bare':
      return names
    case 'bracketed':
      return `(${byWord[language]!}${names})`
    default:
      return ''
  }
}

/** A headline on a line of its own, with what stands right under it. */
function writeHead(page: Page, item: GoldItem, story: Story, names: string, manner: Manner, number: number): void {
  const [, at] = manner.indents
  const headline = item.headline!
  if (manner.headline === 'numbered') page.put(`${String(number)}. ${headline}`, at, at + 3)
  else if (manner.headline === 'bulleted') page.put(`${manner.bullet}${headline}`, at, at + 2)
  else if (manner.headline === 'emphasised') page.put(`*${headline}*`, at)
  else page.put(headline, at)
  if (manner.headline === 'underlined') page.put('-'.repeat(Math.min(headline.length, 60)), at, at, 0)
  if (manner.decks && story.deck) {
    page.put(story.deck, at)
    item.deck = story.deck
  }
  if (manner.link === 'under-headline') {
    page.put(story.url, at, at, 0)
    item.links.push({ label: '', url: story.url })
  }
  if (names) {
    page.put(names, at)
    item.byline.push(...story.byline)
  }
  page.gap(manner.gaps[0])
}

function writeLink(page: Page, item: GoldItem, { label, url }: Story, { link }: Manner, at: number): void {
  if (link === 'own-line') {
    page.put(url, at, at, 0)
    item.links.push({ label: '', url })
  } else if (link === 'angle') {
    page.put(`<${url}>`, at, at, 0)
    item.links.push({ label: '', url })
  } else if (label && link === 'label') {
    page.put(label, at)
    item.links.push({ label, url: null })
  } else if (label && link === 'label-url') {
    page.put(`${label}: ${url}`, at, at, 0)
    item.links.push({ label, url })
  }
}
