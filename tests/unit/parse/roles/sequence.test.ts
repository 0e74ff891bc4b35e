import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { groupLines } from '../../../../core/parse/blocks/blocks.ts'
import { parse } from '../../../../core/parse/index.ts'
import { measureLayout } from '../../../../core/parse/lines/layout.ts'
import { splitLines } from '../../../../core/parse/text/lines.ts'
import { findRepetition } from '../../../../core/parse/lines/repetition.ts'
import { decideRoles } from '../../../../core/parse/roles/sequence.ts'
import { look } from '../../../../core/parse/roles/signals/index.ts'

function decide(text: string) {
  const lines = splitLines(text)
  const layout = measureLayout(lines)
  const repetition = findRepetition(lines)
  return decideRoles(look(groupLines(text, lines, layout, repetition), layout, repetition))
}
const roles = (text: string) => decide(text).map(block => block.role)

const bodies = [
  'The bridge over the weir was opened on Monday. Two hundred people came to see it.',
  'A warden counted thirty seals on the outer bank. Boats are asked to keep away until June.',
  'The mill turns again after nine dry years. Its owner says that the flour tastes of rain.',
  'Four rooms of the old school are to be let. The town wants a baker in one of them.',
]
const headlines = [
  'Council of the Northern Islands Votes to Keep the Old Ferry Running',
  'Seals Return to the Outer Sandbank After Forty Years Away',
  'Mill at the Upper Weir Grinds Its First Flour Since the Drought',
  'Town to Let Rooms of the Closed School to Anyone Who Bakes',
]
const body = bodies[0]!
const headline = headlines[0]!

describe('roles', () => {
  test('a headline proper has something under it, a bare one has not', () => {
    expect(roles(`${headline}\n\n${body}\n\n${headlines[1]}\n\n${headlines[2]}\n\n${bodies[2]}`)).toEqual([
      'headline',
      'paragraph',
      'bare',
      'headline',
      'paragraph',
    ])
  })

  test('a line that ends as no sentence does heads the text under it, among others that open with their headlines', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../fixtures/taught/tannery-notes-2.txt'), 'utf8')
    expect(parse(text).items.map(item => item.headline)).toEqual([
      'Bridge over the leat opens to carts again',
      'Loft dried.',
      'New bark.',
      'Stairs shut.',
    ])
  })

  test('a line much shorter than the headlines, over one that has a body, is a section’s title', () => {
    expect(
      roles(
        `${headline}\n\n${body}\n\nVoices from the Quay\n\n${headlines[1]}\n\n${bodies[1]}\n\n${headlines[2]}\n\n${bodies[2]}`,
      ),
    ).toEqual(['headline', 'paragraph', 'title', 'headline', 'paragraph', 'headline', 'paragraph'])
  })

  test('where titles are set in capitals, a short plain line is a headline', () => {
    const text = `NEWS\n\n${headline}\n\n${body}\n\nChoir Seeks Bass\n\n${headlines[1]}\n\n${bodies[1]}\n\nARTS\n\n${headlines[2]}\n\n${bodies[2]}`
    expect(roles(text)).toEqual([
      'title',
      'headline',
      'paragraph',
      'bare',
      'headline',
      'paragraph',
      'title',
      'headline',
      'paragraph',
    ])
  })

  test('a headline that is a question, or long, stays one', () => {
    expect(
      roles(
        `Did the Council Just Accidentally Sell the Ferry?\nBy Ann Lee\n\n${body}\n\n${headlines[1]}: ${headlines[2]} and a Half\n\n${bodies[1]}`,
      ),
    ).toEqual(['headline', 'byline', 'paragraph', 'headline', 'paragraph'])
  })

  test('a short sentence under a headline is its body', () => {
    expect(roles(`${headline}\n\nPublic trust cratering.\n\nRead more\n\n${headlines[1]}\n\n${bodies[1]}`)).toEqual([
      'headline',
      'paragraph',
      'label',
      'headline',
      'paragraph',
    ])
  })

  test('the margin is small where two readings are near, and large where they are not', () => {
    const doubtful = decide(
      `${headline}\n\n${body}\n\nLife After the Old Ferry\n\n${headlines[1]}\n\n${bodies[1]}\n\n${headlines[2]}\n\n${bodies[2]}`,
    )
    expect(doubtful[2]!.margin).toBeLessThan(2)
    expect(doubtful[4]!.margin).toBeGreaterThan(3)
  })

  test('many lines that end as no sentence does are headlines, not one story’s paragraphs', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `Ferry number ${n} runs again`)
    expect(decide(lines.join('\n\n')).filter(({ role }) => role === 'bare').length).toBeGreaterThan(50)
  })
})
