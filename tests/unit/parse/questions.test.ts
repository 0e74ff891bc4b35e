import { expect, test } from 'vitest'
import { askFew } from '../../../core/parse/doubts/questions.ts'
import { parse } from '../../../core/parse/index.ts'

const whole = parse(
  Array.from(
    { length: 12 },
    (_, i) => `Boat ${i} sails at dawn\n\nThe boat of pier ${i} left at dawn with all hands and came back at noon.`,
  ).join('\n\n'),
)
const doubted = (...confidences: number[]) => ({
  ...whole,
  items: whole.items.map((item, i) => ({
    ...item,
    confidence: confidences[i] ?? 1,
    check: confidences[i] === undefined ? [] : ['has no byline'],
  })),
})
const asked = (...of: Parameters<typeof askFew>) =>
  askFew(...of).items.flatMap(({ check }, i) => (check.length > 0 ? [i] : []))

test('once two issues of a publisher were corrected, the two most doubtful items are asked about', () => {
  expect(whole.items).toHaveLength(12)
  expect(asked(doubted(0.7, 0.4, 0.6), 2, [])).toEqual([1, 2])
  expect(asked(doubted(0.7, 0.4, 0.6), 1, [])).toEqual([0, 1, 2])
})

test('an item of which a curator has said something is answered, and counts among the two; what was said elsewhere does not', () => {
  const said = (i: number) => {
    const [first, last] = whole.items[i]!.lines
    return { what: 'right', first, last } as const
  }
  expect(asked(doubted(0.7, 0.9, 0.6, 0.5), 3, [said(7)])).toEqual([3])
  expect(asked(doubted(0.7, 0.9, 0.6, 0.5), 3, [said(7), said(8)])).toEqual([])
  expect(asked(doubted(0.7, 0.9, 0.6), 3, [{ what: 'right', first: 900, last: 901 }])).toEqual([0, 2])
})

test('an issue that is set otherwise is asked about throughout', () => {
  expect(asked(doubted(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5), 2, [])).toHaveLength(7)
})

test('how sure the others are stays as it is', () => {
  expect(
    askFew(doubted(0.7, 0.4, 0.6), 2, [])
      .items.map(({ confidence }) => confidence)
      .slice(0, 3),
  ).toEqual([0.7, 0.4, 0.6])
})
