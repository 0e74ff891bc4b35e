import stringWidth from 'string-width'
import { mergeTags } from '../model/merge-tags.ts'
import { footerMark } from '../model/text-layout.ts'

/** Columns a line of mail takes, with the blank that says it goes on. */
const columns = 72

/**
 * Text as `format=flowed` of a mail (RFC 3676, DelSp=no): lines over 72 columns are broken at spaces, a blank left at
 * their end, so that a mail program sets them as wide as its window. Lines that begin with a space, ">" or "From " have
 * one space before them.
 */
export function flowed(text: string): string {
  return text
    .split('\n')
    .flatMap(line => (line === footerMark ? [line] : softLines(line).map(stuffed)))
    .join('\n')
}

const stuffed = (line: string): string => (/^(?: |>|From )/.test(line) ? ` ${line}` : line)

/** Words with the blanks around them; a mailing program's tag, which may have blanks of its own, is one word. */
function pieces(line: string): string[] {
  const tags = mergeTags(line).filter(({ text }) => text.includes(' '))
  const pieces: string[] = line.match(/ *[^ ]+ ?| +$/g) ?? [line]
  if (tags.length === 0) return pieces
  const joined: string[] = []
  let at = 0
  for (const piece of pieces) {
    if (tags.some(({ start, text }) => start < at && at < start + text.length)) joined[joined.length - 1] += piece
    else joined.push(piece)
    at += piece.length
  }
  return joined
}

function softLines(line: string): string[] {
  const lines: string[] = []
  let open = ''
  let width = 0
  for (const word of pieces(line)) {
    const wide = stringWidth(word)
    // A soft line of white space, or one that reads "-- ", would be taken for something else; a line that goes on with
    // ">" or "From " would need a space before it, which some readers of mail leave in.
    const breakable = !/^(?:>|From )/.test(word)
    if (breakable && width + wide > columns && open.endsWith(' ') && open.trim() !== '' && open !== footerMark) {
      lines.push(open)
      open = ''
      width = 0
    }
    open += word
    width += wide
  }
  return [...lines, open]
}
