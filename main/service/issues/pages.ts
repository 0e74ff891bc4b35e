import { randomBytes } from 'node:crypto'
import type { PictureType } from '../../../core/model/asset.ts'

export interface Page {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/**
 * A preview may style itself and show pictures it carries or that we serve beside it; it runs nothing, loads nothing
 * and may only be framed by us. It has a policy of its own because a frame that inherits the app's loses its inline
 * styles.
 */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** The most bytes of pictures that are kept at hand; those looked at longest ago go first. */
const pictureRoom = 128 * 1024 * 1024

/** Pages are dropped, oldest first, when there are more than this many. */
const room = 24

/**
 * Previews and downloads under addresses that can't be guessed. A download works once. A preview stays until it is
 * pushed out by later ones: a frame that is taken out of the page and put back (another space, another pane) reads it
 * again.
 */
export class Pages {
  readonly #pages = new Map<string, { readonly page: Page; readonly once: boolean }>()
  /** By the hash of their bytes: a picture has one address for as long as it is at hand. */
  readonly #pictures = new Map<string, { readonly token: string; readonly page: Page }>()

  /** Answers with the token of the page. */
  put(page: Page, { once }: { readonly once: boolean }): string {
    if (this.#pages.size >= room) this.#pages.delete(this.#pages.keys().next().value!)
    const token = randomBytes(24).toString('base64url')
    this.#pages.set(token, { page, once })
    return token
  }

  pictureToken(sha256: string): string | null {
    const kept = this.#pictures.get(sha256)
    if (!kept) return null
    this.#pictures.delete(sha256)
    this.#pictures.set(sha256, kept)
    return kept.token
  }

  /** Two who asked for it at once get one address. */
  putPicture(sha256: string, page: Page): string {
    const known = this.pictureToken(sha256)
    if (known) return known
    const token = randomBytes(24).toString('base64url')
    this.#pictures.set(sha256, { token, page })
    let held = [...this.#pictures.values()].reduce((sum, { page: { body } }) => sum + body.length, 0)
    for (const [
      hash,
      {
        page: { body },
      },
    ] of this.#pictures) {
      if (held <= pictureRoom || hash === sha256) break
      this.#pictures.delete(hash)
      held -= body.length
    }
    return token
  }

  read(token: string): Page | null {
    for (const picture of this.#pictures.values()) if (picture.token === token) return picture.page
    const kept = this.#pages.get(token)
    if (kept?.once) this.#pages.delete(token)
    return kept?.page ?? null
  }
}

export const previewPage = (html: string): Page => ({
  body: new TextEncoder().encode(html),
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': previewPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
})

/** A picture as itself and as nothing else, whatever its bytes would pass for. */
export const picturePage = (type: PictureType, body: Uint8Array): Page => ({
  body,
  headers: {
    'content-type': `image/${type}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
})

/** A file to be saved by the browser, never shown by it. */
export const downloadPage = (name: string, body: Uint8Array): Page => ({
  body,
  headers: {
    'content-type': 'application/octet-stream',
    'content-disposition': attachment(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
})

/** RFC 6266: the name in ASCII, and in UTF-8 as RFC 8187 writes it. */
function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\w .()-]/g, '_')
  const utf8 = encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(
    /['()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
