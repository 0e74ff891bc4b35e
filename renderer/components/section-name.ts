/**
 * Words of a title in capitals that are small in a sentence, of those with two letters at most; others so short are
 * names ("EU").
 */
const small = new Set([
  'A',
  'AN',
  'AS',
  'AT',
  'BE',
  'BY',
  'DO',
  'GO',
  'HE',
  'IF',
  'IN',
  'IS',
  'IT',
  'ME',
  'MY',
  'NO',
  'OF',
  'ON',
  'OR',
  'SO',
  'TO',
  'UP',
  'WE',
])

/**
 * A section's title as it stands in a line of other words: "NEWS FROM THE EU" as "News from the EU"; one that isn't in
 * capitals as it is.
 */
export function sectionName(title: string): string {
  if (title !== title.toUpperCase() || title === title.toLowerCase()) return title
  const sentence = title.replaceAll(/\p{L}+/gu, word =>
    word.length > 2 || small.has(word) ? word.toLowerCase() : word,
  )
  return sentence.replace(/\p{L}/u, letter => letter.toUpperCase())
}
