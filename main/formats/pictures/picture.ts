import { disableTypes, imageSize, types } from 'image-size'
import { pictureCap, sideCap, type PictureType } from '../../../core/model/asset.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'

/** What a picture is by its own bytes; its name says nothing. */
export interface ReadPicture {
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

// The other kinds are refused before they are looked into.
disableTypes(types.filter(type => type !== 'png' && type !== 'jpg' && type !== 'gif' && type !== 'webp'))

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((character, nth) => bytes[at + nth] === character.charCodeAt(0))

function typeOf(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif'
  return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8) ? 'webp' : null
}

/**
 * Reads what a picture is from its head: nothing is decoded and nothing run. Refuses in a sentence what can't go into a
 * mail.
 */
export function readPicture(name: string, bytes: Uint8Array): Result<ReadPicture> {
  if (bytes.length === 0) return fail(`‘${name}’ is empty: the file has no content.`)
  const type = typeOf(bytes)
  if (type === null) return fail(`‘${name}’ ${whatElse(bytes)}`)
  if (bytes.length > pictureCap) {
    return fail(
      `‘${name}’ has ${inMb(bytes.length)} MB; a picture may have ${inMb(pictureCap)}. Save it smaller: 1,300 pixels across is plenty for a digest.`,
    )
  }
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width > 0 && height > 0)) throw new Error('no size')
    if (Math.max(width, height) > sideCap) {
      return fail(
        `‘${name}’ is ${width} × ${height} pixels; a side may have ${sideCap.toLocaleString('en')}. Save it smaller.`,
      )
    }
    // From 5 on, EXIF has it lie on its side.
    return ok(orientation >= 5 ? { type, width: height, height: width } : { type, width, height })
  } catch {
    return fail(`‘${name}’ begins as a picture and is broken or cut off.`)
  }
}

const inMb = (bytes: number): string => (bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })

/** The rest of a refusal. */
function whatElse(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (/<svg[\s>/]/i.test(head)) {
    return 'is an SVG drawing, which can carry script and which mail programs don’t show. Save it as PNG.'
  }
  if (/^....ftyp(?:hei|hev|mif1|msf1|avif|avis)/s.test(head)) {
    return 'is a HEIC or AVIF picture, which mail programs don’t show. Save it as JPEG.'
  }
  if (/^(?:II\*\0|MM\0\*|BM)/.test(head)) {
    return 'is a TIFF or BMP picture, which mail programs don’t show. Save it as PNG or JPEG.'
  }
  return 'is no picture Galley knows: PNG, JPEG, GIF and WebP can be shown.'
}
