import type { Decided } from '../roles/sequence.ts'
import type { Draft } from './items.ts'

/** What the items of a document are like, against which each is seen. Shares are from 0 to 1. */
export type Norms = {
  readonly items: number
  readonly headlined: number
  readonly bodied: number
  readonly bylined: number
  readonly decked: number
  /** Usual number of blocks of text. */
  readonly texts: number
  /** Usual length of a headline. */
  readonly headline: number
  /** Items under each title. */
  readonly under: ReadonlyMap<number, number>
  /** How unsure the roles of blocks are throughout, up to 0.5. */
  readonly unsure: number
}

export function normsOf(drafts: readonly Draft[]): Norms {
  const share = (is: (draft: Draft) => boolean) => drafts.filter(is).length / Math.max(1, drafts.length)
  const under = new Map<number, number>()
  for (const { section } of drafts) under.set(section, (under.get(section) ?? 0) + 1)
  return {
    items: drafts.length,
    under,
    headlined: share(draft => draft.headline !== null),
    bodied: share(hasText),
    bylined: share(has('byline', 'overline')),
    decked: share(has('deck')),
    texts: middle(drafts.map(draft => draft.blocks.filter(isText).length)),
    headline: middle(drafts.flatMap(draft => draft.headline?.shape.length ?? [])),
    unsure: drafts.reduce((sum, draft) => sum + unsure(leastMargin(draft)), 0) / Math.max(1, drafts.length),
  }
}

export const isText = ({ role }: Decided): boolean =>
  role === 'paragraph' || role === 'bullet' || role === 'opening' || role === 'point'
export const hasText = (draft: Draft): boolean => draft.blocks.some(isText)
export const has =
  (...roles: Decided['role'][]) =>
  (draft: Draft): boolean =>
    draft.blocks.some(block => roles.includes(block.role))
/** 0.5 at a toss-up between two roles, near 0 where one is plain. */
export const unsure = (margin: number): number => 1 / (1 + Math.exp(margin))
const leastMargin = (draft: Draft): number =>
  draft.blocks.reduce((least, { margin }) => Math.min(least, margin), Infinity)

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
