import type { Stretch } from '../../model/stretch.ts'
import { trimmed, type Line } from '../text/lines.ts'
import { isRule } from '../text/signs.ts'
import { isName } from '../words/bylines.ts'
import { sayingOf, type Said } from './said.ts'

/** A message's head: from which line to which, and what of it is what. */
interface MailHead {
  /** Indices of its first and last line. */
  readonly first: number
  readonly last: number
  /** What the message is about, one stretch a line. */
  readonly subject: readonly Stretch[]
  /** The sender's name without address, if there is one. */
  readonly name: Stretch | null
}

/** Lines in which heads of messages have become headlines and names. */
export interface CutHeads {
  readonly lines: readonly Line[]
  /** What is thereby known of each line. */
  readonly said: readonly (Said | null)[]
  /** The rest of the heads, each part of what follows. */
  readonly marks: readonly Stretch[]
  /** How many messages there are. */
  readonly heads: number
}

/** Names of fields that hold a subject, of RFC 5322 and as mail programs translate them. */
const subjects = new Set(
  'subject betreff objet asunto assunto oggetto onderwerp ämne emne aihe temat předmět tárgy тема konu θέμα 主题 主題 件名 제목 الموضوع נושא'.split(
    ' ',
  ),
)
const senders = new Set(
  'from von de da van från fra lähettäjä od feladó от kimden από 发件人 寄件者 差出人 보낸사람 من מאת'.split(' '),
)
/** Names of fields that no story holds, so that one of them beside a subject tells a head by itself. */
const others = new Set(
  'date datum fecha data дата sent gesendet envoyé enviado inviato to an à para a кому cc reply-to message-id message content-type mime-version x-mailer organization newsgroups 日期 日時'.split(
    ' ',
  ),
)

const field = /^([\p{L}][\p{L}-]{0,18})\s?[:：]\s*/u

/**
 * Makes a headline and a byline of each message's head in a digest of messages (RFC 1153, RFC 934, Mailman): lines
 * "Name: value" on end, one of them a subject, beside a sender, a date or the like. A single head is the mail's own and
 * stays as it is, and so does one about whose lines (by number) something was said.
 *
 *     "Date: 3 Mar 2031" / "From: Ann Lee <ann@x.example>" / "Subject: Bridge opens"  →  headline "Bridge opens", byline "Ann Lee"
 */
export function cutMailHeads(text: string, lines: readonly Line[], isSaid: (no: number) => boolean): CutHeads {
  const found = findMailHeads(lines)
  const ruled = found.filter(({ first }) => isParted(lines, first)).length
  const heads = found.filter(
    ({ first, last }) =>
      (ruled < found.length * 0.6 || isParted(lines, first)) &&
      !lines.slice(first, last + 1).some(({ no }) => isSaid(no)),
  )
  if (heads.length < 2) return { lines, said: lines.map(() => null), marks: [], heads: 0 }
  const plain = withoutTags(text, heads)
  const kept: Line[] = []
  const said: (Said | null)[] = []
  const marks: Stretch[] = []
  const keep = (line: Line, one: Said | null) => {
    kept.push(line)
    said.push(one)
  }
  let at = 0
  let sayings = 0
  const next = () => sayingOf('messages', ++sayings)
  const end = ruled >= found.length * 0.6 ? trailerOf(lines, heads.at(-1)!.last) : lines.length
  const rest = (to: number) => {
    for (; at < to; at++) keep(lines[at]!, at >= end ? { part: 'furniture', place: null, by: next() } : null)
  }
  for (const head of plain) {
    rest(head.first)
    const subject: Said = { part: 'headline', place: null, by: next(), message: true }
    head.subject.forEach((part, i) =>
      keep(lineOf(text, part, lines[head.first]!, i === 0 ? Math.max(1, lines[head.first]!.gap) : 0), subject),
    )
    if (head.name) keep(lineOf(text, head.name, lines[head.first]!, 0), { part: 'byline', place: null, by: next() })
    let from = lines[head.first]!.start
    for (const taken of [...head.subject, ...(head.name ? [head.name] : [])].sort((a, b) => a.start - b.start)) {
      marks.push({ start: from, end: taken.start })
      from = taken.end
    }
    marks.push({ start: from, end: lines[head.last]!.end })
    at = head.last + 1
  }
  rest(lines.length)
  return { lines: kept, said, marks: marks.flatMap(mark => trimmed(text, mark) ?? []), heads: heads.length }
}

/** What stands before a subject that is answered or passed on, as mail programs put it. */
const answered = /^(?:re|aw|sv|vs|antw?|rif|rép|odp|fwd?|wg|tr|i)\s?(?:\[\d+\])?\s?[:：]\s*/iu
const tagged = /^\[[^\]]{1,30}\]\s*/u

/**
 * Heads whose subjects begin with their own words: without "Re:", and without the list's tag where half of them have
 * it.
 */
function withoutTags(text: string, heads: readonly MailHead[]): MailHead[] {
  const openings = heads.map(({ subject: [first] }) => {
    const tags: string[] = []
    let { start } = first!
    for (;;) {
      const rest = text.slice(start, first!.end)
      const found = answered.exec(rest)?.[0] ?? tagged.exec(rest)?.[0]
      if (found === undefined || found.length === rest.length) return { tags, start }
      if (found.startsWith('[')) tags.push(found.trim())
      start += found.length
    }
  })
  const times = new Map<string, number>()
  for (const { tags } of openings) for (const tag of tags) times.set(tag, (times.get(tag) ?? 0) + 1)
  return heads.map((head, n) => {
    const { tags, start } = openings[n]!
    const [first, ...more] = head.subject
    return tags.some(tag => times.get(tag)! * 2 < heads.length) || start === first!.start
      ? head
      : { ...head, subject: [{ start, end: first!.end }, ...more] }
  })
}

const lineOf = (text: string, { start, end }: Stretch, first: Line, gap: number): Line => ({
  ...first,
  start,
  end,
  next: end,
  gap,
  indent: 0,
  text: text.slice(start, end),
})

/** A rule stands before it, with nothing but a number ("Message: 3") between. */
function isParted(lines: readonly Line[], first: number): boolean {
  return first > 0 && isRule(lines[first - 1]!.text)
}

/** Index of the line behind the rule that closes the last message. */
function trailerOf(lines: readonly Line[], from: number): number {
  const rule = lines.findIndex(({ text }, i) => i > from && isRule(text))
  return rule < 0 ? lines.length : rule + 1
}

function findMailHeads(lines: readonly Line[]): MailHead[] {
  const heads: MailHead[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isField(lines[i]!)) continue
    let end = i
    while (
      end + 1 < lines.length &&
      lines[end + 1]!.gap === 0 &&
      (isField(lines[end + 1]!) || isFolded(lines, end + 1))
    ) {
      end++
    }
    const head = end > i ? headOf(lines, i, end) : null
    if (head) heads.push(head)
    i = end
  }
  return heads
}

function nameOf({ text }: Line): string {
  const start = text.slice(0, 40)
  return start.includes(':') || start.includes('：') ? (field.exec(start)?.[1]!.toLowerCase() ?? '') : ''
}
/** "Subject: Bridge opens", by the names that mail programs give such lines. */
export const isField = (line: Line): boolean => {
  const name = nameOf(line)
  return name !== '' && (subjects.has(name) || senders.has(name) || others.has(name) || name.includes('-'))
}
const isFolded = (lines: readonly Line[], i: number) =>
  lines[i]!.indent > lines[i - 1]!.indent &&
  lines[i]!.text.length < 120 &&
  (isField(lines[i - 1]!) || lines[i]!.indent === lines[i - 1]!.indent)

function headOf(lines: readonly Line[], first: number, last: number): MailHead | null {
  const subject: Stretch[] = []
  let name: Stretch | null = null
  let told = 0
  let open = false
  for (let i = first; i <= last; i++) {
    const line = lines[i]!
    const key = nameOf(line)
    const value = line.start + (field.exec(line.text.slice(0, 60))?.[0].length ?? 0)
    if (!isField(line)) {
      if (open) subject.push({ start: line.start, end: line.end })
      continue
    }
    open = subjects.has(key) && subject.length === 0 && value < line.end
    if (open) subject.push({ start: value, end: line.end })
    else told++
    if (senders.has(key) && name === null) name = senderIn(line, value)
  }
  return subject.length > 0 && told > 0 ? { first, last, subject, name } : null
}

/** "Ann Lee <ann@x.example>", "ann@x.example (Ann Lee)", "\"Lee, Ann\" <…>": the name, where there is one. */
function senderIn(line: Line, from: number): Stretch | null {
  const value = line.text.slice(from - line.start)
  const found = /^"?([^"<(@]{2,60}?)"?\s*(?:<|\(|$)/u.exec(value) ?? /\(([^)@]{2,60})\)/u.exec(value)
  if (!found || !(isName(found[1]!, true) || /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}/u.test(found[1]!))) return null
  const start = from + found.index + found[0].indexOf(found[1]!)
  return { start, end: start + found[1]!.trimEnd().length }
}
