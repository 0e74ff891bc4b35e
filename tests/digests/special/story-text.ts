import type { Page } from '../page.ts'
import type { Digest, Story } from '../stories.ts'

/** A manner of its own of writing a digest down. */
export type Dress = (digest: Digest) => Page

const storiesOf = ({ sections }: Digest) =>
  sections.flatMap(({ title, stories }) => stories.map(story => ({ section: title, story })))
/** The stories with a text. */
export const bodied = (digest: Digest) => storiesOf(digest).filter(({ story }) => story.body.length > 0)
/** The day of the nth mail. */
export const day = (n: number): string =>
  `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][n % 5]!}, ${String(n + 1)} Mar 2031 0${String(n % 10)}:15:00 +0100`
export const account = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/gu, '.')}@post.example`

/** The text of a story, which is its item's. */
export function paragraphs(page: Page, { body }: Story, item: ReturnType<Page['item']>, at = 0, gap = 1): void {
  body.forEach((block, i) => {
    item.body.push(block)
    page.put(block.type === 'bullet' ? `* ${block.text}` : block.text, at, block.type === 'bullet' ? at + 2 : at)
    if (i < body.length - 1 && !(block.type === 'bullet' && body[i + 1]!.type === 'bullet')) page.gap(gap)
  })
}
