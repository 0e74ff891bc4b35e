import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Part } from '../../../../core/model/correction.ts'
import { noRules } from '../../../../core/model/profile.ts'
import { parse } from '../../../../core/parse/index.ts'
import type { Forced } from '../../../../core/parse/lines/said.ts'
import { faultsOf } from '../decoder.ts'
import { letter } from './harbour-letter.ts'

describe('nothing is lost', () => {
  const fixtures = join(import.meta.dirname, '../../../fixtures/parse')
  const texts = [
    letter,
    ...readdirSync(fixtures)
      .filter(name => name.endsWith('.txt'))
      .map(name => readFileSync(join(fixtures, name), 'utf8').slice(0, 6000)),
  ]
  const crumbs = fc.constantFrom(
    '\n',
    '\n\n',
    '> ',
    '>',
    '- ',
    '1. ',
    '-----',
    '=====',
    '[1]',
    '[1] https://x.example/1',
    '<https://x.example/2>',
    '*** News ***',
    'By Ann Lee',
    'Bridge opens',
    'north-',
    '\u00ad\n',
    'It opened. Read more »',
    '©A',
    ' ',
  )
  const text = fc.oneof(
    fc.constantFrom(...texts),
    fc.array(crumbs, { maxLength: 40 }).map(parts => parts.join('')),
  )
  const what = fc.constantFrom(...Part.options, 'start' as const, 'part' as const, 'right' as const)

  test('by any sequence of corrections under any profile', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(
          fc.tuple(
            what,
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.nat(6),
            fc.option(fc.tuple(fc.nat(12), fc.nat(12))),
          ),
          { maxLength: 8 },
        ),
        fc.record({
          picks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
          decks: fc.constantFrom('auto' as const, 'always' as const, 'never' as const),
          oneStory: fc.boolean(),
        }),
        (text, changes, { picks, decks, oneStory }) => {
          const lines = text.split('\n')
          const forced = changes.map(([what, where, more, cut]): Forced => {
            const first = Math.floor(where * lines.length) + 1
            if (!cut) return { what, first, last: first + more }
            const from = lines.slice(0, first - 1).join('\n').length + cut[0]
            return { what, first, last: first + more, within: { start: from, end: from + 1 + cut[1] } }
          })
          const [labels = '', sections = '', furniture = '', separators = ''] = picks.map(
            pick => lines[Math.floor(pick * (lines.length - 1))] ?? '',
          )
          const parsed = parse(text, {
            forced,
            profile: {
              ...noRules,
              labels: [labels],
              sections: [sections],
              furniture: [furniture],
              separators: [separators],
              decks,
              oneStory,
            },
          })
          expect(parsed.text).toBe(text)
          expect(faultsOf(parsed)).toEqual([])
        },
      ),
      { numRuns: 1500 },
    )
  })
})
