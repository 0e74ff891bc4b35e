import { parse } from '../../core/parse/index.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Format } from '../../core/model/source.ts'
import { openDocument } from '../formats/document.ts'
import { openOwnExport } from '../formats/own-export.ts'
import type { ReadDocument } from '../service/ports.ts'

/** Bytes → decoded, parsed and named as well as can be guessed; meant for the worker. */
export async function readDocument(name: string, bytes: Uint8Array, format: Format | 'auto'): Promise<Result<ReadDocument>> {
  const own = await openOwnExport(name, bytes, format)
  if (own) return own
  const opened = openDocument(name, bytes, format)
  if (!opened.ok) return opened
  const { text, encoding, notices, identity } = opened.value
  const parsed = parse(text)
  return ok({
    format: opened.value.format, encoding, parsed: { ...parsed, notices: [...notices, ...parsed.notices] },
    ...identity, language: null,
  })
}
