import type { PrintedPicture } from '../../model/asset.ts'
import { entriesOf, isBrief, type EntryFacts, type IssueFacts } from './facts.ts'
import type { Said } from './finding.ts'

type Pictured = EntryFacts & { readonly picture: PrintedPicture }

/** The entries that print a picture. A brief doesn't. */
const pictured = (issue: IssueFacts): readonly Pictured[] =>
  entriesOf(issue).filter((entry): entry is Pictured => entry.picture !== undefined && !isBrief(entry))

const write = (entry: Pictured, words: string, fields: { alt?: string; credit?: string }): Said['fix'] =>
  entry.asset ? { words, command: { type: 'picture.edit', picture: entry.asset, fields } } : undefined

/** Pictures that say nothing to whoever doesn't see them. */
export const missingAlt = (issue: IssueFacts): Said[] =>
  pictured(issue)
    .filter(({ picture }) => !picture.alt)
    .map(entry => ({
      entry,
      field: 'alt',
      about: entry.picture.sha256,
      words: 'The picture has no alt text, for who doesn’t see it.',
      fix: entry.picture.caption ? write(entry, 'Use its caption', { alt: entry.picture.caption }) : undefined,
    }))

export const missingPictureCaption = (issue: IssueFacts): Said[] =>
  pictured(issue)
    .filter(({ picture }) => !picture.caption)
    .map(entry => ({ entry, field: 'caption', about: entry.picture.sha256, words: 'The picture has no caption.' }))

export const missingPictureCredit = (issue: IssueFacts): Said[] =>
  pictured(issue)
    .filter(({ picture }) => !picture.credit)
    .map(entry => ({
      entry,
      field: 'photographer',
      about: entry.picture.sha256,
      words: 'Nothing says who took the picture.',
      fix: entry.credit ? write(entry, 'Use the entry’s credit', { credit: entry.credit }) : undefined,
    }))

/** Bytes of a file in a mail: Base64, in lines of 76 columns that end in CR LF. */
const encoded = (bytes: number): number => (Math.ceil(bytes / 3) * 4 * 78) / 76

/** Pictures that make a mail slow to arrive, the heaviest named. */
export const heavyPictures = (issue: IssueFacts): Said[] => {
  const all = pictured(issue)
  const files = new Map(
    [...(issue.logo ? [issue.logo] : []), ...all.map(entry => entry.picture)].map(picture => [
      picture.sha256,
      picture.bytes,
    ]),
  )
  const size = [...files.values()].reduce((sum, bytes) => sum + encoded(bytes), 0)
  if (size <= issue.style.picturesSize * 1024) return []
  const entry = [...all].sort((a, b) => b.picture.bytes - a.picture.bytes)[0]
  return [
    {
      ...(entry && { entry, field: 'alt' as const }),
      about: String(issue.style.picturesSize),
      words: `The pictures add ${kb(size)} KB to the mail; ${issue.style.picturesSize.toLocaleString('en')} KB is the most this digest wants. ${entry ? 'This one is the heaviest: save it smaller and replace it.' : 'Save the logo smaller and replace it.'}`,
    },
  ]
}

/** Where pictures don't come along, said once an issue. */
export const picturesStay = (issue: IssueFacts): Said[] =>
  pictured(issue).length === 0 && !issue.logo
    ? []
    : [
        {
          about: 'html',
          words:
            'HTML mail can’t carry the pictures and says their words instead; a mail draft, the zip and the web page show them.',
        },
      ]

const kb = (bytes: number): string => Math.ceil(bytes / 1024).toLocaleString('en')
