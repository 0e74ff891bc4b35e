import type { Reread } from '../../core/curate/reading/rereading.ts'
import { findAnchor } from '../../core/curate/reading/anchor.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { openDocument, type OpenHow } from '../formats/document.ts'
import type { Part } from '../formats/opened.ts'
import { openOwnExport } from '../formats/galley/own-export.ts'
import type { ReadAgain } from '../service/ports/reader.ts'
import { makesSomething } from '../../core/curate/reading/precedents.ts'
import { precedentsOf, precedentsOfMarked } from '../../core/parse/precedents/record.ts'
import { readParts, textOf } from './read-parts.ts'

/** The document that was read again last, opened: the next correction is mostly of the same one. */
let last: { readonly key: string; readonly parts: readonly Part[] } | null = null

/** Reads a document of the library again; meant for the worker, which keeps the last one opened. */
export async function readAgain({
  key,
  name,
  format,
  document,
  corrections,
  profile,
  story,
  half,
  encoding,
}: ReadAgain): Promise<Result<Reread>> {
  const parts =
    'text' in document
      ? ok<readonly Part[]>([{ text: document.text }])
      : last?.key === key
        ? ok(last.parts)
        : await opened(name, format, document.bytes, { half, encoding })
  if (!parts.ok) return parts
  if (!('text' in document)) last = { key, parts: parts.value }
  const parsed = readParts(parts.value, { corrections, profile, story })
  const [only] = parts.value
  // Of several parts, each is read by itself.
  const made = corrections.filter(makesSomething)
  if (made.length === 0 || story || parts.value.length > 1 || !only) return ok(parsed)
  const said = made.flatMap(({ anchor }) => findAnchor(textOf(only), anchor) ?? [])
  return ok({
    ...parsed,
    precedents:
      'text' in only
        ? precedentsOf(only.text, parsed, said)
        : precedentsOfMarked(only.structured, parsed, said, profile),
  })
}

async function opened(
  name: string,
  format: ReadAgain['format'],
  bytes: Uint8Array,
  how: OpenHow,
): Promise<Result<readonly Part[]>> {
  if (how.encoding === undefined && (await openOwnExport(name, bytes, format))) {
    return fail(`‘${name}’ was written by Galley and is read by its own layout; correct the item in the library.`)
  }
  const document = await openDocument(name, bytes, format, how)
  return document.ok ? ok(document.value.parts) : document
}
