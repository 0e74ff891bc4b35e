import type { Marks } from '../marked-lines.ts'

/** What a line is known by, whatever stands around its words. */
export const lineKey = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The sign of each line of a page by the line's words; `*` for words that stand for two things, which say nothing. */
export class LineSigns {
  readonly byKey = new Map<string, string>()

  say(sign: string, words: string): void {
    const key = lineKey(words)
    const known = this.byKey.get(key)
    if (key) this.byKey.set(key, known === undefined || known === sign ? sign : '*')
  }
}

/** The sign of each line of a page's text, by its number, for the lines that are one field or frame. */
export function marksOf(text: string, signs: ReadonlyMap<string, string>): Marks {
  const marks = new Map<number, string>()
  text.split('\n').forEach((line, i) => {
    const sign = signs.get(lineKey(line.replace(/^(?:•|\d+\.)\s/u, '')))
    if (sign !== undefined && sign !== '*' && sign !== 'x') marks.set(i + 1, sign === '@<' ? '@' : sign)
  })
  return marks
}

/** Lines of a page that an editor may count as an item or not. */
export const optionalOf = (text: string, signs: ReadonlyMap<string, string>): (readonly [number, number])[] =>
  text.split('\n').flatMap((line, i) => (signs.get(lineKey(line)) === 'x' ? [[i + 1, i + 1] as const] : []))
