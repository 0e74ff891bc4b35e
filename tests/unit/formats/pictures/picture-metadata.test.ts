import { describe, expect, it } from 'vitest'
import type { PictureType } from '../../../../core/model/asset.ts'
import { readPicture } from '../../../../main/formats/pictures/picture.ts'
import { withoutMetadata } from '../../../../main/formats/pictures/picture-metadata.ts'
import { jpegOf, pngChunk, pngOf } from '../small-pictures.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const place = ascii('59.4370 N 24.7536 E')
const bytesOf = (...parts: (readonly number[] | Uint8Array)[]) => Buffer.concat(parts.map(part => Buffer.from(part)))
const segment = (marker: number, data: Uint8Array) => bytesOf([0xff, marker, 0, data.length + 2], data)

/** EXIF with the place, and which way up the picture is; in the byte order asked for. */
function exif(turn: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26)
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  tiff.write(little ? 'II' : 'MM', 0, 'latin1')
  short(42, 2)
  if (little) tiff.writeUInt32LE(8, 4)
  else tiff.writeUInt32BE(8, 4)
  short(1, 8)
  short(0x112, 10)
  short(3, 12)
  short(1, little ? 14 : 16)
  short(turn, 18)
  return bytesOf(tiff, place)
}

const jpegEnd = bytesOf([0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd9])
/** A JPEG with two scans, as a progressive one has, and `told` before its size. */
const jpeg = (...told: Uint8Array[]) =>
  bytesOf(jpegOf(64, 32).subarray(0, 8), ...told, jpegOf(64, 32).subarray(8, -2), jpegEnd.subarray(0, -2), jpegEnd)
const png = pngOf(4, 4)
const pngTold = (...chunks: Uint8Array[]) => bytesOf(png.subarray(0, 33), ...chunks, png.subarray(33))

function webp(flags: number, ...chunks: (readonly [string, Uint8Array])[]): Buffer {
  const all: (readonly [string, Uint8Array])[] = [
    ['VP8X', Buffer.from([flags, 0, 0, 0, 99, 0, 0, 49, 0, 0])],
    ['VP8L', Buffer.from([0x2f, 1, 2])],
    ...chunks,
  ]
  const body = bytesOf(
    ...all.flatMap(([name, data]) => [ascii(name), [data.length, 0, 0, 0], data, data.length % 2 ? [0] : []]),
  )
  const head = bytesOf(ascii('RIFF'), [0, 0, 0, 0], ascii('WEBP'))
  head.writeUInt32LE(4 + body.length, 4)
  return bytesOf(head, body)
}

const gifHead = bytesOf(ascii('GIF89a'), [16, 0, 8, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6])
const block = (data: Uint8Array) => bytesOf([data.length], data, [0])
const gifPicture = bytesOf(
  [0x21, 0xf9, 4, 0, 9, 0, 0, 0, 0x2c, 0, 0, 0, 0, 16, 0, 8, 0, 0x80, 6, 5, 4, 3, 2, 1, 2],
  block(Buffer.from([0x3b, 0x21, 0x2c])),
)
const gifRuns = bytesOf([0x21, 0xff, 11], ascii('NETSCAPE2.0'), block(Buffer.from([1, 0, 0])))
const gifTold = bytesOf([0x21, 0xfe], block(place), [0x21, 0xff, 11], ascii('XMP DataXMP'), block(place))

const cases: Readonly<Record<string, readonly [type: PictureType, told: Uint8Array, plain: Uint8Array]>> = {
  'EXIF, XMP, IPTC and comments of a JPEG': [
    'jpeg',
    jpeg(
      segment(0xe1, bytesOf(ascii('Exif\0\0'), exif(1, true))),
      segment(0xe1, place),
      segment(0xed, place),
      segment(0xfe, place),
    ),
    jpeg(),
  ],
  'a second picture behind a JPEG': [
    'jpeg',
    bytesOf(jpeg(segment(0xe2, ascii('MPF\0'))), jpeg(segment(0xe1, place))),
    jpeg(),
  ],
  'texts and EXIF of a PNG, and what is behind its end': [
    'png',
    bytesOf(pngTold(pngChunk('eXIf', exif(1, false)), pngChunk('iTXt', place), pngChunk('tIME', place)), place),
    png,
  ],
  'EXIF and XMP of a WebP': ['webp', webp(0x0c, ['EXIF', exif(1, true)], ['XMP ', place]), webp(0)],
  'comments and XMP of a GIF': [
    'gif',
    bytesOf(gifHead, gifRuns, gifTold, gifPicture, gifTold, [0x3b], place),
    bytesOf(gifHead, gifRuns, gifPicture, [0x3b]),
  ],
}

describe('leaves out', () => {
  for (const [name, [type, told, plain]] of Object.entries(cases)) {
    it(name, () => {
      expect(withoutMetadata(type, told)).toEqual(new Uint8Array(plain))
      expect(withoutMetadata(type, plain)).toEqual(new Uint8Array(plain))
    })
  }
})

it('keeps which way up a picture is, and nothing else of its EXIF', () => {
  for (const little of [true, false]) {
    const turned = exif(6, little)
    for (const [type, told] of [
      ['jpeg', jpeg(segment(0xe1, bytesOf(ascii('Exif\0\0'), turned)))],
      ['png', pngTold(pngChunk('eXIf', turned))],
      ['webp', webp(0x08, ['EXIF', turned])],
    ] as const) {
      const kept = Buffer.from(withoutMetadata(type, told)!)
      expect(kept.includes(place)).toBe(false)
      expect(kept.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
      expect(withoutMetadata(type, kept)).toEqual(new Uint8Array(kept))
      if (type === 'jpeg') expect(readPicture('a', kept)).toMatchObject({ value: { width: 32, height: 64 } })
    }
  }
})

it('keeps colour profiles', () => {
  for (const [type, file] of [
    ['jpeg', jpeg(segment(0xe2, ascii('ICC_PROFILE\0…')), segment(0xee, ascii('Adobe')))],
    ['png', pngTold(pngChunk('iCCP', place))],
    ['webp', webp(0x20, ['ICCP', place])],
  ] as const) {
    expect(withoutMetadata(type, file)).toEqual(new Uint8Array(file))
  }
})

it('ends for a picture cut off anywhere, or of any bytes, and says what can’t be shown', () => {
  for (const [type, told] of Object.values(cases)) {
    for (let at = 13; at < told.length; at++) {
      withoutMetadata(type, told.subarray(0, at))
      withoutMetadata(
        type,
        told.map((byte, nth) => (nth === at ? byte ^ 0xff : byte)),
      )
    }
  }
  expect(withoutMetadata('png', png.subarray(0, 40))).toBeNull()
  expect(withoutMetadata('jpeg', jpeg().subarray(0, 12))).toBeNull()
})
