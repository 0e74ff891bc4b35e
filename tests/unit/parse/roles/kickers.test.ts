import { expect, it } from 'vitest'
import { kickers } from '../../../../core/parse/roles/kickers.ts'
import { at, roles, type Role } from '../../../../core/parse/roles/role.ts'
import type { Document } from '../../../../core/parse/roles/signals/seen.ts'

/** Lines as "style role", read once more; those called "plain" are no headings. */
function read(...lines: readonly `${string} ${Role}`[]): string[] {
  const parts = lines.map(line => line.split(' ') as [string, Role])
  const best = Uint8Array.from(parts, ([, role]) => at(role))
  kickers(
    {
      seen: parts.map(([style]) => ({ markup: { style, rank: style === 'plain' ? null : 0 }, block: {} })),
    } as unknown as Document,
    best,
  )
  return [...best].map(role => roles[role]!)
}

it('lines of one style over a single story each, under titles of another, say what kind of story it is', () => {
  expect(
    read(
      'big title',
      'small title',
      'head headline',
      'text paragraph',
      'small title',
      'head headline',
      'text paragraph',
      'big title',
      'small title',
      'head headline',
      'text paragraph',
    ).filter(role => role === 'title' || role === 'outlet'),
  ).toEqual(['title', 'outlet', 'outlet', 'title', 'outlet'])
})

it.each([
  [
    [
      'big title',
      'head headline',
      'text paragraph',
      'big title',
      'head headline',
      'text paragraph',
      'big title',
      'head headline',
      'text paragraph',
    ],
  ],
  [
    [
      'small title',
      'head headline',
      'head headline',
      'big title',
      'small title',
      'head headline',
      'head headline',
      'small title',
      'head headline',
      'head headline',
    ],
  ],
  [
    [
      'big title',
      'head headline',
      'small title',
      'head headline',
      'text paragraph',
      'small title',
      'head headline',
      'text paragraph',
      'small title',
      'head headline',
      'text paragraph',
    ],
  ],
] as const)('sections of one story each stay sections where no other titles stand over them: %s', lines => {
  expect(read(...lines).filter(role => role === 'outlet')).toEqual([])
})

it('beside headings two lines that are none are enough, and so are names between them and the headline', () => {
  expect(
    read(
      'big title',
      'plain title',
      'name overline',
      'head headline',
      'text paragraph',
      'plain title',
      'name overline',
      'head headline',
      'text paragraph',
      'big title',
      'head headline',
    ).filter(role => role === 'title' || role === 'outlet'),
  ).toEqual(['title', 'outlet', 'outlet', 'title'])
})
