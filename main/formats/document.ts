import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Notice } from '../../core/model/reading.ts'
import type { Format } from '../../core/model/source.ts'
import { detectBytes, detectText } from './detect.ts'
import { decode } from './encoding.ts'
import { identify, type Identity } from './identity.ts'

/** A document turned into the text that is parsed. */
export interface DocumentText {
  readonly format: Format
  readonly encoding: string
  readonly text: string
  readonly notices: readonly Notice[]
  readonly identity: Identity
}

const readable = 'Galley reads plain text, Markdown and its own JSON'
const textual: readonly (Format | 'auto')[] = ['auto', 'text', 'markdown', 'json']

/** Bytes → text, of documents from elsewhere (own-export.ts opens Galley's own). `format` names what the document is where the caller knows better than its content. */
export function openDocument(name: string, bytes: Uint8Array, format: Format | 'auto'): Result<DocumentText> {
  if (bytes.length === 0) return fail(`‘${name}’ is empty: the file has no content.`)
  const binary = detectBytes(bytes)
  if (binary) return fail(`‘${name}’ is ${binary.words}; ${readable}.`)
  if (!textual.includes(format)) return fail(`‘${name}’ can’t be read as ${format}; ${readable}.`)
  const decoded = decode(name, bytes)
  if (!decoded.ok) return decoded
  const detected = detectText(decoded.value.text)
  const named = format === 'auto' ? formatOf(name, detected.format) : format
  if (named === 'json') return fail(`‘${name}’ is no JSON export of Galley.`)
  if (named !== 'text' && named !== 'markdown') return fail(`‘${name}’ is ${detected.words}; ${readable}.`)
  return ok({ ...decoded.value, format: named, identity: identify(name, decoded.value.text) })
}

/** Markdown shows itself by its name; everything else by its content. */
const formatOf = (name: string, detected: Format | null): Format | null =>
  detected === 'text' && /\.(?:md|markdown)$/i.test(name) ? 'markdown' : detected
