import type { Block } from '../../model/fields.ts'
import type { ExportIssue, ExportSection } from '../model.ts'
import { pictureWordsOf } from '../pictures.ts'
import { isFollowable } from './links.ts'

const longWord = /[^\s\-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{30}/u

/** Any run of thirty characters without a space or hyphen, of a script that has spaces. */
export const hasLongWords = (issue: ExportIssue): boolean =>
  [
    issue.masthead,
    issue.title,
    ...texts(issue.intro),
    ...texts(issue.outro),
    ...issue.sections.flatMap(printedText),
  ].some(text => text !== null && hasLongRun(text) && longWord.test(text))

/**
 * Whether thirty characters stand together without a space or a hyphen, of whatever script: quick, since most texts
 * have none.
 */
function hasLongRun(text: string): boolean {
  let run = 0
  for (let at = 0; at < text.length && run < 30; at++) {
    const code = text.charCodeAt(at)
    run = code <= 32 || code === 45 ? 0 : run + 1
  }
  return run >= 30
}

const texts = (blocks: readonly Block[]): string[] => blocks.map(block => block.text)

/** What of a section stands on the page: addresses do only where they can't be followed. */
const printedText = ({ title, entries }: ExportSection): (string | null)[] => [
  title,
  ...entries.flatMap(entry => [
    entry.headline,
    entry.deck,
    ...entry.byline,
    ...texts(entry.body),
    entry.credit,
    entry.note,
    entry.outlet,
    ...pictureWordsOf(entry).flatMap(({ alt, caption, credit }) => [alt, caption, credit]),
    ...[...entry.links, ...entry.also].flatMap(({ label, url }) => [
      label,
      url !== null && isFollowable(url) ? null : url,
    ]),
  ]),
]
