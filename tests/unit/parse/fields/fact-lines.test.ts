import { expect, it } from 'vitest'
import { factsOf } from '../../../../core/parse/fields/fact-lines.ts'
import { parse } from '../../../../core/parse/index.ts'

const told = (text: string, role: 'label' | 'byline' | 'outlet' | 'credit') =>
  factsOf(text, role)?.map(({ is, start, end }) => `${is}: ${text.slice(start, end)}`) ?? null

it('a line may say several things of its story, parted by signs', () => {
  expect(told('The Gazette, 11 May ◆ Ann Lee ◆ Read more', 'outlet')).toEqual([
    'other: The Gazette, 11 May',
    'name: Ann Lee',
    'label: Read more',
  ])
  expect(told('By Ann Lee and Bo Orr | Full story | Watch (4:12)', 'byline')).toEqual([
    'name: By Ann Lee and Bo Orr',
    'label: Full story',
    'label: Watch (4:12)',
  ])
  expect(told('Keep on at Samaru Voice · image Beatriz Onwe', 'label')).toEqual([
    'label: Keep on at Samaru Voice',
    'credit: image Beatriz Onwe',
  ])
  expect(told('The Standard; A. Thornbury', 'outlet')).toEqual(['other: The Standard', 'name: A. Thornbury'])
})

it.each([
  ['Read | Listen', 'label'],
  ['The Gazette – Radio Six', 'outlet'],
  ['Photo: Press Pool / Ann Lee', 'credit'],
  ['By Ann Lee', 'byline'],
  ['By Ann Lee · 4 min', 'byline'],
  ['Watch – Ann Lee', 'label'],
  ['Ann Lee – full interview', 'label'],
] as const)('a line of one kind is read as a whole: %s', (text, role) => expect(told(text, role)).toBeNull())

it('each goes into its own field, and none is lost', () => {
  const story = (headline: string, name: string) =>
    `${headline}\n\nThe gates of the lower lock were shut on Monday night, and nobody knows who has the key.\n\nBy ${name} | Full story\n\n`
  const { items } = parse(
    `EUROPE\n\n${story('Lock keepers miss the tide', 'Ann Lee')}${story('Ferry late for a ninth week', 'Bo Orr')}${story('Baker rescues three goats', 'Cy Marsh')}`,
  )
  expect(items.map(({ byline, links }) => [byline, links.map(({ label }) => label)])).toEqual([
    [['Ann Lee'], ['Full story']],
    [['Bo Orr'], ['Full story']],
    [['Cy Marsh'], ['Full story']],
  ])
})
