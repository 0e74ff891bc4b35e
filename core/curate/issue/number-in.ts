/** Words that stand before an issue's number in the languages digests are read in; "#" and "№" need no blank. */
const before =
  '(?:no|nr|num|numéro|número|numero|n[º°o]|issue|ausgabe|heft|edition|édition|edición|edição|edizione|выпуск|номер)'
const numbered = new RegExp(`(?:(?<!\\p{L})${before}\\.?\\s{0,2}|[#№]\\s?)(\\d{1,5})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * The number an issue gives itself in the first of these texts that has one: "No. 31", "Nr. 12", "Issue 7", "#204".
 * Null where none does; bare numbers don't count, since they may be years.
 */
export function numberIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const number = Number(numbered.exec(text)?.[1] ?? 0)
    if (number > 0) return number
  }
  return null
}
