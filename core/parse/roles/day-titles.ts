import { saysWhen, whens } from '../words/when.ts'
import { at } from './role.ts'
import type { Document } from './signals/seen.ts'

const title = at('title')
const furniture = at('furniture')

/**
 * Days under a title of a higher rank part a calendar and are no sections' titles.
 *
 *     # What’s on             title
 *     ## Saturday 7 June      day
 *     ### Jumble sale         headline
 */
export function dayTitles({ seen }: Document, best: Uint8Array): void {
  let highest = Infinity
  seen.forEach(({ markup, block }, i) => {
    if (best[i] !== title || block.said || !markup || markup.rank === null) return
    const isDay = whens[saysWhen(block.text)] === 'wholly'
    if (!isDay) highest = Math.min(highest, markup.rank)
    else if (markup.rank > highest) best[i] = furniture
  })
}
