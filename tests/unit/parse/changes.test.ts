import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Parsed } from '../../../core/model/reading.ts'
import { parse } from '../../../core/parse/index.ts'
import { wrapped } from '../../digests/changed.ts'
import { faultsOf } from './decoder.ts'

/** The same digest in other clothes must read the same: wraps, blank lines, signs and line ends carry no story. */

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
const fixtures = join(import.meta.dirname, '../../fixtures/parse')
const fixture = (name: string) => readFileSync(join(fixtures, name), 'utf8')

type Change = (text: string) => string
const eachLine = (text: string, change: (line: string) => string) => text.split('\n').map(change).join('\n')

const changes: Readonly<Record<string, Change>> = {
  'wrapped at 72': text => eachLine(unwrapped(text), line => wrapped(line, 72)),
  'wrapped at 100': text => eachLine(unwrapped(text), line => wrapped(line, 100)),
  'not wrapped': text => unwrapped(text),
  'blank lines doubled': text => text.replace(/\n\n+/g, gap => '\n'.repeat(gap.length * 2 - 1)),
  'blank lines filled with tabs': text => text.replace(/^$/gm, '\t'),
  'trailing spaces': text => text.replace(/$/gm, '  '),
  indented: text => text.replace(/^/gm, '    '),
  quoted: text => text.replace(/^/gm, '> '),
  'CR LF': text => text.replace(/\n/g, '\r\n'),
  'lone CR': text => text.replace(/\n/g, '\r'),
  'byte order mark': text => `\ufeff${text}`,
  'no-break spaces': text => text.replace(/(\p{L}) (\p{L})/gu, '$1\u00a0$2'),
  'straight quotes': text => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"),
  'dashes for bullets': text => text.replace(/^\s*[•–*] /gm, '- '),
  'letters for bullets': text => text.replace(/^ +[•–*] /gm, 'o '),
  'an unknown language’s labels': text =>
    text.replace(/^Read More Here$|^Weiterlesen$/gm, 'Blaga mer').replace(/^Read the (\w+)$/gm, 'Blaga $1'),
  'an unknown language’s by-word': text => text.replace(/^(?:By|Von) (?=\p{Lu})/gmu, 'Napsal '),
}

/**
 * Hard-wrapped lines of the fixtures and seeds joined again: what follows a line without a blank one between, bylines
 * and bullets aside.
 */
function unwrapped(text: string): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1) ?? ''
    const apart = [line, last].some(side => /^\s*(?:$|[•–*-] |(?:By|Von|Napsal) \p{Lu}|--|KULTUR)/u.test(side))
    if (apart || lines.length === 0) lines.push(line)
    else lines[lines.length - 1] = `${last} ${line}`
  }
  return lines.join('\n')
}

/** Every field of a reading as one word list, white space and kinds of quotes and bullets evened out. */
function fieldsOf({ sections, items }: Parsed): string[] {
  const even = (field: string) =>
    field
      .replace(/[“”„"]/g, '"')
      .replace(/[‘’']/g, "'")
      .replace(/\s+/gu, ' ')
      .replace(/-\s+/g, '-')
      .trim()
  return [
    ...sections.map(section => `section ${section.title}`),
    ...items.flatMap(({ headline, deck, byline, body, links, credit }) => [
      ...(headline === null ? [] : [`headline ${headline}`]),
      ...(deck === null ? [] : [`deck ${deck}`]),
      ...byline.map(name => `byline ${name}`),
      ...body.map(block => `${block.type} ${block.text}`),
      ...links
        .filter(({ label }) => !/^(?:Read|Weiterlesen|Blaga)/.test(label))
        .map(({ label, url }) => `link ${label} ${url}`),
      ...(credit === null ? [] : [`credit ${credit}`]),
    ]),
  ].map(even)
}

/** F1 of two readings' fields. */
function likeness(a: Parsed, b: Parsed, titles = true): number {
  const of = (parsed: Parsed) => fieldsOf(titles ? parsed : { ...parsed, sections: [] })
  const left = of(a)
  const right = of(b)
  const counts = new Map<string, number>()
  for (const field of left) counts.set(field, (counts.get(field) ?? 0) + 1)
  let both = 0
  for (const field of right) {
    const count = counts.get(field) ?? 0
    if (count > 0) {
      both++
      counts.set(field, count - 1)
    }
  }
  return (2 * both) / (left.length + right.length)
}

describe('a change of clothes changes no field', () => {
  const names = ['lead-and-sections.txt', 'german-capitals.txt']
  test.each(Object.entries(changes).flatMap(([change, apply]) => names.map(name => [change, name, apply] as const)))(
    '%s: %s',
    (_, name, apply) => {
      const text = fixture(name)
      const changed = parse(apply(text))
      expect(faultsOf(changed)).toEqual([])
      expect(likeness(parse(text), changed)).toBeGreaterThanOrEqual(0.98)
    },
  )

  test('several at once, chosen at random', () => {
    const order = [
      'not wrapped',
      'wrapped at 100',
      'letters for bullets',
      'an unknown language’s labels',
      'straight quotes',
      'no-break spaces',
      'blank lines doubled',
      'blank lines filled with tabs',
      'trailing spaces',
      'indented',
      'quoted',
      'CR LF',
      'byte order mark',
    ]
    const text = fixture('lead-and-sections.txt')
    const plain = parse(text)
    fc.assert(
      fc.property(fc.subarray(order), chosen => {
        expect(
          likeness(plain, parse(chosen.reduce((changed, name) => changes[name]!(changed), text))),
        ).toBeGreaterThanOrEqual(0.98)
      }),
      { numRuns: 150 },
    )
  })

  test('the seed digests read the same in each', () => {
    if (!existsSync(seeds)) return console.log('no seed digests beside this checkout: skipped')
    for (const name of readdirSync(seeds)) {
      const text = readFileSync(join(seeds, name), 'utf8')
      const plain = parse(text)
      for (const [change, apply] of Object.entries(changes)) {
        expect(likeness(plain, parse(apply(text))), `${name}, ${change}`).toBeGreaterThanOrEqual(0.98)
      }
    }
  })

  test('without blank lines most fields stay, though sections can’t, wrapped or not', () => {
    const samples = join(import.meta.dirname, '../../../data/samples')
    const texts = [
      ...names.map(fixture),
      ...readdirSync(samples).map(name => readFileSync(join(samples, name), 'utf8')),
    ]
    const tight: Change = text => text.replace(/\n\s*\n/g, '\n')
    for (const name of names) {
      expect(likeness(parse(fixture(name)), parse(tight(fixture(name)))), name).toBeGreaterThanOrEqual(0.85)
    }
    for (const text of texts) {
      const plain = parse(text)
      for (const change of [
        tight,
        (one: string) => tight(changes['wrapped at 72']!(one)),
        (one: string) => tight(changes['wrapped at 100']!(one)),
      ]) {
        expect(likeness(plain, parse(change(text)), false), text.slice(0, 40)).toBeGreaterThanOrEqual(0.85)
      }
    }
  })
})
