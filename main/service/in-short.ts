/** Sentences to be read at a glance: the first two, and how many more there are. */
export function inShort(sentences: readonly string[]): string {
  const shown = sentences.slice(0, sentences.length > 3 ? 2 : 3).join(' ')
  const more = sentences.length > 3 ? sentences.length - 2 : 0
  return more > 0 ? `${shown} And ${more} more like these.` : shown
}
