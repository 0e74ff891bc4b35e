import { expect, it } from 'vitest'
import { pictureCap } from '../../../../core/model/asset.ts'
import { readPicture } from '../../../../main/formats/pictures/picture.ts'
import { jpegOf, pngOf } from '../small-pictures.ts'

const refusal = (bytes: Uint8Array) => {
  const read = readPicture('view.txt', bytes)
  return read.ok ? 'not refused' : read.message
}
const ascii = (text: string) => Buffer.from(text, 'latin1')

it('a picture is what its bytes say, whatever it is called', () => {
  expect(readPicture('letter.txt', pngOf(30, 20))).toEqual({ ok: true, value: { type: 'png', width: 30, height: 20 } })
  expect(readPicture('drawing.svg', jpegOf(640, 480))).toEqual({
    ok: true,
    value: { type: 'jpeg', width: 640, height: 480 },
  })
  expect(readPicture('a', ascii('GIF89a\x10\0\x08\0\0\0\0;'))).toEqual({
    ok: true,
    value: { type: 'gif', width: 16, height: 8 },
  })
  expect(
    readPicture(
      'a',
      Buffer.concat([ascii('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0'), Buffer.from([99, 0, 0, 49, 0, 0])]),
    ),
  ).toEqual({ ok: true, value: { type: 'webp', width: 100, height: 50 } })
})

it('a photograph that lies on its side is as wide as it is shown', () => {
  expect(readPicture('a.jpg', jpegOf(640, 480, true))).toEqual({
    ok: true,
    value: { type: 'jpeg', width: 480, height: 640 },
  })
})

it('refuses in a sentence what mail can’t show, what is broken and what is too large', () => {
  expect(refusal(ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe(
    '‘view.txt’ is an SVG drawing, which can carry script and which mail programs don’t show. Save it as PNG.',
  )
  expect(refusal(ascii('\0\0\0\x18ftypheic\0\0\0\0'))).toContain('HEIC')
  expect(refusal(ascii('BM\0\0'))).toContain('TIFF or BMP')
  expect(refusal(ascii('A letter'))).toBe(
    '‘view.txt’ is no picture Galley knows: PNG, JPEG, GIF and WebP can be shown.',
  )
  expect(refusal(new Uint8Array())).toBe('‘view.txt’ is empty: the file has no content.')
  expect(refusal(pngOf(4, 4).subarray(0, 12))).toBe('‘view.txt’ begins as a picture and is broken or cut off.')
  expect(refusal(Buffer.concat([pngOf(4, 4), Buffer.alloc(pictureCap)]))).toContain('has 10 MB; a picture may have 10.')
  expect(refusal(jpegOf(30_000, 4))).toContain('a side may have 20,000')
})
