import type { Parsed, ReadItem } from '../model/reading.ts'
import { isSalutation } from './words/salutation.ts'

/**
 * Whether a document is one story, by how it reads as a digest. `unsure` may be an article with headings of its own.
 */
export type StoryLook = 'story' | 'digest' | 'unsure'

/** A story has at least so many words, and its parts between headings so many on average. */
const longEnough = 80
const longParts = 90
/** A note, or a headline with a link, is no longer than this, in characters. */
const shortEnough = 1200

/**
 * Tells an article or a personal letter from a digest. A digest must never become one story unasked: whatever a digest
 * alone has (a section, a second byline, links or credits under several headlines, a list of contents) decides for one,
 * and a few long stories are left unsure.
 *
 *     one headline, or "Dear Ann," and none; paragraphs; no list of links   →  story
 *     a few lines in which no headline was found                             →  story
 *     few short headlines, each over a long text, one byline at most         →  unsure
 */
export function storyLook({ text, sections, items, unclaimed }: Parsed): StoryLook {
  if (isNote(text, sections, items) && unclaimed.every(({ what }) => what !== 'contents')) return 'story'
  const paragraphs = items.flatMap(item => item.body.filter(block => block.type !== 'bullet'))
  const bullets = items.reduce((sum, item) => sum + item.body.filter(block => block.type === 'bullet').length, 0)
  const words = paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
  if (
    words < longEnough ||
    paragraphs.length < 2 ||
    sections.length > 1 ||
    unclaimed.some(({ what }) => what === 'contents')
  ) {
    return 'digest'
  }
  if (
    count(items, item => item.byline.length > 0) > 1 ||
    count(items, item => item.credit !== null) > 1 ||
    items.some(item => item.kind === 'event')
  ) {
    return 'digest'
  }
  if (count(items, hasOwnLink) > 1 || items.some(item => item.guid !== undefined)) return 'digest'
  if (bullets > paragraphs.length) return 'digest'
  const headed = items.filter(({ headline }) => headline !== null && !isSalutation(headline))
  if (sections.length === 0 && headed.length <= 1 && items.length <= 3) {
    return count(items, item => item.links.length > 5) > 0 ? 'unsure' : 'story'
  }
  const short = headed.every(({ headline }, i) => i === 0 || (headline!.length <= 60 && !/[.!…]$/u.test(headline!)))
  return short && items.length <= 9 && words / items.length >= longParts ? 'unsure' : 'digest'
}

/** A digest of so little has a headline; without one, what was taken for a frame is the story. */
const isNote = (text: string, { length }: Parsed['sections'], items: readonly ReadItem[]) =>
  length === 0 &&
  items.length <= 1 &&
  items.every(({ headline, guid }) => headline === null && guid === undefined) &&
  text.length <= shortEnough &&
  /\p{L}/u.test(text)

const count = (items: readonly ReadItem[], test: (item: ReadItem) => boolean) => items.filter(test).length

/** A link on a line of its own, as under the stories of digests; one within a sentence is no sign. */
const hasOwnLink = ({ links, spans }: ReadItem) =>
  links.length > 0 && spans.some(({ field }) => /^links\[\d+\]\.(?:label|url)$/.test(field))
