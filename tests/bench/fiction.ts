/** Invented documents, the same for the same number on every machine: nothing here is anybody's text. */

/** Numbers in [0, 1), the same after the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const beginnings = [
  'ha',
  'mar',
  'cou',
  'flo',
  'bri',
  'ten',
  'sto',
  'qua',
  'ver',
  'lan',
  'tor',
  'sil',
  'pen',
  'gra',
  'fer',
  'wes',
  'ol',
  'ni',
  'sa',
  'the',
  'pro',
  'con',
  're',
  'in',
  'ka',
  'zu',
  'dé',
  'ö',
]
const middles = ['r', 'n', 'st', 'l', 'bo', 'ter', 'mi', 've', 'da', 'ri', 'so', 'qu', 'pe', 'ga', 'mo', 'lu']
const ends = ['our', 'ket', 'cil', 'od', 'dge', 'ants', 'ing', 'ed', 'y', 'er', 'tion', 'ness', 'a', 'o', 'ers', 'ly']

/** 24,000 invented words; the first ones are used by far the most, as in any language. */
export const lexicon: readonly string[] = (() => {
  const random = randomNumbers(7)
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const words = new Set<string>()
  while (words.size < 24_000) {
    words.add(of(beginnings) + (random() < 0.7 ? of(middles) : '') + (random() < 0.4 ? of(middles) : '') + of(ends))
  }
  return [...words]
})()

/** A word, drawn by Zipf's law. */
export const word = (random: () => number): string => lexicon[Math.floor(lexicon.length ** random()) - 1]!

export function sentence(random: () => number, length: number): string {
  const words = Array.from({ length }, () => word(random)).join(' ')
  return `${words[0]!.toUpperCase()}${words.slice(1)}`
}

export interface Story {
  readonly section: string
  readonly headline: string
  readonly byline: string
  readonly body: string
  readonly url: string
}

const sections = ['Courts', 'Harbour', 'Schools', 'Money', 'Voices']

export function story(random: () => number, section: number): Story {
  return {
    section: sections[section % sections.length]!,
    headline: sentence(random, 5 + Math.floor(random() * 5)),
    byline: `${sentence(random, 1)} ${sentence(random, 1)}`,
    body: `${sentence(random, 40 + Math.floor(random() * 40))}.`,
    url: `https://letters.example/${Math.floor(random() * 1e9).toString(36)}`,
  }
}
