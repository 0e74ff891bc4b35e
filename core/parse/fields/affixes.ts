import type { Stretch } from '../../model/stretch.ts'

/** What divides an affix from its headline, before it and behind. */
export const dividersBefore = ['colon', 'dash', 'bar', 'comma', 'gap', 'stop', 'number', 'bracket'] as const
export const dividersBehind = ['colon', 'dash', 'bar', 'comma', 'gap', 'bracket', 'writer', 'at', 'address'] as const

/** All of them, those before first. */
export const affixKinds = [
  ...dividersBefore.map(one => `before, ${one}`),
  ...dividersBehind.map(one => `behind, ${one}`),
] as const
export const isBefore = (kind: number): boolean => kind < dividersBefore.length

/** Words before a headline proper or behind it that a sign divides from it, and all that goes with them. */
export interface Affix extends Stretch {
  readonly words: string
}

/** How far from its ends a headline is looked at, and how much of it must be left. In characters. */
const reach = 80
const least = 3

const patternsBefore: readonly RegExp[] = [
  /^([^:：]{1,60}?)\s?(?:::|[:：])\s*(?=\S)/u,
  /^(.{1,60}?)\s(?:--?|[–—])\s+(?=\S)/u,
  /^(.{1,60}?)\s?(?:\s[|·•¦/]|\/\/|\s::)\s+(?=\S)/u,
  /^([^,，]{1,40})[,，]\s+(?=\S)/u,
  /^(\S(?:\s?\S){0,40}?)(?:\t|\s{2,})\s*(?=\S)/u,
  /^(\p{Lu}[^.!?]{1,40})\.\s+(?=\S)/u,
  /^((?:\p{L}{1,6}\.?\s)?\S*\p{Nd}\S*)\s+(?=\S)/u,
  /^([([【][^()[\]【】]{1,40}[)\]】])\s?[:.]?\s*(?=\S)/u,
]
const patternsBehind: readonly RegExp[] = [
  /\s?[:：]\s+([^:：]{2,80})$/u,
  /\s(?:--?|[–—])\s*((?:(?!\s(?:--?|[–—])\s).){2,80})$/u,
  /\s?(?:\s[|·•¦/]|\/\/)\s+([^|·•¦]{2,60})$/u,
  /[,，]\s+([^,，]{2,60})$/u,
  /(?:\t|\s{2,})\s*(\S(?:\s?\S){0,60})$/u,
  /\s*([([{（【][^()[\]{}（）【】]{1,60}[)\]}）】])[.:]?$/u,
  /,?\s+(?:by|por|par|von|di|de|door|av|af|od)\s+(\p{Lu}[^:;!?]{2,70})$/u,
  /\s@\s*(\S.{1,40})$/u,
  /\s(?:[→>]\s*)?<?((?:https?:\/\/|www\.)\S.*)$/u,
]

/** The affix of a kind that a headline has, if any; offsets count in the headline. */
export function affixOf(headline: string, kind: number): Affix | null {
  if (isBefore(kind)) {
    const found = patternsBefore[kind]!.exec(headline.slice(0, reach))
    return found && headline.length - found[0].length >= least
      ? { start: 0, end: found[0].length, words: found[1]! }
      : null
  }
  const from = Math.max(0, headline.length - reach)
  const found = patternsBehind[kind - dividersBefore.length]!.exec(headline.slice(from))
  return found && from + found.index >= least
    ? { start: from + found.index, end: headline.length, words: found[1]! }
    : null
}
