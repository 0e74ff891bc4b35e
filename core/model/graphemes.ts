let segments: Intl.Segmenter | null = null

/** Characters of a text as a reader counts them: a letter with its accents, or a family of emoji, is one. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of (segments ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text)) count++
  return count
}
