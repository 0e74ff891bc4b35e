import { expect, test } from 'vitest'
import { k } from '../../../core/parse/roles/chain.ts'
import { divide } from '../../../core/parse/index.ts'
import learned from '../../../core/parse/learned/learned.json' with { type: 'json' }
import { Model } from '../../../core/parse/roles/model.ts'
import { exampleOf } from '../../digests/example.ts'
import { Learner } from '../../digests/learner.ts'
import { signalsOf } from '../../../core/parse/roles/signals/index.ts'
import { groupsOf } from '../../../core/parse/roles/signals/likeness.ts'
import { ofRoles } from '../../../core/parse/learned/signal-names.ts'

const letter =
  'QUAY POST\n\nHARBOUR\n\nFerry runs all night\nBy Ann Lee\n\nThe council decided on Monday that the boat to Osset goes on after midnight.\n\nMill is sold at last\n\nIt stood empty for nine years, and nobody asked the owls.\n'

test('a table that is loaded to read by says of blocks what it says to the parser, signals it doesn’t know included', () => {
  const sizes = { inner: 16, outer: 16 }
  const learner = new Learner(3, 0.25, sizes)
  learner.load(learned.first, false)
  const example = exampleOf('letter', letter, { sections: [], items: [] }, 1)
  const unknown = ofRoles.all.findIndex(name => !(name in learned.first.signals))
  const signals = signalsOf(example.document).map(on => [...on, unknown])
  const by = learner.own({ ...example, signals, adjust: () => undefined })
  const model = new Model(learned.first)
  const own = new Float64Array(signals.length * k)
  const self = model.selfOf(signals.length)
  signals.forEach((on, i) => {
    model.weigh(on, own, self, i)
  })
  model.mix(own, self, groupsOf(example.document.seen))
  expect(divide(letter).blocks).toHaveLength(signals.length)
  own.forEach((value, at) => {
    expect(by[at]).toBeCloseTo(value, 3)
  })
})

test('a table of another size is refused', () => {
  expect(() => {
    new Learner(3, 0.25, { inner: 32, outer: 48 }).load(learned.first, false)
  }).toThrow('A net of 16 numbers')
})
