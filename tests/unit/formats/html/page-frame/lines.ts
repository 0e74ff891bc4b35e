import { readHtml } from '../../../../../main/formats/html/html.ts'

export const story =
  '<h2>Ferry returns</h2><p>The last boat of the winter came in on Monday, and the first of the spring left an hour later with nobody on it.</p>'
export const stories = story.repeat(3)
export const told = 'The mill by the lock was sold on Tuesday to a baker, who will keep the wheel and lose the rats.'

/** The lines of a page by whether they frame it. */
export function lines(html: string): { read: string[]; frame: string[] } {
  const { text, blocks } = readHtml(html).structured
  const of = (frame: boolean) =>
    blocks
      .filter(block => block.form !== 'hidden' && (block.hint === 'furniture') === frame)
      .map(block => text.slice(block.start, block.end))
  return { read: of(false).filter(line => !stories.includes(line)), frame: of(true) }
}
