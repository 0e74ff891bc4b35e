import type { Stretch } from '../../model/stretch.ts'
import type { Block } from '../blocks/block.ts'
import { countsOnly, labelsInRow, namesSource, properLabel } from '../words/adorned.ts'
import { cutLabel, type Tail } from '../words/tails.ts'
import { add, mark, type Sink } from './field-sink.ts'

/** A block that is a link's label, perhaps with its address, or several in a row. */
export function readLabel(sink: Sink, block: Block): void {
  if (readMarkdown(sink, block)) return
  const tail = cutLabel(block.text, sink.notes)
  const words = tail.url === null ? '' : block.text.slice(0, tail.end)
  if (namesSource(words) || countsOnly(words)) return readOutlet(sink, block)
  const { start, end } = properLabel(block.text, tail.end)
  readRow(
    sink,
    block,
    labelsInRow(block.text.slice(start, end)).map(one => ({ start: start + one.start, end: start + one.end })),
    tail,
  )
}

const markdownLink = /\[([^[\]]{1,120})\]\((https?:\/\/[^\s()<>]+)\)/gu

/**
 * Links as Markdown has them, in a text that is nothing but these: "[Read more](https://…) · [Data](https://…)".
 * Answers whether it is.
 */
function readMarkdown(sink: Sink, block: Block): boolean {
  const found = block.text.length > 2000 ? [] : [...block.text.matchAll(markdownLink)]
  if (found.length === 0 || !/^[\s|·•,;→»›*_]*$/u.test(block.text.replace(markdownLink, ''))) return false
  let at = 0
  for (const { 0: whole, 1: label, 2: url, index } of found) {
    const no = sink.links.length
    const from = index + 1 + label!.length + 2
    mark(sink, block, 'rule', at, index + 1)
    add(sink, block, `links[${no}].label`, index + 1, index + 1 + label!.length)
    mark(sink, block, 'rule', index + 1 + label!.length, from)
    add(sink, block, `links[${no}].url`, from, from + url!.length)
    sink.links.push({ label: label!, url: url! })
    at = index + whole.length - 1
  }
  mark(sink, block, 'rule', at, block.text.length)
  return true
}

/** A link that has a label and no address. */
export function addLabel(sink: Sink, block: Block, start: number, end: number): void {
  add(sink, block, `links[${sink.links.length}].label`, start, end)
  sink.links.push({ label: block.text.slice(start, end), url: null })
}

/** The labels of one line; the address behind them is the last's. */
function readRow(sink: Sink, block: Block, row: readonly Stretch[], tail: Tail): void {
  let at = 0
  for (const { start, end } of row.slice(0, -1)) {
    mark(sink, block, 'rule', at, start)
    addLabel(sink, block, start, end)
    at = end
  }
  const { start, end } = row.at(-1)!
  const label = block.text.slice(start, end)
  mark(sink, block, 'rule', at, start)
  add(sink, block, `links[${sink.links.length}].label`, start, end)
  readTail(sink, block, { ...tail, end }, label)
  if (tail.url !== null || tail.note !== null) return
  mark(sink, block, 'rule', end, block.text.length)
  sink.links.push({ label, url: null })
}

/**
 * Where a story is from is no field of its item, and neither is a letter that counts its addresses, though the address
 * behind it is: "Source: https://…", "[a] https://…".
 */
export function readOutlet(sink: Sink, block: Block): void {
  const tail = cutLabel(block.text, sink.notes)
  mark(sink, block, 'by', 0, tail.url ? tail.end : block.text.length)
  if (tail.url) readTail(sink, block, tail)
}

/** An address on a line of its own is the last label's, if that has none yet; else a link without a label. */
export function readUrl(sink: Sink, block: Block): void {
  const from = /^[<([]\s?/u.exec(block.text)?.[0].length ?? 0
  const to = block.text.length - (from > 0 ? (/\s?[>)\]]$/u.exec(block.text.slice(-2))?.[0].length ?? 0) : 0)
  const last = sink.links.at(-1)
  if (!last || last.url !== null) sink.links.push({ label: '', url: null })
  const index = sink.links.length - 1
  const url = block.text.slice(from, to)
  mark(sink, block, 'rule', 0, from)
  add(sink, block, `links[${index}].url`, from, to)
  mark(sink, block, 'rule', to, block.text.length)
  sink.links[index] = { label: sink.links[index]!.label, url }
}

/** The label, address or footnote behind a text becomes a link; `label` is the text itself where that is one. */
export function readTail(sink: Sink, block: Block, tail: Tail, label = ''): void {
  if (!tail.label && !tail.url && tail.note === null) return
  const index = sink.links.length
  let at = tail.end
  if (tail.label) {
    mark(sink, block, 'rule', at, tail.label.start)
    add(sink, block, `links[${index}].label`, tail.label.start, tail.label.end)
    at = tail.label.end
  }
  if (tail.url) {
    mark(sink, block, 'rule', at, tail.url.start)
    add(sink, block, `links[${index}].url`, tail.url.start, tail.url.end)
    at = tail.url.end
  }
  mark(sink, block, 'rule', at, block.text.length)
  sink.links.push({
    label: tail.label ? block.text.slice(tail.label.start, tail.label.end) : label,
    url: tail.url
      ? block.text.slice(tail.url.start, tail.url.end)
      : tail.note !== null
        ? noteUrl(sink, tail.note, `links[${index}].url`)
        : null,
  })
}

/** The address of a footnote; its spans go to the first item that refers to it. */
function noteUrl(sink: Sink, number: string, field: string): string | null {
  const note = sink.notes.get(number)
  if (!note || sink.taken.has(number)) return null
  sink.taken.add(number)
  const to = note.block.text.length - (note.block.text.endsWith('>') ? 1 : 0)
  const from = note.url + (note.block.text[note.url] === '<' ? 1 : 0)
  mark(sink, note.block, 'rule', 0, from)
  add(sink, note.block, field, from, to)
  mark(sink, note.block, 'rule', to, note.block.text.length)
  return note.block.text.slice(from, to)
}
