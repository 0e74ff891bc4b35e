import type { Encoding } from '../../core/model/encoding.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { nameOf } from '../../core/model/item.ts'
import type { ReadItem } from '../../core/model/reading.ts'
import type { Format } from '../../core/model/source.ts'
import { readDocument } from '../host/read-document.ts'
import { parseDocument } from '../service/readings/parse.ts'
import { columns, counted, type Outcome } from './outcome.ts'

/** `galley parse FILE`: reads a document and needs no library. */
export async function parseFile(path: string, format: Format | 'auto', encoding?: Encoding): Promise<Result<Outcome>> {
  const file = await readDocument(path)
  if (!file.ok) return file
  const read = await parseDocument(file.value.name, file.value.bytes, format, encoding)
  if (!read.ok) return read
  const { text, sections, items, unclaimed, notices } = read.value.parsed
  return ok({
    json: {
      source: file.value.name,
      format: read.value.format,
      encoding: read.value.encoding,
      text,
      sections,
      items: items.map(printed),
      unclaimed,
      notices,
    },
    text: [
      columns(
        items.map(item => [
          `${item.lines[0]}–${item.lines[1]}`,
          item.kind,
          item.section ?? '',
          nameOf(item).slice(0, 90),
        ]),
      ),
      counted(items.length, 'item'),
      ...notices.map(notice => (notice.line > 0 ? `Line ${notice.line}: ${notice.message}` : notice.message)),
    ]
      .filter(Boolean)
      .join('\n'),
  })
}

/**
 * An item under the names of the fixed face, in its order; an editor's note, pictures and a feed's identifier only
 * where there are some.
 */
function printed({
  section,
  kind,
  headline,
  deck,
  byline,
  body,
  links,
  credit,
  lines,
  spans,
  confidence,
  check,
  note,
  pictures,
  guid,
}: ReadItem): unknown {
  return {
    section,
    kind,
    headline,
    deck,
    byline,
    body,
    links,
    credit,
    lines,
    spans,
    confidence,
    check,
    ...(note ? { note } : {}),
    ...(pictures ? { pictures } : {}),
    ...(guid ? { guid } : {}),
  }
}
