/**
 * How a list's sign that is written into the text may look: as a letter of a font of symbols, or as a sign or number of
 * its own.
 */
export type Typed = 'sign' | 'symbol'

/** Signs of lists as word processors write them into the text, in letters of their picture fonts, and numbers. */
export const typedSigns: Readonly<Record<Typed, RegExp>> = {
  symbol: /^(?:[·•§oØüvqàðèn▪◦‣●–—*-]|[\uf000-\uf0ff]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/u,
  sign: /^(?:[·•§▪◦‣●–—*-]|[\uf000-\uf0ff]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/u,
}

/** Nothing of this is seen. */
export const breadthless = /^[\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]*$/u

/** Where a word processor writes a list's sign into the text: in a font of symbols, or at the beginning of an entry. */
export function typedIn(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: Typed | null,
): Typed | null {
  const style = (attributes['style'] ?? '').slice(0, 2000)
  if (/font(?:-family)?:[^;]{0,40}\b(?:symbol|wingdings|webdings)\b|mso-list:\s*ignore/i.test(style)) return 'symbol'
  if (name === 'p' && (/mso-list:\s*l\d/i.test(style) || /\bMsoList/i.test(attributes['class'] ?? ''))) return 'sign'
  return parent === 'sign' && /courier/i.test(style) ? 'symbol' : parent
}

/** A bullet by itself. */
export const bulletAlone = /^[•·▪◦‣●■□►▸✓✔]$/u
