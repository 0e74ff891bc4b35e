import { expect, it } from 'vitest'
import { k } from '../../../../core/parse/roles/chain.ts'
import { evenBets } from '../../../../core/parse/roles/even-bets.ts'
import { at, roles, type Role } from '../../../../core/parse/roles/role.ts'
import type { Document } from '../../../../core/parse/roles/signals/seen.ts'

/** What a line between two titles is, which is as likely a title as said. */
function read(
  ofTitle: number,
  lines: readonly Role[] = ['title', 'headline', 'paragraph', 'bare', 'headline', 'paragraph', 'title', 'headline'],
): string {
  const best = Uint8Array.from(lines, at)
  const likely = new Float64Array(lines.length * k)
  likely[3 * k + at('title')] = ofTitle
  likely[3 * k + at('bare')] = 0.49
  evenBets({ seen: lines.map(() => ({ block: {} })) } as unknown as Document, best, likely)
  return roles[best[3]!]!
}

it('a line over a headline that is as likely a title as a headline of its own is a title', () =>
  expect(read(0.48)).toBe('title'))

it('it stays a headline where that is likelier, where nothing begins under it and where there are no titles', () => {
  expect(read(0.43)).toBe('bare')
  expect(read(0.48, ['title', 'headline', 'paragraph', 'bare', 'bare', 'bare', 'title', 'headline'])).toBe('bare')
  expect(
    read(0.48, ['headline', 'paragraph', 'paragraph', 'bare', 'headline', 'paragraph', 'headline', 'paragraph']),
  ).toBe('bare')
})
