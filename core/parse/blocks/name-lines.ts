import type { Repetition } from '../lines/repetition.ts'
import { sectionHint } from '../lines/section-hint.ts'
import { isName, readByline } from '../words/bylines.ts'
import type { Block } from './block.ts'

/** Names that stand by themselves and are so long at most. */
const longest = 90

/**
 * Names that stand over or under texts without a headline: where several do, and what stands before them is text and no
 * headline, they begin an item or end it.
 *
 *     "By Ann Lee" / "The tide …" / "By Bo Orr" / "Gulls …"    "… is the sea." / "– Ann Lee, Orrin" / "Gulls …" / "– Bo Orr, Brill"
 */
export function placeNames(blocks: readonly Block[], repetition: Repetition): readonly Block[] {
  const shown = blocks.filter(block => block.form !== 'rule' && block.form !== 'footnote')
  const index = new Map(shown.map((block, i) => [block, i]))
  const said = new Set<Block>()
  const dashed = new Set<Block>()
  const alone = new Set<Block>()
  shown.forEach((block, i) => {
    const kind = i === 0 ? null : kindOf(block, shown[i - 1]!, shown[i + 1], repetition)
    if (kind !== null) ({ said, dashed, alone })[kind].add(block)
  })
  // A short line between texts is rather a headline, unless it is so everywhere.
  const heads = shown.filter(
    block =>
      block.form === 'text' && !isProse(block) && !alone.has(block) && !said.has(block) && block.text.length >= 12,
  ).length
  if (alone.size < 3 || heads > alone.size) alone.clear()
  const seconds = secondLines(shown)
  if (seconds.size >= 2) blocks = blocks.map(block => (seconds.has(block) ? { ...block, hint: 'byline' } : block))
  const names = [...said, ...dashed, ...alone]
  const apart = names.filter(block => !said.has(block) || isProse(shown[index.get(block)! - 1]!))
  const under = apart.length === 0 ? 0 : names.filter(block => isTitleLike(shown[index.get(block)! - 1]!)).length
  if (apart.length + under < 2 || apart.length + under < names.length * 0.5) return blocks
  const closing = dashed.size >= apart.length * 0.5 || closes(apart, shown, index)
  const placed = new Set(closing ? apart : names)
  return blocks.map(block =>
    placed.has(block) ? { ...block, form: 'text', hint: 'byline', place: closing ? 'end' : 'start' } : block,
  )
}

/** In scripts without capitals: a few short words right under a headline, before its text. */
function secondLines(shown: readonly Block[]): ReadonlySet<Block> {
  return new Set(
    shown.filter((block, i) => {
      const before = shown[i - 1]
      const after = shown[i + 1]
      return (
        i > 1 &&
        block.form === 'text' &&
        !block.said &&
        block.gap === 0 &&
        block.text.length <= 26 &&
        /^[\p{Lo}\p{M}\s.'’־،、,・·-]+$/u.test(block.text) &&
        block.text.split(/\s+/u).length <= 7 &&
        before!.form === 'text' &&
        before!.gap > 0 &&
        !isProse(before!) &&
        before!.text.length > block.text.length &&
        after !== undefined &&
        after.form === 'text' &&
        isProse(after) &&
        after.text.length >= 40
      )
    }),
  )
}

/** Whether names belong to what stands before them: nearer to it than to what follows, or the last of all. */
function closes(names: readonly Block[], shown: readonly Block[], index: ReadonlyMap<Block, number>): boolean {
  let before = 0
  let after = 0
  for (const name of names) {
    const next = shown[index.get(name)! + 1]
    if (!next || name.gap < next.gap) before++
    else if (name.gap > next.gap) after++
  }
  if (before !== after) return before > after
  const last = index.get(names.at(-1)!)!
  return shown.slice(last + 1).every(block => !isProse(block))
}

/** A name behind a by-word, behind a dash, or alone between two texts. */
function kindOf(
  block: Block,
  before: Block,
  after: Block | undefined,
  repetition: Repetition,
): 'said' | 'dashed' | 'alone' | null {
  if (block.said || block.hint || block.decorated || block.text.length > longest || block.pieces.length > 1) return null
  const byline = readByline(block.text, repetition.opener)
  if (block.form === 'bullet') {
    return before.form !== 'bullet' &&
      after?.form !== 'bullet' &&
      block.signs.length === 1 &&
      isPerson(block.text, byline)
      ? 'dashed'
      : null
  }
  if (block.form !== 'text') return null
  if (byline !== null && byline.by > 0) return 'said'
  const alone =
    block.gap > 0 &&
    isProse(before) &&
    (!after || isProse(after)) &&
    repetition.times(block.text) < 2 &&
    repetition.kin(block.text) < 2
  const set = (block.column ?? 0) >= (before.column ?? 0) + 3 && block.text.length <= 48
  return alone && (set || (/\p{Ll}/u.test(block.text) && isPerson(block.text, byline))) ? 'alone' : null
}

/**
 * "Ann Lee", "Ann Lee, Orrin": each part begins with a capital, and the first has two words; where there are none, a
 * short run of words.
 */
function isPerson(text: string, byline: ReturnType<typeof readByline>): boolean {
  if (!/\p{Lu}|\p{Ll}/u.test(text)) {
    return text.length <= 24 && !/[.?!。։۔।！？؟:：]/u.test(text) && text.split(/\s+/u).length <= 5
  }
  const [name, ...others] = text.split(/\s*[,/|]\s*/u)
  if (!isName(name!, false) || /^\p{Lu}[^\p{Ll}]*$/u.test(text)) return false
  return (
    byline !== null ||
    (others.length <= 2 && others.every(other => /^\p{Lu}/u.test(other) && other.split(' ').length <= 3))
  )
}

const isTitleLike = (block: Block) =>
  block.form === 'text' &&
  block.text.length <= 40 &&
  (block.decorated || sectionHint(block.text) > 0 || (/\p{Lu}{2}/u.test(block.text) && !/\p{Ll}/u.test(block.text)))
const isProse = (block: Block) =>
  block.hint !== 'headline' &&
  (block.form === 'quoted' ||
    block.form === 'bullet' ||
    block.form === 'url' ||
    block.hint === 'paragraph' ||
    block.text.length > 200 ||
    /[.!?…。։۔।！？؟]["”’»«)」]?$/u.test(block.text.slice(-2)))
