import type { Stretch } from '../../../model/stretch.ts'
import { creditWords } from '../words.ts'

/** Signs that divide a line, one a row, each with what it divides. */
const dividers = new RegExp(
  [
    // "Ann Lee <ann@lee.example>", "[The Post]  Ann Lee"
    String.raw`\s*[<(（[\])）>]\s*`,
    // "Ann Lee | 3 May", "Ann Lee|Sports"
    String.raw`\s+[·•⋅/–—|]\s+|\s*[|]\s*`,
    // "The Post   Ann Lee"
    String.raw`\s{2,}(?=\S)`,
    // "Story: Ann Lee. Pictures: Bo Orr"
    String.raw`(?:(?<=\p{L}{3})[.;]|\s)\s*(?=[\p{L}\p{M}]{1,12}\.?\s?[:：／]\s*\S)`,
    // "Ann Lee ann@lee.example"
    String.raw`\s(?=\S+@\S)`,
    // "Ann Lee thinks"
    String.raw`\s+(?=(?:reports?|writes|thinks|argues|wrote:?)$)`,
  ].join('|'),
  'gu',
)

/**
 * What signs divide from each other, without adornments: "Ann Lee | 3 May", "Story: Ann Lee. Pictures: Bo Orr", "Ann
 * Lee <ann@lee.example>", "[The Post]  Ann Lee".
 */
export function partsOf(text: string): Stretch[] {
  const whole = unadorned(text, 0, text.length)
  const parts: Stretch[] = []
  let start = whole.start
  for (const found of text.slice(whole.start, whole.end).matchAll(dividers)) {
    const at = whole.start + found.index
    if (at > start) parts.push(unadorned(text, start, at))
    start = at + found[0].length
  }
  parts.push(unadorned(text, start, whole.end))
  return parts.filter(part => part.start < part.end)
}

/** "Foto: Bo Orr", "fotografia de Bo Orr" */
export const isCredit = (part: string): boolean =>
  creditWords.has(/^[\p{L}\p{M}]+/u.exec(part)?.[0].toLowerCase() ?? '') &&
  !/^\S+\s(?:and|und|et|e|y|i|&)\s/iu.test(part) &&
  /[:：／]|\s\p{Ll}{2,4}\s/u.test(part)

const opens = /^[\s([（【*_~"“„«<–—-]+/u
const closes = /[\s)\]）】*_~"”»>–—,;:|-]+$/u

/** A stretch without blanks, brackets, stars and dashes around it; brackets that open inside stay closed. */
export function unadorned(text: string, from: number, to: number): Stretch {
  const start = from + (opens.exec(text.slice(from, to))?.[0].length ?? 0)
  let end = to - (closes.exec(text.slice(start, to))?.[0].length ?? 0)
  if (/^[^)]*\([^)]*$/u.test(text.slice(start, end)) && text[end] === ')') end++
  return { start: Math.min(start, to), end: Math.max(end, Math.min(start, to)) }
}
