import { expect, it } from 'vitest'
import { makersOf } from '../../../../core/parse/words/makers.ts'
import { parse } from '../../../../core/parse/index.ts'

const parts = (text: string) => {
  const made = makersOf(text)
  return made && [text.slice(0, made.end), text.slice(made.credit.start, made.credit.end)]
}

it.each([
  ['Text: Ann Lunz  Foto: Bo Orr', ['Text: Ann Lunz', 'Foto: Bo Orr']],
  ['Words: Ann Lunz | Pictures: Bo Orr', ['Words: Ann Lunz', 'Pictures: Bo Orr']],
  ['By Ann Lunz. Photo: Bo Orr', ['By Ann Lunz', 'Photo: Bo Orr']],
  ['(Text: Ann Lunz, Foto: Bo Orr)', ['(Text: Ann Lunz', 'Foto: Bo Orr']],
  ['Text: Ann Lunz | Foto: Bo Orr | 3 May', ['Text: Ann Lunz', 'Foto: Bo Orr']],
  ['Tekst: Ann Lunz Beeld: Bo Orr', ['Tekst: Ann Lunz', 'Beeld: Bo Orr']],
])('says who wrote and who took the pictures: %s', (text, wanted) => expect(parts(text)).toEqual(wanted))

it.each([
  'Photo: Ann Lunz',
  'By Ann Lunz',
  'Text and photo: Ann Lunz',
  'The ferry left at nine. Photo: Bo Orr',
  'Photo: Ann Lunz Picture: Bo Orr',
  'TEXT AND PHOTOS: ANN LUNZ',
  'Words And Pictures: Ann Lunz',
  'كتب و صورة: علي',
  'Text: Ann Lunz, Foto: Bo Orr https://post.example/2',
  `Text: ${'Ann '.repeat(60)} Foto: Bo Orr`,
])('names not both: %s', text => expect(parts(text)).toBeNull())

it('both are fields of the item, and the line is claimed whole', () => {
  const text =
    'NEWS\n\nFerry late\nThe boat left at nine and came back at noon with the mail on board.\nText: Ann Lunz  Foto: Bo Orr\n\nMill sold\nThe buyer wants to grind again, and asks for flour to be brought.\nText: Cy Karadin  Foto: Bo Orr\n\nBridge shut\nIt will be open again in May, the council says, or in June.\nText: Ann Lunz  Foto: Ida Lee\n'
  const { items, unclaimed } = parse(text)
  expect(items.map(({ byline, credit }) => [byline, credit])).toEqual([
    [['Ann Lunz'], 'Foto: Bo Orr'],
    [['Cy Karadin'], 'Foto: Bo Orr'],
    [['Ann Lunz'], 'Foto: Ida Lee'],
  ])
  expect(unclaimed).toEqual([])
})
