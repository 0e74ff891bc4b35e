import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../core/parse/index.ts'
import { Parsed } from '../../../core/model/reading.ts'
import { faultsOf } from './decoder.ts'

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
const fixtures = join(import.meta.dirname, '../../fixtures/parse')

function unclaimedShare(parsed: Parsed): number {
  const solid = (s: string) => s.replace(/\s/g, '').length
  return (
    parsed.unclaimed.reduce((sum, u) => sum + solid(parsed.text.slice(u.start, u.end)), 0) /
    Math.max(1, solid(parsed.text))
  )
}

describe('every character is in one span, section or unclaimed stretch, and fields equal their spans', () => {
  test('in the seed digests, of which under 2% is unclaimed', () => {
    if (!existsSync(seeds)) return console.log('no seed digests beside this checkout: skipped')
    for (const name of readdirSync(seeds)) {
      const parsed = parse(readFileSync(join(seeds, name), 'utf8'))
      expect(faultsOf(parsed), name).toEqual([])
      expect(unclaimedShare(parsed), name).toBeLessThan(0.02)
    }
  })

  test('in every fixture, cut anywhere', () => {
    for (const name of readdirSync(fixtures).filter(file => file.endsWith('.txt'))) {
      const text = readFileSync(join(fixtures, name), 'utf8')
      for (let cut = 0; cut < text.length; cut += 97) {
        expect(faultsOf(parse(text.slice(cut))), `${name} from ${cut}`).toEqual([])
      }
    }
  })

  const crumbs = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\t',
    ' ',
    '  • ',
    '- ',
    'o ',
    '1. ',
    '2. ',
    '> ',
    '>',
    'By ',
    'By Ann Lee, Bo Orr and Cy Day',
    'Photo: Ann Lee',
    '©',
    'Read more',
    'It opened. Read more »',
    'It opened. (Read more)',
    ' Read more: https://x.example/d',
    'Kind regards',
    'Issue 31',
    'Read more: https://x.example/a',
    ' https://x.example/b',
    '<https://x.example/c>',
    '[1]',
    ' [1]\n',
    '\n[1] https://x.example/1\n',
    '\n[1]: <https://x.example/2>\n',
    '-----',
    '\n=====\n',
    '* * *',
    '*** News ***',
    '# News',
    '== A ==',
    'OPINION',
    'Unsubscribe',
    '“Yes,” she said.',
    'The bridge was opened on Monday.',
    'Bridge opens',
    'north-',
    '\u00ad',
    '\u00ad\n',
    '橋が',
    '開いた。',
    '\0',
    '\ud800',
    '\udc00',
    '\u200b',
    '\ufeff',
    '\u00a0',
    '\u202e',
    'é',
    '🚀',
    '.',
    '…',
    '"',
    '«',
    ']',
    ')',
    '|',
    ',',
    'and',
    ':',
    'a',
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(crumbs, { maxLength: 60 }).map(parts => parts.join('')),
    fc.array(fc.oneof(crumbs, fc.string({ maxLength: 20 })), { maxLength: 60 }).map(parts => parts.join('')),
    fc.uint8Array({ maxLength: 400 }).map(bytes => new TextDecoder('utf-16le').decode(bytes)),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map(codes => String.fromCharCode(...codes)),
  )

  test('in random text, with any line ends, NULs and lone surrogates', () => {
    fc.assert(
      fc.property(anything, text => {
        const parsed = parse(text)
        expect(parsed.text).toBe(text)
        expect(faultsOf(parsed)).toEqual([])
        Parsed.parse(parsed)
      }),
      { numRuns: 3000 },
    )
  })
})
