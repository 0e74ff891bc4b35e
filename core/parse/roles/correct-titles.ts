import { datesIssue } from '../lines/frame.ts'
import { isOrder } from '../lines/said.ts'
import { k } from './chain.ts'
import { evenBets } from './even-bets.ts'
import { at, beginsItem } from './role.ts'
import type { Document } from './signals/seen.ts'

const titleAt = at('title')

/**
 * Titles that are none by what stands around them: the letter's name over all stories or, where that is likelier, the
 * headline of the first, the headline of a single text, and a plain line where titles are set apart. `known` says
 * whether issues of its publisher were corrected before, which tell its titles.
 */
export function correctTitles({ seen }: Document, best: Uint8Array, likely: Float64Array, known: boolean): void {
  if (isIssueLine(seen, best)) {
    best[0] = best[1] = at('furniture')
    if (best[2] === at('paragraph')) best[2] = at('opening')
  }
  const top = best.findIndex(role => role !== at('furniture'))
  if (top >= 0 && isLetterName(seen, best, top, known)) {
    const headed = top === 0 && best[1] === at('opening') && likely[at('headline')]! > likely[at('furniture')]!
    best[top] = at(headed ? 'headline' : 'furniture')
    if (headed) best[1] = at('paragraph')
  }
  labelsAsTitles(seen, best, likely)
  evenBets({ seen }, best, likely)
  linesOverTexts(seen, best, likely)
  if (!best.includes(at('headline'))) return
  const titles = seen.flatMap((_, i) => (best[i] === titleAt ? [i] : []))
  const apart = titles.filter(i => isSetApart(seen[i]!)).length
  for (const i of titles) {
    if (!isPlain(seen[i]!) || (titles.length >= several && likely[i * k + titleAt]! > plainlyOne)) continue
    let text = i + 1
    while (best[text] === at('overline')) text++
    if (isOnlyText(seen, best, text)) {
      best[i] = at('headline')
      best.fill(at('byline'), i + 1, text)
      best[text] = at('paragraph')
    } else if (apart >= 2 && titles.length - apart < apart && i + 1 < seen.length && beginsItem.has(best[i + 1]!)) {
      best[i] = at('bare')
    }
  }
}

/** Among several titles one that is likelier than this stays what it is. */
const several = 3
const plainlyOne = 0.8

/** Whether an item without a headline begins there that is the only one under its title. */
function isOnlyText(seen: Document['seen'], best: Uint8Array, i: number): boolean {
  if (best[i] !== at('opening') || seen[i]!.block.said) return false
  let next = i + 1
  while (next < seen.length && best[next] !== titleAt && !beginsItem.has(best[next]!)) next++
  return next >= seen.length || best[next] === titleAt
}

/** A line over a headline that is set as a title is, and says nothing that labels say, is one too. */
function labelsAsTitles(seen: Document['seen'], best: Uint8Array, likely: Float64Array): void {
  const titled = new Set(seen.flatMap(({ setting }, i) => (best[i] === titleAt ? [setting] : [])))
  seen.forEach(({ block, looks, setting, proper }, i) => {
    if (
      best[i] !== at('label') ||
      block.said ||
      block.form !== 'text' ||
      proper !== block.text ||
      looks.label > 0 ||
      likely[i * k + titleAt]! < mayBeTitle
    ) {
      return
    }
    if (titled.has(setting) && i + 1 < seen.length && beginsItem.has(best[i + 1]!)) best[i] = titleAt
  })
}

/**
 * A line that ends as no sentence does, and the text under it, that were both taken for items without a headline:
 * together they are one.
 */
function linesOverTexts(seen: Document['seen'], best: Uint8Array, likely: Float64Array): void {
  for (let i = 0; i + 1 < seen.length; i++) {
    const { block, shape, markup } = seen[i]!
    const next = seen[i + 1]!
    if (
      best[i] !== at('opening') ||
      best[i + 1] !== at('opening') ||
      markup ||
      block.said ||
      next.block.said ||
      block.form !== 'text' ||
      next.block.form !== 'text'
    ) {
      continue
    }
    if (
      shape.ending !== 'none' ||
      shape.sentences > 0 ||
      shape.length > longestLine ||
      next.shape.ending !== 'stop' ||
      next.shape.length < shape.length ||
      likely[i * k + at('headline')]! + likely[i * k + at('bare')]! < mayHead
    ) {
      continue
    }
    best[i] = at('headline')
    best[i + 1] = at('paragraph')
  }
}

/** Longer or less likely lines head no text. */
const longestLine = 110
const mayHead = 0.1

/** Less likely lines are no titles whatever they are set like. */
const mayBeTitle = 0.1

/**
 * Whether the first line was taken for a title or a headline, and the second, which numbers and dates the issue, for a
 * story: together they are the letter's head.
 */
function isIssueLine(seen: Document['seen'], best: Uint8Array): boolean {
  const [first, second] = seen
  if (!first || !second || first.markup || first.block.said || second.block.said || seen.length < 4) return false
  const heads = (role: number) => role === at('headline') || role === at('bare')
  return (
    (best[0] === titleAt || heads(best[0]!)) &&
    heads(best[1]!) &&
    /\p{Nd}/u.test(second.block.text) &&
    second.block.text.length <= 60 &&
    datesIssue(second.block.text)
  )
}

/**
 * A title at the top that is the only one and plain or over the issue's line, that stands among what was sent along, or
 * has no story under it before the next: the letter's name rather than a section's. So is one over all stories that
 * isn't called as sections are, however it is set: of 18 digests that were read so 13 had no sections, and three of the
 * others' are called "News" or the like.
 */
function isLetterName(seen: Document['seen'], best: Uint8Array, top: number, known: boolean): boolean {
  if (best[top] !== titleAt) return false
  const {
    markup,
    sectionHint,
    block: { said, text },
  } = seen[top]!
  const next = best.indexOf(titleAt, top + 1)
  const overAll = next < 0 && !known && !seen.some(({ block }) => isOrder(block.said))
  if (markup) return overAll && (markup.level === 1 || (sectionHint < 2 && !isUnderHigher(seen, top)))
  if (top > 0 && !isNamedAbove(seen, top, text)) return false
  if (said?.beside) return true
  if (isOrder(said)) return false
  if (next >= 0) return best.subarray(top + 1, next).every(role => role === at('furniture'))
  return (
    top > 0 ||
    isPlain(seen[top]!) ||
    best[top + 1] === at('furniture') ||
    (overAll &&
      sectionHint < 2 &&
      !seen.some(({ wideGap }, i) => i > top && wideGap) &&
      best.filter(role => beginsItem.has(role)).length >= manyStories)
  )
}
/** Whether a heading stands there with one of a higher rank above it, which is the letter's name. */
function isUnderHigher(seen: Document['seen'], top: number): boolean {
  const level = seen[top]!.markup?.level ?? null
  return level !== null && seen.slice(0, top).some(({ markup }) => (markup?.level ?? level) < level)
}

/** Fewer stories may be a section and what else there is. */
const manyStories = 5

/** Below the lines of a mail's head, all of its words stand in them. */
function isNamedAbove(seen: Document['seen'], top: number, text: string): boolean {
  const above = seen
    .slice(Math.max(0, top - mostAbove), top)
    .map(({ block }) => block.text.slice(0, 300))
    .join(' ')
    .toLowerCase()
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []
  return words.length > 0 && words.length <= 12 && words.every(word => above.includes(word))
}
/** A head has no more lines. */
const mostAbove = 8

/** Set otherwise than lines are, or something was said of it. */
const isSetApart = ({ styled, markup, block, rules }: Document['seen'][number]) =>
  styled || markup !== null || isOrder(block.said) || rules !== 'none'

/** Set as lines are, and of no word that sections are called by. */
const isPlain = (one: Document['seen'][number]) => !isSetApart(one) && one.sectionHint === 0
