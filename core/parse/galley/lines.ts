/** One line of a text: where it begins, how deep it stands, and its content without indent and trailing white space. */
export interface LaidLine {
  /** 1-based. */
  readonly number: number
  readonly indent: number
  readonly content: string
  /** Offsets of the content in the text. */
  readonly start: number
  readonly end: number
}

/** Lines that stand together, without a blank one between them. */
export type Chunk = readonly [LaidLine, ...LaidLine[]]

/** A text's chunks. Only spaces and tabs count as indent or trailing white space: others belong to the text. */
export function chunksOf(text: string): Chunk[] {
  const chunks: [LaidLine, ...LaidLine[]][] = []
  let open: [LaidLine, ...LaidLine[]] | null = null
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (let number = 1; at <= text.length; number++) {
    const newline = text.indexOf('\n', at)
    const stop = newline === -1 ? text.length : newline
    const line = laidLine(text, at, stop, number)
    at = stop + 1
    if (line.content === '') open = null
    else if (open) open.push(line)
    else chunks.push((open = [line]))
  }
  return chunks
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r'

function laidLine(text: string, from: number, to: number, number: number): LaidLine {
  let start = from
  let end = to
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return { number, indent: start - from, content: text.slice(start, end), start, end }
}
