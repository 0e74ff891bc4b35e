import { dinkus, indent, looksMarked, middot } from '../../model/text-layout.ts'
import type { ExportEntry } from '../model.ts'
import { joinNames } from '../names.ts'
import { pictureWordsOf } from '../pictures.ts'
import { wrapGuarded } from '../wrap.ts'
import { bodyChunks } from './body.ts'
import { linked, marked, pictured } from './marked-fields.ts'
import { blank, margin, outer, spaced, type Chunk, type Page } from './page.ts'

/** What stands over the body. */
function head(entry: ExportEntry, first: boolean, page: Page): Chunk {
  return [
    ...headlineLines(entry, first, page),
    ...(entry.deck ? wrapGuarded(entry.deck, page.width - indent, looksMarked).map(line => margin + line) : []),
    ...bylineLines(entry, page),
  ]
}

/** The first entry of a section needs no stars for a headline it lacks, unless they hold a deck. */
function headlineLines({ headline, deck }: ExportEntry, first: boolean, page: Page): Chunk {
  if (headline) return outer(headline, page)
  return first && !deck ? [] : [dinkus]
}

/** The kind, unless it is a story, and the names. */
function bylineLines(entry: ExportEntry, page: Page): Chunk {
  const kind = entry.kind === 'story' ? '' : page.words.kinds[entry.kind]
  if (entry.byline.length > 0) {
    return marked('by', joinNames(entry.byline, page.words.and), page, kind && kind + middot)
  }
  return kind ? [margin + kind] : []
}

function foot(entry: ExportEntry, page: Page): Chunk {
  return [
    ...entry.links.flatMap(link => linked('link', link, page)),
    ...entry.also.flatMap(link => linked('also', link, page)),
    ...(entry.credit ? marked('credit', entry.credit, page) : []),
    ...(entry.outlet ? marked('outlet', entry.outlet, page) : []),
  ]
}

/** The links of an entry without a body stand right under its head. */
function entryChunks(entry: ExportEntry, first: boolean, page: Page): Chunk[] {
  const top = head(entry, first, page)
  const pictures = pictureWordsOf(entry).map(words => pictured(words, page))
  const body = bodyChunks(entry.body, page)
  const note = entry.note ? marked('note', entry.note, page) : []
  const chunks =
    body.length > 0
      ? [top, ...pictures, ...body, foot(entry, page), note]
      : [[...top, ...pictures.flat(), ...foot(entry, page)], note]
  const printed = chunks.filter(chunk => chunk.length > 0)
  return printed.length > 0 ? printed : [[dinkus]]
}

/** Two blank lines between entries, one between entries of a single chunk. */
export function entryLines(entries: readonly ExportEntry[], page: Page): string[] {
  const all = entries.map((entry, nth) => entryChunks(entry, nth === 0, page))
  return all.flatMap((chunks, nth) => {
    const tight = nth === 0 || (chunks.length === 1 && all[nth - 1]?.length === 1)
    return [...(tight ? [] : [blank]), ...spaced(chunks)]
  })
}
