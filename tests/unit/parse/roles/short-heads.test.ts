import { expect, test } from 'vitest'
import { k } from '../../../../core/parse/roles/chain.ts'
import { at, roles } from '../../../../core/parse/roles/role.ts'
import { divide } from '../../../../core/parse/index.ts'
import { shortHeads } from '../../../../core/parse/roles/short-heads.ts'
import { look } from '../../../../core/parse/roles/signals/index.ts'

const texts = [
  'The government survived a vote of no confidence on Monday.',
  'Nurses in three hospitals began to work to rule.',
  'The only cement works of the island is to be sold.',
]

/**
 * What becomes of blocks that were taken for headlines and their paragraphs; `title` is how likely each headline is a
 * title.
 */
function corrected(
  heads: readonly string[],
  each: number,
  title: number,
  first: 'headline' | 'title' = 'headline',
): string[] {
  const { blocks, layout, repetition } = divide(
    heads.map(head => `${head}\n\n${texts.slice(0, each).join('\n\n')}\n`).join('\n'),
  )
  const document = look(blocks, layout, repetition)
  const best = Uint8Array.from(document.seen, ({ block }) => at(heads.includes(block.text) ? 'headline' : 'paragraph'))
  const likely = new Float64Array(best.length * k)
  best[0] = at(first)
  document.seen.forEach((_, i) => {
    likely[i * k + at('title')] = title
  })
  shortHeads(document, best, likely)
  return [...best].map(role => roles[role]!)
}

test('short lines over several texts each, where nothing else heads anything, are titles', () => {
  expect(corrected(['Anvarra', 'Belisar', 'Cape Torrin'], 3, 0.3)).toEqual(
    Array.from({ length: 3 }, () => ['title', 'opening', 'opening', 'opening']).flat(),
  )
})

test.each([
  ['longer lines', corrected(['The government of Anvarra survives', 'Belisar', 'Cape Torrin'], 3, 0.3)],
  ['a text each', corrected(['Anvarra', 'Belisar', 'Cape Torrin'], 1, 0.3)],
  ['plainly headlines', corrected(['Anvarra', 'Belisar', 'Cape Torrin'], 3, 0.01)],
  ['two of them', corrected(['Anvarra', 'Belisar'], 3, 0.3)],
])('other headlines stay: %s', (_, read) => expect(read).not.toContain('title'))

test('and so do headlines under titles', () =>
  expect(corrected(['Anvarra', 'Belisar', 'Cape Torrin'], 3, 0.3, 'title')).not.toContain('opening'))
