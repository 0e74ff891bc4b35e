import { expect, test } from 'vitest'
import { askFew } from '../../../core/parse/doubts/questions.ts'
import { parse } from '../../../core/parse/index.ts'

const whole = parse(Array.from({ length: 12 }, (_, i) => `Boat ${i} sails at dawn\n\nThe boat of pier ${i} left at dawn with all hands and came back at noon.`).join('\n\n'))
const doubted = (...confidences: number[]) => ({ ...whole, items: whole.items.map((item, i) => ({ ...item, confidence: confidences[i] ?? 1, check: confidences[i] === undefined ? [] : ['has no byline'] })) })
const asked = (...of: Parameters<typeof askFew>) => askFew(...of).items.flatMap(({ check }, i) => (check.length > 0 ? [i] : []))

test('once two issues of a publisher were corrected, the two most doubtful items are asked about', () => {
  expect(whole.items).toHaveLength(12)
  expect(asked(doubted(0.7, 0.4, 0.6), 2, 0)).toEqual([1, 2])
  expect(asked(doubted(0.7, 0.4, 0.6), 1, 0)).toEqual([0, 1, 2])
})

test('what a curator has said already counts as answered', () => {
  expect(asked(doubted(0.7, 0.4, 0.6), 3, 1)).toEqual([1])
  expect(asked(doubted(0.7), 3, 4)).toEqual([])
})

test('an issue that is set otherwise is asked about throughout', () => {
  expect(asked(doubted(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5), 2, 0)).toHaveLength(7)
})

test('how sure the others are stays as it is', () => {
  expect(askFew(doubted(0.7, 0.4, 0.6), 2, 0).items.map(({ confidence }) => confidence).slice(0, 3)).toEqual([0.7, 0.4, 0.6])
})
