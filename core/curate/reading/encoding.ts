import { encodingName } from '../../model/encoding.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Notice } from '../../model/reading.ts'
import type { SourceRecord } from '../../model/source.ts'
import type { Handler } from '../handler.ts'
import { quoted } from '../label.ts'
import { correctionOf, forcedBy, Lines } from './lines.ts'
import { correctable, readingOf, reread } from './reread.ts'

/** Why a document isn't read in another encoding, or null where it can be. */
export function fixedEncoding({
  title,
  format,
  sha256,
  part,
}: Pick<SourceRecord, 'title' | 'format' | 'sha256' | 'part'>): string | null {
  if (format !== 'text' && format !== 'markdown' && format !== 'html' && format !== 'feed') {
    return `${quoted(title)} says itself how its text is encoded.`
  }
  if (sha256 === null) return `The original of ${quoted(title)} isn’t kept, so that it can’t be read again.`
  return part
    ? `${quoted(title)} is a part of a longer document: remove its parts, and import it again with the encoding on the command line.`
    : null
}

/**
 * Reads a document's original in the encoding that a curator says. Items, tags, notes and corrections go along by the
 * lines they are on, which are the same in every encoding.
 */
export const setEncoding: Handler<'reading.encoding'> = (work, { source: id, encoding }) => {
  const source = correctable(work, id)
  if (!source.ok) return source
  const why = fixedEncoding(source.value)
  if (why !== null) return fail(why)
  const { title, encoding: now, reading, corrections = [] } = source.value
  const label = `Read ${quoted(title)} as ${encodingName(encoding)}`
  if (now === encoding && source.value.encodingSaid) return ok({ label, count: 0 })
  const plain = readingOf(work, source.value, { corrections: [], encoding })
  if (plain === null) return ok({ label, count: 1 })
  if (!plain.ok) return plain
  const done: Result<number> = reread(work, source.value, {
    encoding,
    corrections: onTheirLines(reading.text, plain.value.text, corrections),
  })
  if (!done.ok) return done
  const record = work.edit('source', id)!
  record.encoding = encoding
  record.encodingSaid = true
  record.reading.notices = [
    ...noticed(plain.value.text, encoding),
    ...reading.notices.filter(({ message }) => !/^(?:Read as |Some characters could not be read as )/.test(message)),
  ]
  return ok({ label, count: 1 })
}

function onTheirLines(before: string, now: string, corrections: NonNullable<SourceRecord['corrections']>) {
  const lines = new Lines(now)
  return corrections.length === 0
    ? []
    : forcedBy(new Lines(before), corrections).flatMap(({ what, first, last }) =>
        correctionOf(lines, { what, first, last }),
      )
}

function noticed(text: string, encoding: string): Notice[] {
  const at = text.indexOf('\uFFFD')
  return at < 0 ? [] : [{ line: new Lines(text).at(at), message: `Some characters could not be read as ${encoding}.` }]
}
