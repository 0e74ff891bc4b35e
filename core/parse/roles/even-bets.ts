import { k } from './chain.ts'
import { at, beginsItem } from './role.ts'
import type { Document } from './signals/seen.ts'

const title = at('title')
const bare = at('bare')
/** How likely a title must be, and how much less likely than a headline it may be. */
const even = 0.45
const close = 0.05

/**
 * Beside other titles a headline without a text that is as likely a title, right over a headline, is one: read as a
 * story it leaves all below under the title before.
 */
export function evenBets({ seen }: Pick<Document, 'seen'>, best: Uint8Array, likely: Float64Array): void {
  if (best.filter(role => role === title).length < 2) return
  seen.forEach(({ block }, i) => {
    const next = best[i + 1]
    const ofTitle = likely[i * k + title]!
    if (
      best[i] === bare &&
      !block.said &&
      next !== undefined &&
      next !== bare &&
      beginsItem.has(next) &&
      ofTitle >= even &&
      ofTitle >= likely[i * k + bare]! - close
    ) {
      best[i] = title
    }
  })
}
