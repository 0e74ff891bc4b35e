import { textWidths } from '../model/export-settings.ts'
import type { Block } from '../model/fields.ts'
import { wordsOf } from '../model/words.ts'
import { levelIssue } from './level.ts'
import type { ExportEntry, ExportIssue } from './model.ts'
import { listNames } from './names.ts'
import { pictureWordsOf } from './pictures.ts'
import { wrap } from './wrap.ts'

const blockText = ({ type, text }: Block): string => (type === 'bullet' ? `• ${text}` : text)

/**
 * The issue in the plain layout newsletters are pasted in: section titles, headlines, summaries, credits and labels, a
 * blank line between any two, and nothing else: no rules, numbers, addresses or words of Galley's but "By". `width`
 * columns; it doesn't read back, and for that `writeText` is.
 */
export function writePlain(
  issue: ExportIssue,
  { width = issue.layout?.textWidth ?? textWidths.usual }: { readonly width?: number } = {},
): string {
  const levelled = levelIssue(issue)
  const words = wordsOf(levelled.language)
  const entryTexts = (entry: ExportEntry): string[] => [
    ...(entry.headline ? [entry.headline] : []),
    ...(entry.deck ? [entry.deck] : []),
    ...(entry.byline.length > 0 ? [entry.bylineAsRead ?? `${words.by} ${listNames(entry.byline, words.and)}`] : []),
    ...pictureWordsOf(entry).flatMap(({ caption, credit }) => [caption, credit].filter(text => text !== '')),
    ...entry.body.map(blockText),
    ...(entry.credit ? [entry.credit] : []),
    ...[...entry.links, ...entry.also].map(link => link.label),
    ...(entry.note ? [`${words.note}: ${entry.note}`] : []),
  ]
  const texts = [
    ...levelled.intro.map(blockText),
    ...levelled.sections.flatMap(section => [
      ...(section.title ? [section.title] : []),
      ...section.entries.flatMap(entryTexts),
    ]),
    ...levelled.outro.map(blockText),
  ]
  return `${texts.map(text => wrap(text, width, width, false).join('\n')).join('\n\n')}\n`
}
