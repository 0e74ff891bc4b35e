import type { MarkedBlock } from '../../../model/structured.ts'
import { byWords, creditWords, furnitureWords, workWords } from '../../words/words.ts'

/** In characters. */
const longestRow = 200
const longestLabel = 60
const longestButton = 24

/** Whether all words of a line are in short links of their own, signs between. */
export function areOnlyLinks(text: string, { start, end, links }: MarkedBlock): boolean {
  if (end - start > longestRow || links.some(link => link.end - link.start > longestLabel)) return false
  const between = links.slice(1).map((link, i) => text.slice(links[i]!.end, link.start))
  const around = [text.slice(start, links[0]!.start), text.slice(links.at(-1)!.end, end)]
  return between.every(gap => gap !== '') && [...between, ...around].every(gap => !/[\p{L}\p{N}]/u.test(gap))
}

/** Buttons beside each other in letters so large that their line looks like a heading. */
export const areButtons = ({ form, hint, links }: MarkedBlock): boolean =>
  form === 'heading' && hint === null && links.every(({ start, end }) => end - start <= longestButton)

/**
 * Where the link begins that is all of a line's words, behind an arrow or a word for it: "> Read more", "Source: The
 * Gazette".
 */
export function soleLink(text: string, { start, end, sign, form, links: [link, more] }: MarkedBlock): number | null {
  if (form !== 'text' || sign > 0 || !link || more || link.start === start) return null
  const isAll = !/[\p{L}\p{N}]/u.test(text.slice(link.end, end))
  return isAll && leadsToLink(text.slice(start, link.start)) ? link.start : null
}

/** "> ", "Source: ", but not "By: " */
function leadsToLink(before: string): boolean {
  const word = /^(\p{L}{2,12})(?:\s\p{L}{2,12})?\s?[:：]\s*$/u.exec(before.slice(0, 32))?.[1]
  return word === undefined
    ? /^[\s>→»›▶►▸•·|–—-]{1,6}$/u.test(before)
    : [byWords, workWords, creditWords].every(words => !words.has(word.toLowerCase()))
}

/** Where a short link that closes the block behind a sentence's end begins; the block's end if there is none. */
export function trailingLink(text: string, { start, end, links }: MarkedBlock): number {
  const link = links.at(-1)
  if (!link || link.start <= start || link.end - link.start > longestLabel) return end
  const words = text.slice(link.start, link.end)
  const behind = text.slice(link.end, end)
  if (!isLabel(words) || !/^[\s»›→>.…]*$/u.test(behind) || leavesLetter(words + behind)) return end
  const before = text.slice(Math.max(start, link.start - 12), link.start)
  if (!/[.!?…。։۔।！？]["”’»)\]]*\s+(?:[→»›([]\s*)?$/u.test(before)) return end
  return link.start - (/[→»›([]\s*$/u.exec(before)?.[0].length ?? 0)
}

/** Few words, and no sentence; a number is a reference: "(#4410)". */
const isLabel = (words: string) =>
  !/[.!?]$/u.test(words.trimEnd()) && words.trim().split(/\s+/u).length <= 7 && /\p{L}/u.test(words)

/** A way to leave the letter belongs to its footer. */
const leavesLetter = (words: string) =>
  (words.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => furnitureWords.has(word))
