/**
 * Where the app's own scheme is served to Chromium, which knows no `app:`. A name under .localhost is a secure context.
 */
export const appScheme = 'app://galley'
export const standInOrigin = 'http://galley.localhost'

export const toPageAddress = (url: string): string => swap(url, appScheme, standInOrigin)
export const toAppAddress = (url: string): string => swap(url, standInOrigin, appScheme)

function swap(url: string, from: string, to: string): string {
  return url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url
}

/** A value as it crosses to the page: plain JSON, bytes as base64, addresses of the app as the page knows them. */
export function encode(value: unknown): unknown {
  if (typeof value === 'string') return toPageAddress(value)
  if (value === undefined) return { $undefined: true }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(encode)
  if (value !== null && typeof value === 'object') {
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('An object could not be cloned.')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]))
  }
  return value
}

export function decode(value: unknown): unknown {
  if (typeof value === 'string') return toAppAddress(value)
  if (Array.isArray(value)) return value.map(decode)
  if (value === null || typeof value !== 'object') return value
  if ('$undefined' in value) return undefined
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]))
}
