/** A blank line, or one that opens another block. */
const parting = '\\n(?=[ \\t]*(?:\\n|#{1,6}[ \\t]|[-*+][ \\t]|\\d{1,9}[.)][ \\t]|[>|<\\uFDD0]|[-=]{3}))'
/** Runs of backticks and what stands between, in one paragraph; `tick` is the run. */
const codeSpan = `(?<![\`\\\\])(?<tick>\`{1,5})(?!\`)(?:(?!${parting})[^]){1,800}?(?<!\`)\\k<tick>(?!\`)`

/** Replaces what matches beyond spans of code; `pattern` has no named groups, `fill` gets its groups. */
export function outsideCode(
  text: string,
  { source, flags }: RegExp,
  fill: (whole: string, ...groups: (string | undefined)[]) => string,
): string {
  return text.replace(
    new RegExp(`${codeSpan}|${source}`, flags),
    (whole: string, tick: string | undefined, ...rest: (string | undefined)[]) =>
      tick === undefined ? fill(whole, ...rest) : whole,
  )
}

/** Stretches of a text beyond spans of code, changed. */
export function beyondCode(text: string, change: (part: string) => string): string {
  let made = ''
  let at = 0
  for (const {
    0: { length },
    index,
  } of text.matchAll(new RegExp(codeSpan, 'g'))) {
    made += change(text.slice(at, index)) + text.slice(index, index + length)
    at = index + length
  }
  return made + change(text.slice(at))
}

interface Fence {
  readonly mark: string
  readonly quotes: number
  readonly prefix: string
}

const entry = '(?!(?:[-*][ \\t]*){3,}$)(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]{1,4}(?=\\S)|[ \\t])'
/** The sign of a list's entry or of a footnote, which hold what is set in below. */
export const plainSigns = new RegExp(`^([ \\t]*)(?:${entry}|(\\[\\^[^\\]]{1,100}\\]:[ \\t]))`)
/** Also of what a term means, and of admonitions. */
export const dialectSigns = new RegExp(
  `^([ \\t]*)(?:${entry}|((?:\\[\\^[^\\]]{1,100}\\])?:[ \\t]|(?:!!!|\\?\\?\\?\\+?)[ \\t]+[\\w-]{1,40}(?:[ \\t]+[\\w-]{1,20}){0,3}(?:[ \\t]+".*")?[ \\t]*$))`,
)
/** What ends a list if it isn't set in as far, without a blank line before it: a heading, a rule, an element. */
const ending = /^[ \t]*(?:#{1,6}(?:[ \t]|$)|<[/a-z!]|(?:[-*_][ \t]*){3,}$)/i

/** What no line below goes on. */
const apart = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:[-*_=][ \t]*){3,}$)/

/** How far blanks and signs set in what follows. */
const breadth = (prefix: string) =>
  [...prefix].reduce((sum, sign) => (sign === '\t' ? sum + 4 - (sum % 4) : sum + 1), 0)

/** A line of code, behind what sets it in. */
export type OfCode = (prefix: string, code: string) => string

/**
 * Has lines of code made anew: those of fences, and those set in by four blanks after a blank line or a heading, beyond
 * what the list they are in sets in.
 */
export function withCode(lines: readonly string[], made: OfCode, signs = dialectSigns): readonly string[] {
  let fence: Fence | null = null
  let held = 0
  let isApart = true
  let isRun = false
  let quotes = 0
  const behind = (prefix: string, line: string) => made(prefix, line.slice(prefix.length))
  return lines.map(line => {
    const quoted = /^(?: {0,3}>[ \t]?)*/.exec(line)![0]
    const depth = quoted.split('>').length - 1
    if (fence !== null && depth >= fence.quotes) {
      const prefix = fence.quotes === 0 ? '' : new RegExp(`^(?: {0,3}>[ \\t]?){${fence.quotes}}`).exec(line)![0]
      const content = line.slice(prefix.length)
      const word = content.trim()
      const whole = word === '' ? made(fence.prefix, '') : behind(prefix + /^[ \t]*/.exec(content)![0], line)
      if (word.startsWith(fence.mark) && word === word[0]!.repeat(word.length)) {
        fence = null
        isApart = true
      }
      return whole
    }
    fence = null
    const content = line.slice(quoted.length)
    const setIn = /^[ \t]*/.exec(content)![0]
    const indent = breadth(setIn)
    if (depth !== quotes) {
      quotes = depth
      isApart = true
      held = 0
    }
    if (content.trim() === '') {
      isApart = true
      return line
    }
    isRun = indent >= held + 4 && (isApart || isRun)
    if (!isRun && (isApart || ending.test(content))) held = Math.min(held, indent)
    isApart = !isRun && apart.test(content)
    if (isRun) return behind(quoted + setIn, line)
    const [sign, before = '', other] = signs.exec(content) ?? []
    if (sign !== undefined && indent < held + 4) held = other ? breadth(before) + 4 : breadth(sign)
    const [, marked, mark, info] =
      /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){0,5})(`{3,}|~{3,})(.*)$/.exec(content) ?? []
    if (marked === undefined || !mark || (mark[0] === '`' && info!.includes('`')) || indent >= held + 4) return line
    if (marked.trim() === '') held = Math.min(held, indent)
    fence = { mark, quotes: Math.min(depth, 50), prefix: quoted + marked.replace(/\S/g, ' ') }
    return behind(quoted + marked, line)
  })
}
