import { expect, it } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'
import { signsInTitles, titlesOf } from '../../../bench/hostile-texts.ts'
import { properTitles } from '../../../../core/parse/fields/proper-titles.ts'

it.each([
  [['❖ EUROPE ❖', '❖ ASIA ❖']],
  [['🌍 EUROPE', '🌏 ASIA']],
  [['▌EUROPE', '▌ASIA']],
  [['EUROPE ✂', 'ASIA ✂']],
  [['II. EUROPE', 'III. ASIA']],
  [['// EUROPE', '// ASIA']],
  [['2 / EUROPE', '3 / ASIA']],
  [['1 EUROPE', '2 ASIA']],
  [['EUROPE (7)', 'ASIA (12)']],
  [['[EUROPE]', '[ASIA]']],
  [['2.EUROPE', '3.ASIA']],
  [['２．EUROPE', '３．ASIA']],
  [['4 】EUROPE', '5 】ASIA']],
  [['[B]  EUROPE', '[C]  ASIA']],
  [['A.i. EUROPE', 'A.ii. ASIA']],
  [['PART B -- EUROPE', 'PART C -- ASIA']],
  [['[EUROPE] 3', '[ASIA] 12']],
  [['EUROPE :zap:', ':world_map: ASIA']],
])('signs, pictures, numbers and counts are no part of titles: %s', titles =>
  expect(properTitles(titles)).toEqual(['EUROPE', 'ASIA']),
)

it('what a title says with signs and numbers belongs to it', () => {
  for (const titles of [
    ['3 questions', '1 answer'],
    ['What now?', 'And then …'],
    ['«Europe»', '“Asia”'],
    ['Q & A', 'R+D'],
    ['2031', '2030'],
  ]) {
    expect(properTitles(titles)).toEqual(titles)
  }
})

it('a title of signs alone stays', () => expect(properTitles(['❖', '***'])).toEqual(['❖', '***']))

it('a number that goes on counting the headlines is no part of a title; any other stays, and so do a person’s initials', () => {
  const behind = (count: number, title: string) => properTitles([title, 'News', 'Notes'], [count, count, count])[0]
  expect(behind(3, '4. New books')).toBe('New books')
  expect(behind(3, '④ New books')).toBe('New books')
  expect(behind(3, '4. B. Traven revisited')).toBe('B. Traven revisited')
  for (const title of ['3. Liga', '5. New books', '12. Mann']) expect(behind(3, title)).toBe(title)
  expect(behind(2, '3. Liga')).toBe('3. Liga')
})

it('numbers that don’t count on are words of titles', () => {
  const titles = ['24 HOURS IN HULL', '48 HOURS IN YORK']
  expect(properTitles(titles)).toEqual(titles)
})

it('headlines over a title count where they rise from one without a gap', () => {
  const text =
    'It was a long day for all who were there. Two hundred people came and saw it, and the clerk wrote down what they said.'
  const story = (no: number) =>
    `${no}. ${['THE BRIDGE IS OPEN AFTER A YEAR', 'THE MILL TURNS AGAIN', 'ROOMS TO LET BY THE WEIR', 'NETS ARE DEAR THIS SPRING'][no % 4]!}\nAnn Lee\n\n${text}\n\nhttps://post.example/${no}\n\n`
  const titles = (numbers: readonly number[], title: string) =>
    parse(
      `${numbers.map(story).join('')}${title}\n\nThe Quartermaster at Home\nby Tom Reed\n${text}\n\nEmbassy Row at Night\nby Ida Holm\n${text}\n`,
    ).sections.map(one => one.title)
  expect(titles([1, 2, 3, 4], '5. SHORT NOTES')).toEqual(['SHORT NOTES'])
  expect(titles([17, 18, 19, 20], '21. CENTURY NOTES')).toEqual(['21. CENTURY NOTES'])
})

it.each(signsInTitles)('a title of any length keeps its words: 20,000 times “%s”', sign => {
  for (const title of titlesOf(sign, 20_000)) {
    expect(properTitles([title, 'News'])[0]).toContain('Europe')
  }
})
