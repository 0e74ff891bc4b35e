import type { Kind } from '../../model/fields.ts'
import type { IssueWords } from '../../model/words.ts'
import { directionOf, directionOfText, languageTag } from '../direction.ts'
import type { ExportEntry } from '../model.ts'
import { divided, listNames } from '../names.ts'
import { languageOfText } from '../script-language.ts'
import { blocksOf } from './blocks.ts'
import type { HtmlEntry } from './context.ts'
import { linkOf } from './links.ts'
import { picturesIn, type PictureSource } from './pictures.ts'

const labelOf = (kind: Kind, words: IssueWords): string | null =>
  kind === 'story' || kind === 'photo' ? null : words.kinds[kind]

/** What an entry takes of its issue: language and words, and where its pictures are. */
export interface Around {
  readonly lang: string
  readonly words: IssueWords
  readonly source: PictureSource
}

/** An entry under a heading of that level; `id` is its own on the page. */
export function entryOf(
  entry: ExportEntry,
  id: string,
  heading: 2 | 3,
  { lang: issueLang, words, source }: Around,
): HtmlEntry {
  const text = [entry.headline, ...entry.body.map(block => block.text)].join(' ')
  const itsLang = languageTag(languageOfText(text, entry.language ?? issueLang))
  const itsDir = directionOfText(text)
  const lang = itsLang === issueLang ? null : itsLang
  const dir = itsDir === directionOf(issueLang) ? null : itsDir
  const pictures = picturesIn(entry, source)
  const label = labelOf(entry.kind, words)
  return {
    id,
    entry: entry.id ?? null,
    level: entry.level,
    look: entry.kind === 'photo' ? `${entry.level} photo` : entry.level,
    kind: entry.kind,
    label,
    lang,
    dir,
    apart: entry.id !== undefined || entry.kind !== 'story' || lang !== null || dir !== null,
    hasMeta: entry.links.length > 0 || entry.outlet !== null,
    named: entry.byline.length > 0 && label === null,
    tail: entry.also.length > 0 || Boolean(entry.note),
    linked: entry.links.length > 0,
    usual: heading === 3 && entry.level === 'full' && entry.kind !== 'photo',
    headline: entry.headline,
    heading,
    deck: entry.deck,
    byline: listNames(entry.byline, words.and) || null,
    authors: divided(entry.byline, words.and),
    blocks: blocksOf(entry.body),
    links: entry.links.map(linkOf),
    also: entry.also.map(linkOf),
    credit: entry.credit,
    note: entry.note,
    outlet: entry.outlet,
    picture: pictures[0] ?? null,
    pictures,
  }
}
