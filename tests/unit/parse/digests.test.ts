import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../core/parse/index.ts'
import { figuresOf } from '../../digests/figures.ts'
import { placesOf } from '../../digests/places.ts'
import type { Gold } from '../../digests/page.ts'
import { faultsOf } from './decoder.ts'

/**
 * Digests in thirty manners and twelve languages; `node tests/digests/measure.ts` prints what each is read to, in every
 * manner.
 */
const folder = join(import.meta.dirname, '../../fixtures/digests')
const names = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.slice(0, -4))
const read = names.map(name => {
  const parsed = parse(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Gold
  return { name, parsed, gold, ...figuresOf(gold, parsed) }
})
const mean = (of: (one: (typeof read)[number]) => number) => read.reduce((sum, one) => sum + of(one), 0) / read.length

describe('digests in many manners', () => {
  test('lose nothing', () => {
    for (const { name, parsed } of read) expect(faultsOf(parsed), name).toEqual([])
  })

  /**
   * The frame of a letter (its name, contents, foot) belongs to no item, is named for what it is and makes up a tenth
   * of usual letters.
   */
  test('leave under 1% unclaimed of what an editor gives to items and titles', () => {
    let all = 0
    let lost = 0
    for (const {
      parsed: { text, unclaimed },
      gold,
    } of read) {
      const solid = (from: number, to: number) => text.slice(from, Math.max(from, to)).replaceAll(/\s/gu, '').length
      all += solid(0, text.length)
      for (const place of placesOf(text, gold)) {
        for (const { start, end } of unclaimed) lost += solid(Math.max(start, place.start), Math.min(end, place.end))
      }
    }
    expect(lost / all).toBeLessThan(0.01)
  })

  test('come apart into their items', () => {
    expect(mean(one => one.items)).toBeGreaterThanOrEqual(0.95)
    for (const { name, items } of read) expect(items, name).toBeGreaterThanOrEqual(0.6)
  })

  test('have their items under the right titles, and their fields right', () => {
    expect(mean(one => one.section)).toBeGreaterThanOrEqual(0.95)
    expect(mean(one => one.fields)).toBeGreaterThanOrEqual(0.93)
  })
})
