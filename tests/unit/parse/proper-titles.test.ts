import { expect, it } from 'vitest'
import { properTitles } from '../../../core/parse/proper-titles.ts'

it.each([
  [['❖ EUROPE ❖', '❖ ASIA ❖']], [['🌍 EUROPE', '🌏 ASIA']], [['▌EUROPE', '▌ASIA']], [['EUROPE ✂', 'ASIA ✂']], [['II. EUROPE', 'III. ASIA']],
  [['2 / EUROPE', '3 / ASIA']], [['1 EUROPE', '2 ASIA']], [['EUROPE (7)', 'ASIA (12)']], [['[EUROPE]', '[ASIA]']],
])('signs, pictures, numbers and counts are no part of titles: %s', titles => expect(properTitles(titles)).toEqual(['EUROPE', 'ASIA']))

it('what a title says with signs and numbers belongs to it', () => {
  for (const titles of [['3 questions', '1 answer'], ['What now?', 'And then …'], ['«Europe»', '“Asia”'], ['Q & A', 'R+D'], ['2031', '2030']]) expect(properTitles(titles)).toEqual(titles)
})

it('a title of signs alone stays', () => expect(properTitles(['❖', '***'])).toEqual(['❖', '***']))

it('a number that goes on counting the headlines is no part of a title; one that is a headline’s or stands alone stays', () => {
  const headlines = ['1. Drones over the strait', '2. What the monitors saw', '3. The price of a draft']
  expect(properTitles(['4. New books'], headlines)).toEqual(['New books'])
  expect(properTitles(['3. New books', '12. Mann', 'News', 'Notes'], headlines)).toEqual(['3. New books', '12. Mann', 'News', 'Notes'])
  expect(properTitles(['4. New books'], headlines.slice(0, 2))).toEqual(['4. New books'])
})
