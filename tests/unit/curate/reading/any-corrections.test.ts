import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '../../../../core/curate/apply.ts'
import type { Change } from '../../../../core/curate/change.ts'
import { Command } from '../../../../core/curate/command.ts'
import { Part } from '../../../../core/model/correction.ts'
import { faultsOf } from '../../parse/decoder.ts'
import { opened, readingOn, run, textOf, type Opened } from './quarry-post.ts'

const last = textOf(7).split('\n').length
const at = fc.integer({ min: 1, max: last })
const nth = fc.nat(9)
/** A correction of ‘seven’; of an item it names the nth there is by then. */
const correction = fc.oneof(
  fc.record({
    type: fc.constant('reading.mark' as const),
    first: at,
    more: fc.nat(4),
    as: fc.constantFrom(...Part.options),
  }),
  fc.record({ type: fc.constant('reading.claim' as const), first: at, more: fc.nat(4) }),
  fc.record({ type: fc.constant('reading.split' as const), line: at }),
  fc.record({ type: fc.constant('reading.move' as const), nth, line: at }),
  fc.record({ type: fc.constantFrom('reading.join' as const, 'reading.confirm' as const), nth }),
)
type Correction = typeof correction extends fc.Arbitrary<infer T> ? T : never

function commandOf(one: Correction, { desk }: Opened, teach: boolean): Command {
  const { items } = readingOn(desk)
  const target = ('nth' in one ? items[one.nth % Math.max(1, items.length)]?.id : undefined) ?? 'none'
  const input = {
    ...one,
    source: 'seven',
    item: target,
    items: [target],
    ...('more' in one && { last: one.first + one.more }),
  }
  return Command.parse(teach ? { type: 'reading.teach', change: input } : input)
}

function expectSound({ desk }: Opened): void {
  for (const id of ['seven', 'eight']) {
    expect(faultsOf(readingOn(desk, id))).toEqual([])
    const ids = readingOn(desk, id).items.map(own => own.id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  const there = new Set<string>(readingOn(desk).items.map(own => own.id))
  expect(Object.keys(desk.get('curation', 'seven')!.items).filter(id => !there.has(id))).toEqual([])
}

test('any sequence of corrections loses no character, keeps ids apart, and undoes exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(correction, fc.boolean()), { maxLength: 8 }), corrections => {
      const one = opened()
      const steps: { change: Change; before: string }[] = []
      run(one, {
        type: 'item.tag',
        items: { ids: readingOn(one.desk).items.map(each => each.id) },
        add: ['All'],
        remove: [],
      })
      for (const [each, teach] of corrections) {
        const done = apply(commandOf(each, one, teach), one.desk, one.context)
        if (!done.ok) continue
        steps.push({ change: done.value, before: one.desk.snapshot() })
        one.desk.do(done.value)
        expectSound(one)
      }
      for (const { change, before } of steps.reverse()) {
        one.desk.undo(change)
        expect(one.desk.snapshot()).toBe(before)
      }
    }),
    { numRuns: 150 },
  )
})
