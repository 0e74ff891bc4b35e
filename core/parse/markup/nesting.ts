import type { MarkedBlock } from '../../model/structured.ts'
import type { HeadingRole } from './headings.ts'

/** Where a heading stands among the others, and whether those that are set alike stand so too. */
export interface Nesting {
  /** What the heading of a higher rank is that it stands under, and how many texts stand between. */
  readonly under: HeadingRole | 'none'
  readonly between: 0 | 1 | 2
  /**
   * Where those set alike stand, right under where there is no higher one, and in how many of the stretches that
   * headings like that one open.
   */
  readonly alike: 'behind text' | 'mixed' | 'right under'
  readonly inside: 'few' | 'some' | 'most'
  /** What stands right under it, and with how many of those set alike: nearly all of several, most, or few. */
  readonly next: 'text' | 'list' | 'deeper' | 'same' | 'higher' | 'nothing'
  readonly agreed: 'all' | 'most' | 'few'
}

/** Shorter lines are bylines, days and labels. In characters. */
const shortestText = 60
/** What counts as few, most and nearly all of some. */
const few = 0.34
const most = 0.67
const nearlyAll = 0.9

/**
 * Tells for each heading, by where it starts, how it is nested: a subhead stands behind a story's first text, in few of
 * the stories; a kicker has a higher heading right under it each time; a title has the stories' headings or a list.
 */
export function nestingOf(
  blocks: readonly MarkedBlock[],
  roles: ReadonlyMap<number, HeadingRole>,
): ReadonlyMap<number, Nesting> {
  const shown = blocks.filter(
    ({ form, hint }) => form !== 'hidden' && form !== 'picture' && form !== 'rule' && hint !== 'furniture',
  )
  const found: Found[] = []
  const open: { readonly block: MarkedBlock; texts: number }[] = []
  shown.forEach((block, i) => {
    if (block.level === null) {
      if (block.end - block.start >= shortestText) for (const one of open) one.texts++
      return
    }
    while (open.length > 0 && open.at(-1)!.block.level! >= block.level) open.pop()
    const parent = open.at(-1)
    found.push({
      block,
      set: setAs(block),
      parent: parent?.block ?? null,
      between: Math.min(2, parent?.texts ?? 0) as 0 | 1 | 2,
      next: nextTo(block, shown[i + 1]),
    })
    open.push({ block, texts: 0 })
  })
  const groups = new Map<string, Found[]>()
  for (const one of found) {
    const own = groups.get(one.set)
    if (own) own.push(one)
    else groups.set(one.set, [one])
  }
  const nestings = new Map<number, Nesting>()
  for (const group of groups.values()) {
    const behind = group.filter(({ parent, between }) => parent !== null && between > 0).length / group.length
    const parents = new Set(group.flatMap(({ parent }) => parent ?? []))
    const like = [...new Set([...parents].map(setAs))].reduce((sum, set) => sum + groups.get(set)!.length, 0)
    const share = like === 0 ? 1 : parents.size / like
    const nexts = new Map<string, number>()
    for (const { next } of group) nexts.set(next, (nexts.get(next) ?? 0) + 1)
    for (const { block, parent, between, next } of group) {
      const agreeing = nexts.get(next)! / group.length
      nestings.set(block.start, {
        under: (parent && roles.get(parent.start)) ?? 'none',
        between,
        alike: behind >= nearlyAll ? 'behind text' : behind <= few ? 'right under' : 'mixed',
        inside: share <= few ? 'few' : share <= most ? 'some' : 'most',
        next,
        agreed: group.length > 1 && agreeing >= nearlyAll ? 'all' : agreeing >= most ? 'most' : 'few',
      })
    }
  }
  return nestings
}

interface Found {
  readonly block: MarkedBlock
  readonly set: string
  readonly parent: MarkedBlock | null
  readonly between: 0 | 1 | 2
  readonly next: Nesting['next']
}

const setAs = ({ level, style = '' }: MarkedBlock) => `${level} ${style}`

function nextTo({ level }: MarkedBlock, next: MarkedBlock | undefined): Nesting['next'] {
  if (!next) return 'nothing'
  if (next.level === null) return next.form === 'bullet' ? 'list' : 'text'
  return next.level === level ? 'same' : next.level > level! ? 'deeper' : 'higher'
}
