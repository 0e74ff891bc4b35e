import type { Draft } from './ranks.ts'

/** Lines longer than this were not broken to fit a width. */
const widest = 100
/** So many lines broken to fit show that a text was. */
const fewest = 6

/**
 * Which lines of a page were broken by hand to fit a width, as mailing lists' programs do: each goes on in the next.
 */
export function wrappedLines(blocks: readonly Draft[]): ReadonlySet<Draft> {
  const pairs: { line: Draft; next: Draft }[] = []
  let width = 0
  let long = 0
  blocks.forEach((next, i) => {
    const line = blocks[i - 1]
    if (!line || !next.broken || next.gap === 1 || !isLine(line) || !isLine(next)) return
    if (line.words.length > widest) {
      long++
      return
    }
    width = Math.max(width, line.words.length)
    pairs.push({ line, next })
  })
  if (width < 50 || long > pairs.length / 20) return new Set()
  // A line was broken where the next word would not have fitted.
  const full = pairs.filter(
    ({ line, next }) =>
      line.words.length >= width * 0.6 && line.words.length + 1 + firstWord(next.words).length > width,
  )
  const roomy = pairs.filter(({ line, next }) => line.words.length >= width * 0.6 && /^\p{Ll}/u.test(next.words)).length
  const onward = full.filter(({ next }) => /^[\p{Ll}\d("“„«]/u.test(next.words)).length
  if (
    full.length < fewest ||
    onward < full.length * 0.4 ||
    full.filter(({ next }) => /^\p{Ll}/u.test(next.words)).length < roomy * 0.8
  ) {
    return new Set()
  }
  return new Set(full.map(({ line }) => line))
}

/** The lines of a page with those joined that were broken to fit. */
export function joinWrapped(blocks: readonly Draft[], wrapped: ReadonlySet<Draft>): readonly Draft[] {
  if (wrapped.size === 0) return blocks
  const joined: Draft[] = []
  let parts: Draft[] = []
  for (const block of blocks) {
    parts.push(block)
    if (!wrapped.has(block)) {
      joined.push(paragraph(parts))
      parts = []
    }
  }
  return joined
}

function paragraph(lines: readonly Draft[]): Draft {
  const [first] = lines as readonly [Draft, ...Draft[]]
  if (lines.length === 1) return first
  const links: Draft['links'] = []
  const apart: { start: number; end: number }[] = []
  let length = 0
  for (const { words, links: own, apart: parts = [] } of lines) {
    for (const link of own) links.push({ ...link, start: link.start + length, end: link.end + length })
    for (const { start, end } of parts) apart.push({ start: start + length, end: end + length })
    length += words.length + 1
  }
  const all = (test: (line: Draft) => boolean) => lines.every(test)
  return {
    ...first,
    words: lines.map(({ words }) => words).join(' '),
    links,
    apart,
    bold: all(line => line.bold),
    capitals: all(line => line.capitals),
    leads: all(line => line.leads === first.leads) ? first.leads : null,
  }
}

const isLine = ({ form, level, picture, words }: Draft) =>
  picture === null && level === null && (form === 'text' || form === 'quoted' || form === 'bullet') && words !== ''

const firstWord = (words: string) => /^\S+/u.exec(words)?.[0] ?? ''

/** Whether most of a page is lines broken to fit, and nothing of it says what it is. */
export function isPlain(blocks: readonly Draft[], wrapped: ReadonlySet<Draft>): boolean {
  let all = 0
  let broken = 0
  for (const block of blocks) {
    if (block.form === 'hidden' || block.form === 'picture' || block.form === 'heading') return false
    all += block.words.length
    if (wrapped.has(block)) broken += block.words.length
  }
  return broken > all / 2
}
