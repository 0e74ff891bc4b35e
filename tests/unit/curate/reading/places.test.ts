import { expect, test } from 'vitest'
import { placesIn } from '../../../../core/curate/reading/align.ts'
import { anchorAt, findAnchor } from '../../../../core/curate/reading/anchor.ts'

test('places of a text are found in another version of it by its lines', () => {
  const before = 'one\ntwo words\nthree\n'
  const now = 'zero\none\nmore\ntwo words\nthree\n'
  const place = placesIn(before, now)
  for (const words of ['one', 'two words', 'words', 'three']) {
    expect(now.slice(place(before.indexOf(words)))).toMatch(new RegExp(`^${words}`))
  }
  expect(placesIn(before, before)(7)).toBe(7)
})

test('an anchor is found again by its own place, else by its words and what stands around them', () => {
  const text = 'the gate, the sluice, the gate and the bank'
  const anchor = anchorAt(text, 22, 30)
  expect(findAnchor(text, anchor)).toEqual({ start: 22, end: 30 })
  expect(findAnchor(`New: ${text}`, anchor)).toEqual({ start: 27, end: 35 })
  expect(findAnchor('the bank', anchor)).toBeNull()
})
