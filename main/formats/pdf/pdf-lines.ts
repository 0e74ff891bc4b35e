import type { Structured } from '../../../core/model/structured.ts'
import { cleanAddress } from '../addresses.ts'
import type { Look } from '../structure/line-look.ts'
import { StructureBuilder } from '../structure/structure.ts'

/**
 * A line of a page: its words in order, where it begins (PDF units from the lower left corner), how large it is set.
 */
export interface PageLine {
  readonly parts: { readonly text: string; readonly url: string | null }[]
  readonly x: number
  readonly y: number
  size: number
  readonly font: string
}

/**
 * Lines of pages → blocks: lines of one size and distance go on with each other; a word broken at a line's end is whole
 * again. What stands at the top or foot of most pages, its numbers aside, frames the page.
 */
export function writePages(pages: readonly PageLine[][]): Structured {
  const builder = new StructureBuilder()
  const running = runningHeads(pages)
  const leading = usual(
    pages.flatMap(page =>
      page
        .slice(1)
        .map((line, i) => Math.round(((page[i]!.y - line.y) / line.size) * 10) / 10)
        .filter(step => step > 0.8 && step < 3),
    ),
    1.2,
  )
  const right = pages.reduce((most, page) => page.reduce((n, line) => Math.max(n, textOf(line).length), most), 0)
  let waiting: PageLine[] = []
  // What frames a page stands behind the paragraph that runs on across it.
  const end = (gap: boolean) => {
    builder.end(gap)
    for (const line of waiting) {
      builder.end(true)
      write(builder, line, true)
      builder.end(true)
    }
    waiting = []
  }
  let last: PageLine | null = null
  for (const page of pages) {
    let first = true
    page.forEach((line, i) => {
      if ((i < 2 || i >= page.length - 2) && running.has(maskOf(line))) {
        waiting.push(line)
        return
      }
      if (first ? !last || !continues(last, line, right) : !goesOn(last!, line, leading)) {
        end(first || !last || !(last.size === line.size && (last.y - line.y) / line.size < leading * 1.25))
      }
      write(builder, line, false)
      last = line
      first = false
    })
  }
  end(true)
  return builder.finish()
}

function write(builder: StructureBuilder, line: PageLine, frame: boolean): void {
  const words = textOf(line)
  const bullet = /^[•·▪◦‣–—*-]\s+(?=\S)/u.exec(words)
  const look: Look = {
    form: bullet ? 'bullet' : 'text',
    level: null,
    hint: frame ? 'furniture' : null,
    size: Math.round(line.size),
    bold: false,
  }
  if (bullet) builder.end(false)
  builder.text(builder.atLineStart() || builder.takeBreak(words) ? '' : ' ', look)
  for (const { text, url } of line.parts) {
    const address = url === null ? null : cleanAddress(url)
    if (address) builder.openLink(address)
    builder.text(text, look)
    if (address) builder.closeLink()
  }
}

function goesOn(last: PageLine, line: PageLine, leading: number): boolean {
  const step = (last.y - line.y) / line.size
  if (Math.abs(last.size - line.size) > 0.6 || step <= 0 || step > leading * 1.25) return false
  if (/^[•·▪◦‣*]\s/u.test(textOf(line)) || last.font !== line.font) return false
  return !(line.x > last.x + line.size * 0.8 && /[.!?…]["”’»)]?\s*$/u.test(textOf(last)))
}

/** Whether the first line of a page goes on with the last of the page before. */
function continues(last: PageLine, line: PageLine, right: number): boolean {
  return (
    Math.abs(last.size - line.size) < 0.6 &&
    !/[.!?…:]["”’»)]?\s*$/u.test(textOf(last)) &&
    (/^\p{Ll}/u.test(textOf(line)) || textOf(last).length > right * 0.6)
  )
}

const textOf = (line: PageLine) =>
  line.parts
    .map(part => part.text)
    .join('')
    .trim()
const maskOf = (line: PageLine) => textOf(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')

function runningHeads(pages: readonly PageLine[][]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const mask of new Set([...page.slice(0, 2), ...page.slice(-2)].map(maskOf))) {
      counts.set(mask, (counts.get(mask) ?? 0) + 1)
    }
  }
  return new Set(
    [...counts]
      .filter(
        ([mask, count]) =>
          count >= Math.max(2, pages.length * 0.5) || /^(?:page |seite |- ?)?#(?: ?-| of #| \/ #)?$/.test(mask),
      )
      .map(([mask]) => mask),
  )
}

/** The least of the values that are common. */
function usual(values: readonly number[], otherwise: number): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0)
  return [...counts].reduce(
    (best, [value, count]) => (count >= most * 0.3 && value < best ? value : best),
    counts.size ? Infinity : otherwise,
  )
}
