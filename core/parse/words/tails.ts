import type { Stretch } from '../../model/stretch.ts'
import { trailingUrl } from '../text/signs.ts'
import { labelStarts, labelWords } from './words.ts'

/** What stands behind a text on its own line: an address, or a footnote's sign. Offsets count in the text. */
export type Tail = {
  /** Where the text proper ends. */
  readonly end: number
  /** A link's label behind the last sentence. */
  readonly label: Stretch | null
  readonly url: Stretch | null
  /** The footnote's number in "[3]". */
  readonly note: string | null
}

/** Text of a tail that has nothing behind it. */
const whole = (text: string): Tail => ({ end: text.length, label: null, url: null, note: null })

/**
 * Takes the address or footnote off the end of a headline, paragraph, bullet or label.
 *
 *     "Read more: https://x.example/1"  →  "Read more", url        "Bridge opens [3]"  →  "Bridge opens", note 3
 *
 *     "It opened on Monday. Read more »" (prose)  →  "It opened on Monday.", label "Read more"
 *
 * An address in the middle of a sentence stays where it is, and so does one that ends a sentence begun before it.
 */
export function cutTail(text: string, kind: 'label' | 'line' | 'prose', notes: Pick<ReadonlySet<string>, 'has'>): Tail {
  const tail = cutAddress(text, kind, notes)
  if (kind !== 'prose') return tail
  const label = labelBehind(text, tail.end)
  return label ? { ...tail, end: label.from, label } : tail
}

/** The same of a label, behind which an address may stand without "https://" too: "Register: desk@post.example". */
export function cutLabel(text: string, notes: Pick<ReadonlySet<string>, 'has'>): Tail {
  const tail = cutTail(text, 'label', notes)
  const url = tail.url === null && tail.note === null ? bareAddress(text) : null
  return url ? { ...tail, end: beforeAddress(text, url.from), url } : tail
}

function cutAddress(text: string, kind: 'label' | 'line' | 'prose', notes: Pick<ReadonlySet<string>, 'has'>): Tail {
  const note = /\s*\[(\d{1,4})\]$/u.exec(text.slice(-12))
  if (note && notes.has(note[1]!) && note[0].length < text.length) {
    return { ...whole(text), end: text.length - note[0].length, note: note[1]! }
  }
  const url = trailingUrl(text)
  if (!url || url.from === 0) return whole(text)
  let end = text.slice(0, url.from).trimEnd().length
  if (
    kind === 'prose' &&
    labelBehind(text, end) === null &&
    !/[.!?…:。։۔।！？"”»)>-]$/u.test(text.slice(Math.max(0, end - 2), end))
  ) {
    return whole(text)
  }
  if (kind !== 'prose') end = beforeAddress(text, end)
  return end > 0 ? { ...whole(text), end, url } : whole(text)
}

/** Where a label ends that an address follows. */
const beforeAddress = (text: string, from: number): number => {
  const end = text.slice(0, from).trimEnd().length
  return text
    .slice(0, end - /(?:\s*(?:[:：՝–—|-]|>{2,3}))*$/u.exec(text.slice(Math.max(0, end - 8), end))![0].length)
    .trimEnd().length
}

/**
 * A page or a mailbox without "https://" at the end of a label: "Full report: post.example/reports/7", "Register
 * <desk@post.example>".
 */
function bareAddress(text: string): { from: number; start: number; end: number } | null {
  const found =
    text.length > 400
      ? null
      : /(?:(?<=[:：|>–—-]\s)|(?<=\s)[(<[])((?:[\w.%+-]{1,64}@)?(?:[\p{L}\p{Nd}-]{1,63}\.){1,4}\p{L}{2,12}(?:\/[^\s<>()]*)?)[>)\]]?\.?$/iu.exec(
          text,
        )
  // "Read more: Node.js" is about something: a mailbox, a page of a site, or a site by two dots.
  if (!found || !/@|\.\p{Ll}+\/|^[\p{Ll}\p{Nd}-]+\.[\p{Ll}\p{Nd}-]+\.\p{Ll}+$/u.test(found[1]!)) return null
  const start = found.index + found[0].indexOf(found[1]!)
  return { from: found.index, start, end: start + found[1]!.length }
}

/**
 * A label made of known words only, behind a sentence's end: "… on Monday. Read more:". In a bracket with its address
 * it may be of any: "… on Monday. [The ruling <https://…>]"
 */
function labelBehind(text: string, end: number): { from: number; start: number; end: number } | null {
  const from = Math.max(0, end - 60)
  const boxed =
    end < text.length ? /(?<=[.!?…。։۔।！？]["”’»)]{0,3})\s+\[\s*([^[\]<>]{2,56})$/u.exec(text.slice(from, end)) : null
  if (boxed) return { from: from + boxed.index, start: end - boxed[1]!.length, end }
  const found = /([.!?…。։۔।！？]["”’»)]*)\s+[→[(]?\s*(\p{L}[\p{L}\s]{2,30}?)\s*[»›→>.:…\])]*$/u.exec(
    text.slice(from, end),
  )
  if (!found) return null
  const words = found[2]!.toLowerCase().trim().split(/\s+/u)
  if (
    words.length > 5 ||
    !labelStarts.has(words[0]!) ||
    (words.length < 2 && words[0]!.length < 6) ||
    !words.every(word => labelStarts.has(word) || labelWords.has(word))
  ) {
    return null
  }
  const start = from + found.index + found[0].indexOf(found[2]!, found[1]!.length)
  return { from: from + found.index + found[1]!.length, start, end: start + found[2]!.length }
}

/**
 * A text without the writer's letters or a source in brackets behind its last sentence: "… on Monday. [OL]", "… on
 * Monday. MF".
 */
export function withoutTag(text: string): string {
  const end = text.slice(-64)
  const tag = /[.!?…。։۔।]["”’»)]*(\s+(?:[[(][^\])]{1,48}[\])]|\p{Lu}{2,3}))$/u.exec(end)
  return tag ? text.slice(0, text.length - tag[1]!.length) : text
}
