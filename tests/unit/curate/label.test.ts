import { expect, it } from 'vitest'
import { counted } from '../../../core/curate/label.ts'

it('counts as a reader writes them', () => {
  expect([0, 1, 12, 999, 1000, 12_345, 1_234_567].map(count => counted(count, 'item'))).toEqual([
    '0 items',
    '1 item',
    '12 items',
    '999 items',
    '1,000 items',
    '12,345 items',
    '1,234,567 items',
  ])
})
