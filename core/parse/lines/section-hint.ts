import { eventWords, noticeWords, opinionWords, photoWords, sectionWords, videoWords } from '../words/words.ts'

const titleWords = new Set(
  [sectionWords, photoWords, videoWords, opinionWords, eventWords, noticeWords].flatMap(list => [...list]),
)

/** Whether a title is made of words that sections are called by. */
export function sectionHint(text: string): number {
  if (text.length > 60) return 0
  const words = text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []
  // "By the People" opens as a byline does.
  if (words.length === 0 || words.length > 7 || (words[0] === 'by' && words.length > 1)) return 0
  const hits = words.filter(word => titleWords.has(word)).length
  if (hits === 0) return 0
  return (words.length <= 3 || hits >= 2 ? 2 : 1) + (photoWords.has(words[0]!) && words.length <= 5 ? 2 : 0)
}
