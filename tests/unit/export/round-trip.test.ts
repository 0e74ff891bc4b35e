import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeJson } from '../../../core/export/json.ts'
import { levelIssue } from '../../../core/export/level.ts'
import { writeMarkdown } from '../../../core/export/markdown.ts'
import type { PictureSource } from '../../../core/export/html/pictures.ts'
import type { ExportIssue } from '../../../core/export/model.ts'
import { picturesOf, pictureWordsOf } from '../../../core/export/pictures.ts'
import { writeText } from '../../../core/export/text/text.ts'
import type { Format } from '../../../core/model/source.ts'
import type { ReadItem } from '../../../core/model/reading.ts'
import { readDocument } from '../../../main/workers/read-document.ts'
import { writeEml } from '../../../main/writers/eml.ts'
import { createWriters } from '../../../main/writers/html.ts'
import { writeZip } from '../../../main/writers/zip.ts'
import { hostileIssue } from './hostile-issue.ts'

const runs = Number(process.env['GALLEY_PROPERTY_RUNS'] ?? 100)
const writers = createWriters()
/** A file of nine bytes stands for every picture. */
const pictureBytes = Uint8Array.from({ length: 9 }, (_, nth) => nth)

const expected = (given: ExportIssue) =>
  levelIssue(given).sections.flatMap(section =>
    section.entries.map(each => ({
      section: section.title,
      kind: each.kind,
      headline: each.headline,
      deck: each.deck,
      byline: [...each.byline],
      body: each.body.map(block => ({ ...block })),
      links: [...each.links, ...each.also],
      credit: each.credit,
      note: each.note,
      pictures: pictureWordsOf(each).map(({ alt, caption, credit }) => ({
        url: null,
        alt,
        caption: caption || null,
        credit: credit || null,
      })),
    })),
  )

const fieldsOf = ({ section, kind, headline, deck, byline, body, links, credit, note, pictures }: ReadItem) => ({
  section,
  kind,
  headline,
  deck,
  byline,
  body,
  links,
  credit,
  note: note ?? null,
  pictures: pictures ?? [],
})

async function html(given: ExportIssue, flavour: 'mail' | 'web', source?: PictureSource): Promise<string> {
  const written = await writers.html(given, flavour, undefined, source)
  if (!written.ok) throw new Error(written.message)
  return written.value
}

const formats: readonly {
  name: string
  extension: string
  read: Format
  write: (given: ExportIssue) => Promise<string | Uint8Array>
}[] = [
  { name: 'HTML for mail', extension: 'html', read: 'html', write: given => html(given, 'mail') },
  { name: 'HTML for the web', extension: 'html', read: 'html', write: given => html(given, 'web') },
  {
    name: 'HTML for the web with its pictures in it',
    extension: 'html',
    read: 'html',
    write: given => html(given, 'web', () => 'data:image/png;base64,AAEC'),
  },
  {
    name: 'a mail',
    extension: 'eml',
    read: 'eml',
    write: async given =>
      writeEml(
        given,
        await html(given, 'mail', ({ sha256 }) => `cid:${sha256}`),
        picturesOf(given).map(({ sha256, type }) => ({ cid: sha256, name: sha256, type, bytes: pictureBytes })),
      ),
  },
  { name: 'a mail whose page is lost', extension: 'eml', read: 'eml', write: given => writeEml(given, '<p>Gone</p>') },
  {
    name: 'a zip',
    extension: 'zip',
    read: 'html',
    write: async given =>
      writeZip(
        await html(given, 'web', ({ sha256 }) => `pictures/${sha256}`),
        Object.fromEntries(picturesOf(given).map(({ sha256 }) => [sha256, pictureBytes])),
      ),
  },
  { name: 'text', extension: 'txt', read: 'text', write: async given => writeText(given) },
  {
    name: 'text with its addresses under their items',
    extension: 'txt',
    read: 'text',
    write: async given => writeText(given, { links: 'under' }),
  },
  ...[40, 100].flatMap(width =>
    (['footnotes', 'under'] as const).map(links => ({
      name: `text of ${width} columns, ${links}`,
      extension: 'txt',
      read: 'text' as const,
      write: async (given: ExportIssue) => writeText(given, { width, links }),
    })),
  ),
  {
    name: 'a mail whose page is lost, addresses under their items',
    extension: 'eml',
    read: 'eml',
    write: given => writeEml({ ...given, layout: { textWidth: 72, links: 'under' } }, '<p>Gone</p>'),
  },
  { name: 'Markdown', extension: 'md', read: 'markdown', write: async given => writeMarkdown(given) },
  { name: 'JSON', extension: 'json', read: 'json', write: async given => writeJson(given) },
]

describe.each(formats)('an issue exported as $name', ({ extension, read, write }) => {
  it('reads back to the same entries in the same order, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileIssue, async given => {
        const written = await write(given)
        const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
        const back = await readDocument(`issue.${extension}`, bytes, 'auto')
        if (!back.ok) throw new Error(back.message)
        expect(back.value.format).toBe(read)
        expect(back.value.parsed.items.map(fieldsOf)).toEqual(expected(given))
      }),
      { numRuns: runs },
    )
  }, 600_000)

  it('gives each field its place in the text it is shown with, and leaves no character unclaimed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileIssue, async given => {
        const written = await write(given)
        const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written
        const back = await readDocument(`issue.${extension}`, bytes, 'auto')
        if (!back.ok) throw new Error(back.message)
        const { text, items, sections, unclaimed } = back.value.parsed
        const claims = [...sections, ...items.flatMap(item => item.spans), ...unclaimed].sort(
          (a, b) => a.start - b.start,
        )
        let at = 0
        for (const { start, end } of claims) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start).trim()).toBe('')
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
        for (const item of items) {
          const headline = item.spans.filter(span => span.field === 'headline')
          if (headline.length === 1) expect(text.slice(headline[0]!.start, headline[0]!.end)).toBe(item.headline)
        }
      }),
      { numRuns: Math.ceil(runs / 5) },
    )
  }, 600_000)
})
