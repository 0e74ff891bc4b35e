import { expect, it } from 'vitest'
import { firstStory } from '../../../../core/parse/roles/first-story.ts'
import { at, roles, type Role } from '../../../../core/parse/roles/role.ts'
import type { Document } from '../../../../core/parse/roles/signals/seen.ts'

/** Lines as "style role", read once more. */
function read(lines: readonly string[]): string[] {
  const parts = lines.map(line => line.split(' ') as [string, Role])
  const best = Uint8Array.from(parts, ([, role]) => at(role))
  firstStory({ seen: parts.map(([style]) => ({ style, markup: null, block: {} })) } as unknown as Document, best)
  return [...best].slice(0, 2).map(role => roles[role]!)
}
const stories = [
  'line headline',
  'text paragraph',
  'line headline',
  'text paragraph',
  'line headline',
  'text paragraph',
  'line headline',
  'text paragraph',
  'line headline',
  'text paragraph',
]

it('what opens a text of nothing but stories and is set as they are is the first of them', () =>
  expect(read(['line furniture', 'text furniture', ...stories])).toEqual(['headline', 'paragraph']))

it.each([
  [['name furniture', 'text furniture', ...stories]],
  [['line furniture', 'text furniture', ...stories, 'line title', ...stories]],
  [['line furniture', 'text furniture', ...stories.slice(4)]],
])('a letter’s name and what it says of itself stay its frame: %s', lines => {
  expect(read(lines)).toEqual(['furniture', 'furniture'])
})
