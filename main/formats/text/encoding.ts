import { isUtf8 } from 'node:buffer'
import type { Notice } from '../../../core/model/reading.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { guessEncoding } from './guess-encoding.ts'
import { textCap } from './text-cap.ts'

export interface Decoded {
  readonly text: string
  /** As the WHATWG encoding standard names it: "utf-8", "utf-16le", "windows-1252" … */
  readonly encoding: string
  readonly notices: readonly Notice[]
}

/** How many bytes are looked at to tell text from anything else. */
const sample = 64 * 1024

/**
 * The text of a document: by its byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8 where it
 * is valid, else as the document declares, else by what its bytes look like, said in a notice; whatever it looks like,
 * as `said` by a curator. Refuses, in a sentence, what is empty, too large or not text.
 */
export function decode(
  name: string,
  bytes: Uint8Array,
  declared: string | null = null,
  said?: string,
): Result<Decoded> {
  if (bytes.length > textCap) {
    return fail(
      `‘${name}’ is too large: it has ${megabytes(bytes.length)}, and Galley reads texts up to ${megabytes(textCap)}.`,
    )
  }
  const { encoding, notices } = said === undefined ? encodingOf(bytes, declared) : { encoding: said, notices: [] }
  const raw = new TextDecoder(encoding).decode(bytes)
  const nuls = count(raw, '\0')
  if (looksBinary(raw, nuls)) {
    return fail(`‘${name}’ is not a text: it looks like a program, a picture or another binary file.`)
  }
  const text = nuls > 0 ? raw.replaceAll('\0', '') : raw
  if (!text.trim()) return fail(`‘${name}’ is empty: there is no text in it.`)
  // A sign of replacement in valid UTF-8 is the document's own.
  const at = encoding === 'utf-8' && isUtf8(bytes) ? -1 : text.indexOf('\uFFFD')
  return ok({
    text,
    encoding,
    notices: [
      ...notices,
      ...(at >= 0 ? [{ line: lineOf(text, at), message: `Some characters could not be read as ${encoding}.` }] : []),
      ...(nuls > 0
        ? [{ line: 0, message: `${nuls === 1 ? 'A NUL character was' : `${nuls} NUL characters were`} left out.` }]
        : []),
    ],
  })
}

export const megabytes = (bytes: number) =>
  `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

function count(text: string, char: string): number {
  let n = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) n++
  return n
}

const lineOf = (text: string, offset: number) =>
  (text.slice(0, offset).match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0) + 1

function encodingOf(bytes: Uint8Array, declared: string | null): { encoding: string; notices: Notice[] } {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', notices: [] }
  if (starts(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', notices: [] }
  if (starts(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', notices: [] }
  const wide = utf16Without(bytes)
  if (wide) {
    return { encoding: wide, notices: [{ line: 0, message: 'Read as UTF-16: the file does not say so itself.' }] }
  }
  const named = declared === null ? null : encodingNamed(declared)
  if (named === 'iso-2022-jp') return { encoding: named, notices: [] }
  if (isUtf8(bytes)) return { encoding: 'utf-8', notices: [] }
  if (named && named !== 'utf-8' && !named.startsWith('utf-16')) return { encoding: named, notices: [] }
  if (isNearlyUtf8(bytes)) return { encoding: 'utf-8', notices: [] }
  const encoding = guessEncoding(bytes)
  return {
    encoding,
    notices: [
      {
        line: 0,
        message: `Read as ${encoding}: the file is not valid UTF-8${encoding === 'windows-1252' ? '' : ' and looks like that'}.`,
      },
    ],
  }
}

/** The encoding's own name for a label as documents write it; null for none. */
function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** Well-formed sequences of UTF-8 outnumber the broken ones so much that chance can't have made them. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let whole = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 127) whole++
  }
  return whole >= 3 && whole >= broken * 8
}

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/**
 * UTF-16 without a mark shows itself by its blanks and line ends, which have a zero half; without any, by zeros that
 * stand in one half only. Text of other encodings has no zero bytes at all.
 */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sample) & ~1
  if (length < 4 || bytes.length % 2) return null
  const blanks = { little: 0, big: 0 }
  const zeros = { little: 0, big: 0 }
  for (let at = 0; at < length; at += 2) {
    const first = bytes[at]!
    const second = bytes[at + 1]!
    if (second === 0) {
      zeros.little++
      if (isBlank(first)) blanks.little++
    }
    if (first === 0) {
      zeros.big++
      if (isBlank(second)) blanks.big++
    }
  }
  const { little, big } = blanks.little || blanks.big ? blanks : zeros
  // A stray NUL makes no UTF-16.
  const least = (length / 2) * (blanks.little || blanks.big ? 0.005 : 0.2)
  if (little > least && little > big * 4) return 'utf-16le'
  return big > least && big > little * 4 ? 'utf-16be' : null
}

const isBlank = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/** A NUL or two slip into texts, and control characters are there now and then; more of them are no text. */
function looksBinary(text: string, nuls: number): boolean {
  const part = text.slice(0, sample)
  let odd = 0
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at)
    // 8 to 13 are backspace, tab and line ends; 27 begins the escape sequences of old mail.
    if ((code < 32 && code > 0 && (code < 8 || code > 13) && code !== 27) || code === 0xfffd) odd++
  }
  return nuls > text.length * 0.005 || odd > Math.max(8, part.length * 0.02)
}
