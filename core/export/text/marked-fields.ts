import type { PictureWords } from '../../model/asset.ts'
import type { Link } from '../../model/fields.ts'
import {
  addressIndent,
  endNumber,
  hang,
  indent,
  photoMarkAt,
  photoMarkOf,
  trailingBackslashes,
  type MarkName,
} from '../../model/text-layout.ts'
import { wrap } from '../wrap.ts'
import { addressLines, margin, type Chunk, type Page } from './page.ts'

/** A field under its mark, further lines hanging. */
export function marked(name: MarkName, text: string, page: Page, before = ''): string[] {
  const mark = before + page.marks[name]
  return wrap(text, page.width - indent - mark.length, page.width - hang).map((line, nth) =>
    nth === 0 ? margin + mark + line : ' '.repeat(hang) + line,
  )
}

/** A label that ends in a number of its own has a backslash before it, and those that stand there doubled. */
function ownNumber(label: string): string {
  const start = endNumber(label)?.start
  if (start === undefined) return label
  const before = label.slice(0, start)
  return `${before}${'\\'.repeat(trailingBackslashes(before) + 1)}${label.slice(start)}`
}

/**
 * A link: its label with its footnote's number, or with its address in a line of its own, deeper than a label's further
 * lines.
 */
export function linked(name: 'link' | 'also', { label, url }: Link, page: Page): string[] {
  if (url === null) return marked(name, ownNumber(label), page)
  if (page.links === 'under') {
    return [...marked(name, ownNumber(label), page), ...addressLines(' '.repeat(addressIndent), url)]
  }
  page.footnotes.push(url)
  return marked(name, `${label} [${page.footnotes.length}]`, page)
}

/**
 * `What it shows] Its caption (Photo: Tamsin Roe)`, behind its mark. A backslash keeps what would end a part from doing
 * so, and is doubled itself.
 */
export function pictured({ alt, caption, credit }: PictureWords, page: Page): Chunk {
  const kept = (text: string, ends: (at: number) => boolean) =>
    [...text].reduce(
      ({ written, at }, character) => ({
        written: written + (character === '\\' || ends(at) ? `\\${character}` : character),
        at: at + character.length,
      }),
      { written: '', at: 0 },
    ).written
  const under = caption && ` ${kept(caption, at => photoMarkAt(`${caption} `, at) !== null)}`
  return marked(
    'picture',
    `${kept(alt, at => alt[at] === ']')}]${under}${credit && ` ${photoMarkOf(page.words)}${kept(credit, () => false)})`}`,
    page,
  )
}
