import type { Parsed } from '../model/reading.ts'
import type { Stretch } from '../model/stretch.ts'
import { parse, type ParseOptions } from './index.ts'
import { isBlank } from './text/lines.ts'

/** How much of a text is read, and kept, at once. */
export interface PartSizes {
  /** UTF-16 units; of a run of blanks, ten count as one. */
  readonly length: number
  /** Lines that hold something: each may become an item, which weighs more than its words. */
  readonly lines: number
}
export const partSizes: PartSizes = { length: 1_000_000, lines: 12_000 }

/** Whether a text is more than a part. */
export const isLong = (text: string, sizes: PartSizes = partSizes): boolean =>
  text.length > Math.min(sizes.length, sizes.lines) && partEnd(text, 0, sizes) < text.length

/**
 * Reads a text of any size: one of usual size as `parse` does, a longer one in parts that follow each other without a
 * gap, each by itself. A part ends where a section or an item begins; within one only where it alone is larger than a
 * part. So a text takes time and memory by the part, and each part can be kept, shown and read again by itself.
 */
export function* parseParts(
  text: string,
  options: ParseOptions = {},
  sizes: PartSizes = partSizes,
): Generator<Parsed, void> {
  for (let at = 0; at < text.length;) {
    const end = partEnd(text, at, sizes)
    const part = at === 0 && end === text.length ? text : text.slice(at, end)
    const parsed = parse(part, options)
    const cut = end === text.length ? part.length : lastBeginning(parsed)
    yield cut === part.length ? parsed : upTo(parsed, cut)
    at += cut
  }
}

const LF = 10
const CR = 13

const isLineEnd = (code: number) => code === LF || code === CR || code === 0x2028 || code === 0x2029

/** Ten blanks of a run of them weigh as much as a letter: a million blank lines are no long text. */
const blankWeight = 0.1

/**
 * Where a part that begins at `at` must end: at the end of the text or of a line, in a line longer than a part at a
 * blank.
 */
function partEnd(text: string, at: number, { length, lines }: PartSizes): number {
  let weight = 0
  let full = 0
  let held = false
  let lineEnd = at
  let blank = at
  let i = at
  for (; i < text.length && weight < length; i++) {
    const code = text.charCodeAt(i)
    if (!isBlank(code)) {
      held = true
      weight++
      continue
    }
    weight += blank === i ? blankWeight : 1
    if (code === CR && text.charCodeAt(i + 1) === LF) continue
    blank = i + 1
    if (!isLineEnd(code)) continue
    lineEnd = i + 1
    if (held && ++full >= lines) return behindBlanks(text, lineEnd)
    held = false
  }
  if (i === text.length) return i
  if (lineEnd > at) return behindBlanks(text, lineEnd)
  return blank > at ? blank : (text.charCodeAt(i - 1) & 0xfc00) === 0xd800 ? i + 1 : i
}

/** Blank lines go with the part before, so that no part begins with nothing. */
function behindBlanks(text: string, at: number): number {
  let start = at
  let i = at
  for (; i < text.length && isBlank(text.charCodeAt(i)); i++) if (isLineEnd(text.charCodeAt(i))) start = i + 1
  return i === text.length ? i : start
}

/**
 * The line near the end of a part at which its last section begins, or else its last item; the part's end where there
 * is none.
 */
function lastBeginning(parsed: Parsed): number {
  const { text, sections, items } = parsed
  const section = sections.at(-1)?.start ?? 0
  let cut = section > text.length * 0.8 ? section : (items.at(-1)?.spans[0]?.start ?? 0)
  while (cut > 0 && !isLineEnd(text.charCodeAt(cut - 1))) cut--
  return cut > text.length / 2 && !reachesOver(parsed, cut) ? cut : text.length
}

/** Whether anything read begins before a place and goes on behind it: an item that has its address there, say. */
function reachesOver({ sections, items, unclaimed }: Parsed, cut: number): boolean {
  const across = ({ start, end }: Stretch) => start < cut && end > cut
  return (
    sections.some(across) ||
    unclaimed.some(across) ||
    items.some(({ spans }) => spans.length > 0 && across({ start: spans[0]!.start, end: spans.at(-1)!.end }))
  )
}

/** A reading without what stands behind a place at which an item or section begins. */
function upTo({ text, sections, items, unclaimed, notices }: Parsed, cut: number): Parsed {
  const before = ({ start }: { readonly start: number }) => start < cut
  return {
    text: text.slice(0, cut),
    sections: sections.filter(before),
    unclaimed: unclaimed.filter(before),
    notices,
    items: items.filter(({ spans }) => spans.every(before)),
  }
}
