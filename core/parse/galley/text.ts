import type { Parsed, ReadItem, ReadSection, Unclaimed } from '../../model/reading.ts'
import { footerMark, indent, narrowest } from '../../model/text-layout.ts'
import { joinLines, unguarded } from './cells.ts'
import { closeEntry, newEntry, openEntry, readChunk, type Footnote, type OpenEntry } from './entry.ts'
import { chunksOf, type Chunk, type LaidLine } from './lines.ts'
import { sweep } from './sweep.ts'

const isRuleOf = (line: LaidLine | undefined, character: '=' | '-', width: number): boolean =>
  line?.indent === 0 && line.content === character.repeat(width)

/**
 * Reads an issue that Galley wrote as text (layout: core/model/text-layout.ts) back to its entries, in their order,
 * with the same fields; "also" lines come back as links after the entry's own. Null where the text isn't wholly in this
 * layout.
 */
export function readGalleyText(text: string): Parsed | null {
  if (!text.includes('='.repeat(narrowest)) || !text.includes(`\n${footerMark.trimEnd()}`)) return null
  const chunks = chunksOf(text)
  const top = readTop(chunks)
  if (top === null) return null
  const { width } = top
  const footer = chunks.findLastIndex(chunk => chunk[0].indent === 0 && chunk[0].content === footerMark.trimEnd())
  if (footer < top.next) return null
  const closing = chunks.findIndex((chunk, nth) => nth >= top.next && nth < footer && isRuleOf(chunk[0], '=', width))
  const end = readEnd(closing === -1 ? [] : chunks.slice(closing, footer))
  const middle = end && readMiddle(chunks.slice(top.next, closing === -1 ? footer : closing), width)
  const items = middle && end && settled(middle.entries, end.footnotes)
  if (!items || !middle || !end) return null
  const unclaimed = [...top.unclaimed, ...middle.unclaimed, ...end.unclaimed, stretch(chunks.slice(footer), 'footer')]
  return sweep({
    text,
    sections: middle.sections,
    items,
    unclaimed: unclaimed.filter(each => each !== null),
    notices: [],
  })
}

/**
 * Whether the text is an issue that Galley itself wrote, which is read by its own layout and leaves nothing to correct.
 */
export const isOwnText = (text: string): boolean => readGalleyText(text) !== null

function stretch(chunks: readonly (readonly LaidLine[])[], what: string): Unclaimed | null {
  const lines = chunks.flat()
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? { start: first.start, end: last.end, what } : null
}

/** Masthead, title, and the rule that says how wide the column is. */
function readTop(chunks: readonly Chunk[]): { width: number; next: number; unclaimed: (Unclaimed | null)[] } | null {
  const at = chunks.findIndex(chunk =>
    chunk.some(line => line.indent === 0 && line.content.length >= narrowest && /^=+$/.test(line.content)),
  )
  const chunk = chunks[at]
  const rule = chunk?.at(-1)
  if (!chunk || !rule || chunk.length < 2 || at > 1 || !/^=+$/.test(rule.content)) return null
  return {
    width: rule.content.length,
    next: at + 1,
    unclaimed: [
      stretch(chunks.slice(0, at), 'masthead'),
      stretch([chunk.slice(0, -1)], 'issue title'),
      stretch([[rule]], 'rule'),
    ],
  }
}

/** Introduction and sections: everything between the title and the closing words. */
function readMiddle(
  chunks: readonly Chunk[],
  width: number,
): { sections: ReadSection[]; entries: OpenEntry[]; unclaimed: (Unclaimed | null)[] } | null {
  const first = chunks.findIndex(chunk => isRuleOf(chunk.at(-1), '-', width))
  const introduction = first === -1 ? chunks : chunks.slice(0, first)
  if (introduction.some(chunk => chunk[0].indent < indent)) return null
  const sections: ReadSection[] = []
  const entries: OpenEntry[] = []
  const unclaimed = [stretch(introduction, 'introduction')]
  let section: string | null = null
  let open: OpenEntry | null = null
  for (const chunk of first === -1 ? [] : chunks.slice(first)) {
    if (isRuleOf(chunk.at(-1), '-', width)) {
      const title = chunk.slice(0, -1)
      if (title.some(line => line.indent > 0)) return null
      section = title.length > 0 ? joinLines(title.map(unguarded)).text : null
      open = null
      if (section === null) {
        unclaimed.push(stretch([chunk], 'rule'))
      } else {
        sections.push({
          title: section,
          line: chunk[0].number,
          start: chunk[0].start,
          end: chunk.at(-1)?.end ?? chunk[0].end,
        })
      }
    } else if (chunk[0].indent === 0) {
      open = openEntry(chunk, section)
      if (open === null) return null
      entries.push(open)
    } else {
      if (open === null) entries.push((open = newEntry(chunk[0].number, section)))
      if (!readChunk(open, chunk)) return null
    }
  }
  return { sections, entries, unclaimed }
}

/** Closing words and the numbered addresses. */
function readEnd(chunks: readonly Chunk[]): { footnotes: Footnote[]; unclaimed: (Unclaimed | null)[] } | null {
  const [rule, ...rest] = chunks
  if (!rule) return { footnotes: [], unclaimed: [] }
  const noted = rest.at(-1)?.[0].indent === 0 ? (rest.at(-1) ?? []) : []
  const words = noted.length > 0 ? rest.slice(0, -1) : rest
  if (rule.length > 1 || words.some(chunk => chunk[0].indent < indent)) return null
  const footnotes = noted.map((line, nth) => footnoteOf(line, nth + 1))
  if (footnotes.some(footnote => footnote === null)) return null
  return {
    footnotes: footnotes.filter(footnote => footnote !== null),
    unclaimed: [stretch([rule], 'rule'), stretch(words, 'closing words')],
  }
}

function footnoteOf(line: LaidLine, number: number): Footnote | null {
  const mark = `[${number}] `
  if (line.indent > 0 || !line.content.startsWith(mark)) return null
  return {
    url: joinLines([{ content: line.content.slice(mark.length), start: line.start + mark.length }]),
    number: { field: 'number', start: line.start, end: line.start + mark.length - 1 },
  }
}

/** The entries with their addresses; null where a number and a footnote don't answer each other. */
function settled(entries: readonly OpenEntry[], footnotes: readonly Footnote[]): ReadItem[] | null {
  const cited = entries.flatMap(entry => entry.references.filter(number => number !== null))
  if (cited.length !== footnotes.length || new Set(cited).size !== cited.length) return null
  const items = entries.map(entry => closeEntry(entry, footnotes))
  return items.some(item => item === null) ? null : items.filter(item => item !== null)
}
