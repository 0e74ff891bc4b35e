import { describe, expect, test } from 'vitest'
import { k } from '../../../../core/parse/roles/chain.ts'
import { likenesses, mixIn, neighbours, reach, type NetWeights } from '../../../../core/parse/roles/net.ts'
import learned from '../../../../core/parse/learned/learned.json' with { type: 'json' }
import { embed } from '../../../digests/net-learner.ts'

const inner = 8
const outer = 12
type Weights = NetWeights & { readonly embed: Float64Array }
/** Weights that say nothing, but for these. */
const weightsOf = (set: (weights: Weights) => void): Weights => {
  const weights = {
    inner,
    outer,
    embed: new Float64Array(2 * inner),
    mix: new Float64Array((neighbours + likenesses) * inner * outer),
    bias: new Float64Array(outer),
    out: new Float64Array(outer * k),
  }
  set(weights)
  return weights
}
/** What role 0 of each block is told, by blocks' signals and the group of each in every likeness. */
const told = (weights: Weights, blocks: readonly (readonly number[])[], groups: readonly number[]): number[] => {
  const own = new Float64Array(blocks.length * k)
  const self = new Float64Array(blocks.length * inner)
  blocks.forEach((on, i) => embed(self, i, on, weights.embed, inner))
  mixIn(
    own,
    self,
    Array.from({ length: likenesses }, () => Int32Array.from(groups)),
    weights,
  )
  return blocks.map((_, i) => own[i * k]!)
}

test.each(['first', 'second'] as const)(
  'the net of the %s reading fits how it is reckoned, and every signal has as many numbers',
  reading => {
    const { signals, net } = learned[reading]
    const size = net.bias.length
    const own = net.mix.length / size / (neighbours + likenesses)
    expect([own % 4, net.out.length]).toEqual([0, size * k])
    expect(new Set(Object.values(signals).map(({ length }) => length))).toEqual(new Set([k + own]))
  },
)

describe('the net', () => {
  test('is written out for as many neighbours and likenesses as it has', () => {
    expect([neighbours, likenesses]).toEqual([7, 4])
  })

  test('looks at a block’s neighbours as far as its reach', () => {
    const weights = weightsOf(({ embed, mix, out }) => {
      embed[0] = 1
      mix[(reach + 1) * inner * outer] = 1
      out[0] = 1
    })
    expect(told(weights, [[], [], [0], []], [0, 0, 0, 0])).toEqual([0, 0.5, 0, 0])
  })

  test('looks at the mean of the blocks like it, however far off', () => {
    const weights = weightsOf(({ embed, mix, out }) => {
      embed[inner] = 1
      mix[neighbours * inner * outer] = 1
      out[0] = 2
    })
    expect(told(weights, [[1], [], [], [1], []], [0, 1, 1, 0, 0])).toEqual([2 / 3, 0, 0, 2 / 3, 2 / 3])
  })

  test('says nothing where what it reckons is below nought', () => {
    const weights = weightsOf(({ bias, out }) => {
      bias[0] = -1
      out.fill(1)
    })
    expect(told(weights, [[0], [1]], [0, 0])).toEqual([0, 0])
  })
})
