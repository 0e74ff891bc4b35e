import { endOf } from './frame-names.ts'
import type { Draft } from '../structure/ranks.ts'
import { isFollowed, isInStory, type Page } from './region-sums.ts'
import { isShown, wordsOf } from './told.ts'

/** Behind so much of the text a web page's end may begin. */
const mostText = 0.65

/**
 * What stands at the end of a web page under headings that say so: up to the next of their rank, and in the part of the
 * page that such a heading opens. Lists of other pages and issues hold no prose, those of pages stand in no story's
 * part and have none behind them; a title with nothing under it is that of what follows.
 */
export function endsOf(page: Page): ReadonlySet<Draft> {
  const { blocks, told, held, shown } = page
  const found = new Set<Draft>()
  const tells = new Set(told.map(({ at }) => at))
  let before = 0
  for (const [at, block] of blocks.entries()) {
    const kind = before >= shown * mostText && block.level !== null && isShown(block) ? endOf(wordsOf(block)) : null
    if (isShown(block)) before += block.words.length
    if (kind === null) continue
    let last = at
    for (
      let one = block.region;
      one &&
      one.kind !== 'page' &&
      one.kind !== 'main' &&
      held.get(one)!.first === block &&
      (kind === 'talk' || held.get(one)!.lastTold < at);
      one = one.parent
    ) {
      last = held.get(one)!.last
    }
    let end = at + 1
    while (end < blocks.length && (end <= last || (blocks[end]!.level ?? 7) > block.level!)) end++
    const under = blocks.slice(at + 1, end).filter(isShown)
    if (
      kind === 'talk' ||
      (under.length > 0 &&
        !blocks.slice(at, end).some((_, i) => tells.has(at + i)) &&
        (kind === 'issues' || (!isFollowed(block.region, end - 1, page) && !isInStory(block.region, page))))
    ) {
      for (const one of [block, ...under]) found.add(one)
    }
  }
  return found
}
