/** A reading as it should be, in the form of the gold files. */
export interface Gold {
  readonly sections: { title: string }[]
  readonly items: GoldItem[]
  /** Lines from and to, counted from 1, that may be an item of their own or none. */
  readonly optional?: readonly (readonly [number, number])[]
}
export interface GoldItem {
  section: string | null
  headline: string | null
  deck: string | null
  byline: string[]
  body: { type: string; text: string }[]
  links: { label: string; url: string | null }[]
  credit: string | null
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A page being written, with what should be read from it. */
export class Page {
  readonly lines: string[] = []
  readonly gold: Gold = { sections: [], items: [] }
  private readonly wrap: number

  constructor(wrap: number) {
    this.wrap = wrap
  }

  /** A block, wrapped; `first` columns before its first line and `rest` before the others. */
  put(text: string, first = 0, rest = first, wrap = this.wrap): void {
    this.lines.push(
      ...wrapped(text, wrap === 0 ? Infinity : wrap - rest, first - rest).map(
        (line, i) => ' '.repeat(i === 0 ? first : rest) + line,
      ),
    )
  }

  gap(lines: number): void {
    if (this.lines.length > 0) for (let i = 0; i < lines; i++) this.lines.push('')
  }

  /** Blank lines so that at least so many stand here. */
  apart(lines: number): void {
    let have = 0
    while (this.lines.at(-1 - have) === '') have++
    this.gap(lines - have)
  }

  title(title: string): void {
    this.gold.sections.push({ title })
  }

  item(section: string | null): GoldItem {
    const item: GoldItem = { section, headline: null, deck: null, byline: [], body: [], links: [], credit: null }
    this.gold.items.push(item)
    return item
  }

  text(): string {
    return `${this.lines.join('\n')}\n`
  }
}

function wrapped(text: string, width: number, lead: number): string[] {
  if (width === Infinity) return [text]
  const rows: string[] = ['']
  const words = wide.test(text) ? text.match(/[\x21-\x7e]+|./gu)! : text.split(' ')
  const columns = (row: string) => [...row].reduce((n, char) => n + (wide.test(char) ? 2 : 1), 0)
  for (const word of words) {
    const row = rows.at(-1)!
    const joined = row === '' ? word : wide.test(text) ? row + word : `${row} ${word}`
    if (
      row === '' ||
      columns(joined) + (rows.length === 1 ? lead : 0) <= width ||
      /^[，。、！？」』”：；]$/u.test(word)
    ) {
      rows[rows.length - 1] = joined
    } else {
      rows.push(word)
    }
  }
  return rows
}
