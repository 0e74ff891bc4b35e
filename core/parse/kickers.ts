import { at } from './role.ts'
import type { Document } from './signals/seen.ts'

const title = at('title'), outlet = at('outlet'), heads: ReadonlySet<number> = new Set([at('headline'), at('bare')])
/** So many lines must be set alike, and this share of them stand over one story each. */
const fewest = 3, share = 0.8

/**
 * Words over each headline for what kind of story it is are no sections' titles: on a page that sets its titles otherwise, lines of one style that stand over a single
 * story each.
 *
 *     RESEARCH                 22px, blue      title
 *     Earth sciences           12px, grey      kicker
 *     Slate remembers rain                     headline
 */
export function kickers({ seen }: Document, best: Uint8Array): void {
  const groups = new Map<string, number[]>()
  seen.forEach(({ markup, block }, i) => {
    if (markup === null || block.said || best[i] !== title) return
    const group = groups.get(markup.style)
    if (group) group.push(i)
    else groups.set(markup.style, [i])
  })
  if (groups.size < 2) return
  for (const group of groups.values()) {
    if (group.length < fewest || group.filter(i => isOverOne(best, i)).length < group.length * share) continue
    // Some stand right under a title of another style, which holds them.
    const own = new Set(group)
    if (!group.some(i => best[i - 1] === title && !own.has(i - 1))) continue
    for (const i of group) best[i] = outlet
  }
}

/** Whether one headline stands right under a line, and no other before the next title. */
function isOverOne(best: Uint8Array, i: number): boolean {
  if (i + 1 >= best.length || !heads.has(best[i + 1]!)) return false
  for (let next = i + 2; next < best.length && best[next] !== title; next++) if (heads.has(best[next]!)) return false
  return true
}
