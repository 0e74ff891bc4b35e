import { at } from './role.ts'
import type { Document } from './signals/seen.ts'

const title = at('title')
const outlet = at('outlet')
const overline = at('overline')
const heads: ReadonlySet<number> = new Set([at('headline'), at('bare')])
/**
 * So many lines must be set alike, of lines that are no headings beside titles that are some fewer, and this share of
 * them stand over one story each.
 */
const fewest = 3
const fewestPlain = 2
const share = 0.8

/**
 * Words over each headline for what kind of story it is are no sections' titles: on a page that sets its titles
 * otherwise, lines of one style that stand over a single story each.
 *
 *     RESEARCH                 22px, blue      title
 *     Earth sciences           12px, grey      kicker
 *     Slate remembers rain                     headline
 */
export function kickers({ seen }: Document, best: Uint8Array): void {
  const groups = new Map<string, number[]>()
  seen.forEach(({ markup, block }, i) => {
    if (markup === null || block.said || (best[i] !== title && !(best[i] === outlet && markup.rank === null))) return
    const group = groups.get(markup.style)
    if (group) group.push(i)
    else groups.set(markup.style, [i])
  })
  const isTitles = (group: readonly number[]) => group.some(i => best[i] === title)
  const ranked = [...groups.values()].filter(group => isTitles(group) && seen[group[0]!]!.markup!.rank !== null).length
  if ([...groups.values()].filter(isTitles).length < 2) return
  for (const group of groups.values()) {
    const plain = seen[group[0]!]!.markup!.rank === null && ranked > 0
    if (
      !isTitles(group) ||
      group.length < (plain ? fewestPlain : fewest) ||
      group.filter(i => isOverOne(best, i)).length < group.length * share
    ) {
      continue
    }
    // Some stand right under a title of another style, which holds them.
    const own = new Set(group)
    if (!group.some(i => best[i - 1] === title && !own.has(i - 1))) continue
    for (const i of group) best[i] = outlet
  }
}

/** Whether one headline stands right under a line, and no other before the next title. */
function isOverOne(best: Uint8Array, i: number): boolean {
  const head = best[i + 1] === overline ? i + 2 : i + 1
  if (head >= best.length || !heads.has(best[head]!)) return false
  for (let next = head + 1; next < best.length && best[next] !== title; next++) if (heads.has(best[next]!)) return false
  return true
}
