/**
 * What a line's first characters say by themselves: a bullet, a rule, an address, a footnote. Each function looks at a
 * bounded number of characters, so that a line of fifty million costs no more than a short one.
 */

const bulletSign = /^(?:[•·‣⁃▪▫◦●○■□◆◇►▸▹➢➤➔→✓✔※・*+\-–—»›]|(?![©®™ℹ])\p{Extended_Pictographic}\uFE0F?)\s+(?=\S)/u
const numberSign = /^\d{1,3}[.)]\s+(?=\S)/u

/**
 * Length of a bullet with the white space behind it; 0 if there is none. `own` is a sign that only this document uses
 * as a bullet, such as "o".
 */
export function bulletLength(line: string, own: string | null = null): number {
  const start = line.slice(0, 24)
  if (own !== null && start.startsWith(own)) return /^\S+\s+(?=\S)/u.exec(start)?.[0].length ?? 0
  return bulletSign.exec(start)?.[0].length ?? 0
}

/** "1. ", "2) ": length with the white space behind it; 0 if there is none. */
export function numberLength(line: string): number {
  return numberSign.exec(line.slice(0, 24))?.[0].length ?? 0
}

/** The number of a numbered line, or null. */
export function numberOf(line: string): number | null {
  const digits = /^(\d{1,3})[.)]\s/.exec(line.slice(0, 8))?.[1]
  return digits === undefined ? null : Number(digits)
}

/** A line of one or two repeated signs: "-----", "* * *", "=====", "—·—·—". */
export function isRule(line: string): boolean {
  if (line.length < 3 || line.length > 400) return false
  if (!/^[-=_*~#+.·•–—─━═\s/\\|<>^]+$/u.test(line)) return false
  return new Set(line.replace(/\s/g, '')).size <= 2 && line.replace(/\s/g, '').length >= 3
}

const address = /^(?:<|\()?(?:https?:\/\/|www\.|mailto:)[^\s<>]+(?:>|\))?$/iu

/** A line that is nothing but an address, perhaps in <> or (). */
export function isUrlLine(line: string): boolean {
  return line.length <= 4000 && address.test(line)
}

/** "[3] https://…" or "[3]: https://…": the number, and where the address starts in the line; null for anything else. */
export function footnoteOf(line: string): { number: string; url: number } | null {
  if (line.length > 4000) return null
  const found = /^\[(\d{1,4})\]:?\s+(?=<?(?:https?:\/\/|www\.|mailto:))/iu.exec(line)
  return found && !/\s/.test(line.slice(found[0].length)) ? { number: found[1]!, url: found[0].length } : null
}

/** Where an address at the very end of the text starts, with any bracket around it; null if it doesn't end with one. */
export function trailingUrl(text: string): { from: number; start: number; end: number } | null {
  const offset = Math.max(0, text.length - 2000)
  const found = /(?:^|\s)([<([]?)((?:https?:\/\/|www\.)[^\s<>]+?)([>)\]]?[.]?)$/iu.exec(text.slice(offset))
  if (!found) return null
  const start = offset + found.index + found[0].indexOf(found[2]!)
  return { from: start - found[1]!.length, start, end: start + found[2]!.length }
}

/** Signs set around a title: "*** Opinion ***", "== Opinion ==", "## Opinion", "[ Opinion ]". */
export function decoration(line: string): { before: number; after: number } | null {
  if (line.length > 160) return null
  const before = /^(?:#{1,6}(?=\s)|[*=~_+|#•·–—─━═◆■►▶●-]{2,}|[◆■►▶§])\s*/u.exec(line)?.[0] ?? ''
  const tail = line.slice(before.length)
  const after = /\s*[*=~_+|#•·–—─━═◆■◄◀●-]{2,}$/u.exec(tail)?.[0] ?? ''
  if (before === '' || after.length >= tail.length) return null
  const strong = before.startsWith('#') || after !== '' || /^[◆■►▶§]/u.test(before)
  return strong ? { before: before.length, after: after.length } : null
}
