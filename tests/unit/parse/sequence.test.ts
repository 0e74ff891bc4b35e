import { describe, expect, test } from 'vitest'
import { groupLines } from '../../../core/parse/blocks.ts'
import { measureLayout } from '../../../core/parse/layout.ts'
import { splitLines } from '../../../core/parse/lines.ts'
import { findRepetition } from '../../../core/parse/repetition.ts'
import { weighRoles } from '../../../core/parse/roles.ts'
import { decideRoles } from '../../../core/parse/sequence.ts'

function decide(text: string) {
  const lines = splitLines(text), layout = measureLayout(lines), repetition = findRepetition(lines)
  return decideRoles(weighRoles(groupLines(text, lines, layout, repetition), layout, repetition))
}
const roles = (text: string) => decide(text).map(block => block.role)

const body = 'The bridge over the weir was opened on Monday. Two hundred people came to see it.'
const headline = 'Council of the Northern Islands Votes to Keep the Old Ferry Running'

describe('roles', () => {
  test('a headline proper has something under it, a bare one has not', () => {
    expect(roles(`${headline}\n\n${body}\n\n${headline} Again\n\n${headline} Once More\n\n${body}`)).toEqual(['headline', 'paragraph', 'bare', 'headline', 'paragraph'])
  })

  test('a line much shorter than the headlines, over one that has a body, is a section’s title', () => {
    expect(roles(`${headline}\n\n${body}\n\nVoices from the Quay\n\n${headline}\n\n${body}\n\n${headline}\n\n${body}`)).toEqual(
      ['headline', 'paragraph', 'title', 'headline', 'paragraph', 'headline', 'paragraph'])
  })

  test('where titles are set in capitals, a short plain line is a headline', () => {
    const text = `NEWS\n\n${headline}\n\n${body}\n\nChoir Seeks Bass\n\n${headline}\n\n${body}\n\nARTS\n\n${headline}\n\n${body}`
    expect(roles(text)).toEqual(['title', 'headline', 'paragraph', 'bare', 'headline', 'paragraph', 'title', 'headline', 'paragraph'])
  })

  test('a headline that is a question, or long, stays one', () => {
    expect(roles(`Did the Council Just Accidentally Sell the Ferry?\nBy Ann Lee\n\n${body}\n\n${headline}: ${headline} and a Half\n\n${body}`)).toEqual(
      ['headline', 'byline', 'paragraph', 'headline', 'paragraph'])
  })

  test('a short sentence under a headline is its body', () => {
    expect(roles(`${headline}\n\nPublic trust cratering.\n\nRead more\n\n${headline}\n\n${body}`)).toEqual(['headline', 'paragraph', 'label', 'headline', 'paragraph'])
  })

  test('the margin is small where two readings are near, and large where they are not', () => {
    const doubtful = decide(`${headline}\n\n${body}\n\nFerry Captain Thanks the Petitioners of Orrin\n\n${headline}\n\n${body}`)
    expect(doubtful[2]!.margin).toBeLessThan(2)
    expect(doubtful[3]!.margin).toBeGreaterThan(3)
  })
})
