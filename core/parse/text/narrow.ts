/** A letter that takes two bytes: with one such, all of a text is kept so, and so is what is cut from it. */
const wide = /[^\0-\xff]/

/** Longer texts stay as they are. */
const longest = 4096
const codes = new Uint16Array(longest)

/** Whether a text has letters that take two bytes. */
export const isMixed = (text: string): boolean => wide.test(text)

/**
 * The same text, kept in one byte a letter if it has none but such, whatever it was cut from: one dash or curly quote
 * in a document doubles what all of it takes, and patterns for letters of any script look up one byte in a table, but
 * hold two bytes against hundreds of ranges, which takes three times as long.
 */
export function narrowed(text: string): string {
  if (text.length > longest || isMixed(text)) return text
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  // `apply` takes the numbers as they lie there; spread out, each would be asked for by itself.
  return String.fromCharCode.apply(null, codes.subarray(0, text.length) as unknown as number[])
}
