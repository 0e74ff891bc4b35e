import { crc32 } from 'node:zlib'
import type { PictureType } from '../../../core/model/asset.ts'

/**
 * A picture's file without what it says of itself: where and when it was taken, by which camera, texts, thumbnails, and
 * whatever is hung on behind its end. What it takes to show it stays, to the bit: colours, animation, and which way up
 * it is. A file that says nothing comes back as it is; null where it is cut off or no picture throughout.
 */
export function withoutMetadata(type: PictureType, bytes: Uint8Array): Uint8Array | null {
  const parts = walks[type](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return parts && new Uint8Array(Buffer.concat(parts))
}

/** The parts that stay, in order. */
type Walk = (file: Buffer) => Buffer[] | null

const latin1 = (file: Buffer, start: number, end: number): string => file.toString('latin1', start, end)
const exifMark = Buffer.from('Exif\0\0', 'latin1')

/** EXIF that says nothing but which way up the picture is; null where it lies as it is shown. */
function turnOf(exif: Buffer): Buffer | null {
  const tiff = exif.subarray(exif.subarray(0, exifMark.length).equals(exifMark) ? exifMark.length : 0)
  if (tiff.length < 14) return null
  const little = latin1(tiff, 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let nth = 0; nth < short(directory); nth++) {
    const field = directory + 2 + nth * 12
    if (field + 12 > tiff.length) return null
    const turn = short(field + 8)
    if (short(field) === 0x112) {
      return turn > 1 && turn <= 8
        ? Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0])
        : null
    }
  }
  return null
}

/**
 * Segments (ITU-T T.81, B.1): of those of applications, JFIF, colour profiles and Adobe's colour transform are needed
 * to show it.
 */
const jpeg: Walk = file => {
  const kept = [file.subarray(0, 2)]
  for (let at = 2; at + 2 <= file.length;) {
    const marker = file[at + 1]!
    // What stands between segments is skipped, as whatever shows a JPEG does.
    if (file[at] !== 0xff || marker === 0xff || marker === 0) {
      at++
      continue
    }
    if (marker === 0xd9) return [...kept, file.subarray(at, at + 2)]
    if (at + 4 > file.length) return null
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (end < at + 4 || end > file.length) return null
    const data = file.subarray(at + 4, end)
    if (marker === 0xe1 && data.subarray(0, exifMark.length).equals(exifMark)) {
      const turn = turnOf(data)
      if (turn) kept.push(Buffer.from([0xff, 0xe1, 0, 2 + exifMark.length + turn.length]), exifMark, turn)
    } else if (
      marker === 0xe0 ||
      marker === 0xee ||
      (marker === 0xe2 && latin1(data, 0, 12) === 'ICC_PROFILE\0') ||
      ((marker & 0xf0) !== 0xe0 && marker !== 0xfe)
    ) {
      kept.push(file.subarray(at, end))
    }
    at = end
    if (marker !== 0xda) continue
    at = endOfScan(file, end)
    kept.push(file.subarray(end, at))
    // Programs show a photograph whose last lines are missing, and so may an issue.
    if (at === file.length) return kept
  }
  return null
}

/** Where the coded lines that begin at `start` end: before a marker that is neither a byte of theirs nor a restart. */
function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at !== -1 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1]!
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return file.length
}

const shownInPng = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'mDCV',
  'cLLI',
  'sBIT',
  'pHYs',
  'bKGD',
  'acTL',
  'fcTL',
  'fdAT',
])

/** Chunks (PNG, 5.3): those whose name begins with a capital are the picture itself. */
const png: Walk = file => {
  const kept = [file.subarray(0, 8)]
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) return null
    const name = latin1(file, at + 4, at + 8)
    const turn = name === 'eXIf' ? turnOf(file.subarray(at + 8, end - 4)) : null
    if (turn) kept.push(pngChunk(name, turn))
    if (/^[A-Z]/.test(name) || shownInPng.has(name)) kept.push(file.subarray(at, end))
    if (name === 'IEND') return kept
    at = end
  }
  return null
}

function pngChunk(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(name, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

const shownInWebp = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** Chunks (RFC 9649, 2.3), each of an even length; VP8X tells which there are. */
const webp: Walk = file => {
  const kept: Buffer[] = []
  const all = Math.min(file.length, 8 + file.readUInt32LE(4))
  let turned = false
  for (let at = 12; at + 8 <= all;) {
    const size = file.readUInt32LE(at + 4)
    if (at + 8 + size > all) return null
    const end = Math.min(at + 8 + size + (size % 2), all)
    const name = latin1(file, at, at + 4)
    const turn = name === 'EXIF' ? turnOf(file.subarray(at + 8, at + 8 + size)) : null
    if (turn) {
      turned = true
      kept.push(Buffer.from([...Buffer.from(name), turn.length, 0, 0, 0]), turn)
    }
    if (shownInWebp.has(name)) kept.push(Buffer.from(file.subarray(at, end)))
    at = end
  }
  const wide = kept[0]
  if (!wide) return null
  if (latin1(wide, 0, 4) === 'VP8X') wide[8] = (wide[8]! & ~0x0c) | (turned ? 0x08 : 0)
  const head = Buffer.from(file.subarray(0, 12))
  head.writeUInt32LE(4 + kept.reduce((sum, part) => sum + part.length, 0), 4)
  return [head, ...kept]
}

/** Blocks (GIF89a, 12–27): of extensions, how a picture is shown and how often it runs. */
const gif: Walk = file => {
  const table = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let at = 13 + table(file[10] ?? 0)
  const kept = [file.subarray(0, at)]
  while (at < file.length) {
    const start = at
    const kind = file[at]
    if (kind === 0x3b) return [...kept, file.subarray(at, at + 1)]
    if (kind === 0x2c) at += 11 + table(file[at + 9] ?? 0)
    else if (kind === 0x21) at += 2
    else return null
    while (at < file.length && file[at] !== 0) at += 1 + file[at]!
    if (at++ >= file.length) return null
    const label = file[start + 1]
    const runs =
      label === 0xff && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/.test(latin1(file, start + 3, start + 14))
    if (kind === 0x2c || label === 0xf9 || label === 0x01 || runs) kept.push(file.subarray(start, at))
  }
  return kept
}

const walks: Readonly<Record<PictureType, Walk>> = { jpeg, png, webp, gif }
