/**
 * The one style element the page makes: React Aria's touch-action rule for what can be pressed (usePress), by its hash.
 */
const pressable = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/**
 * The content security policy of the app's own page, in every host: its own scripts, styles, fonts and pictures,
 * requests to where it came from, previews in frames from there, and nothing else.
 */
export const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${pressable}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For a page of the service that names no policy of its own: it may be seen in our frame and do nothing. */
export const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

/** On everything a host serves. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
