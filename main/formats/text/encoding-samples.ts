import { Encoding } from '../../../core/model/encoding.ts'

/** So much of a document is looked at, and so many of its lines are shown. */
const looked = 32 * 1024
const shown = 6

export interface EncodingSample {
  readonly encoding: Encoding
  /** The first lines as they would read. */
  readonly lines: string[]
  /** Characters that can't be read so. */
  readonly faults: number
}

/**
 * How a document's first lines would read in each encoding a curator can choose: those with letters beyond ASCII, which
 * alone differ; where there are none, the very first. Of markup, the words.
 */
export function encodingSamples(bytes: Uint8Array): EncodingSample[] {
  const first = bytes.findIndex(byte => byte > 127)
  const from = first > looked / 2 ? lineBefore(bytes, first) : 0
  // An even start and length, for what takes two bytes a character.
  const part = bytes.subarray(from & ~1, (from & ~1) + looked)
  return Encoding.options.map(encoding => {
    const text = new TextDecoder(encoding)
      .decode(part)
      .replaceAll(/<[^<>]{0,500}>/g, ' ')
      .replaceAll('\0', '')
    const lines = text
      .split(/\r\n|[\n\r\u2028\u2029]/u)
      .map(line => line.replace(/\s+/gu, ' ').trim())
      .filter(Boolean)
    const telling = lines.filter(line => /[^\x20-\x7e]/.test(line))
    return {
      encoding,
      lines: (telling.length > 0 ? telling : lines).slice(0, shown).map(line => line.slice(0, 160)),
      faults: text.split('\uFFFD').length - 1,
    }
  })
}

function lineBefore(bytes: Uint8Array, at: number): number {
  const start = bytes.lastIndexOf(10, at) + 1
  return at - start > looked / 2 ? at : start
}
