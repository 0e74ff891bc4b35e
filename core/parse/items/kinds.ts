import type { Kind } from '../../model/fields.ts'
import { eventWords, noticeWords, opinionWords, photoWords, videoWords } from '../words/words.ts'

/** What is known of an item when its kind is told. */
export type KindSigns = {
  readonly section: string | null
  readonly headline: string | null
  readonly bylined: boolean
  readonly credited: boolean
  readonly hasBody: boolean
  /** Every item that stands between the same two breaks or titles has a byline, and there are several. */
  readonly amongBylined: boolean
}

/**
 * A picture is a caption in a section of pictures, or one with a credit and no headline. Commentary is what stands in a
 * section of that name, or in a stretch without a title where every piece has a byline; a bylined piece among others
 * stays a story.
 */
export function kindOf(item: KindSigns): Kind {
  if (item.section !== null) {
    const words = wordsOf(item.section)
    const hints = (list: ReadonlySet<string>) => words.some(word => list.has(word))
    if (item.headline === null && hints(photoWords)) return 'photo'
    if (hints(opinionWords)) return 'opinion'
    if (hints(eventWords)) return 'event'
    if (hints(noticeWords)) return 'notice'
    if (hints(videoWords)) return 'video'
  }
  if (item.headline === null && item.credited && item.hasBody) return 'photo'
  if (item.headline !== null && isFilm(item.headline)) return 'video'
  return item.bylined && item.amongBylined && item.section === null ? 'opinion' : 'story'
}

/** The words of a title; none of a long one, which says nothing. */
function wordsOf(title: string): readonly string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []
  return words.length <= 6 ? words : []
}

/** "… | Documentary", "[Video] …", "Video: …" */
function isFilm(headline: string): boolean {
  const label = /^\[?([\p{L}]+)\s*[\]:|]/u.exec(headline)?.[1] ?? /[|([]\s*([\p{L}]+)\s*[\])]?$/u.exec(headline)?.[1]
  return label !== undefined && videoWords.has(label.toLowerCase())
}
