import { expect, test } from 'vitest'
import { parse } from '../../../../core/parse/index.ts'

const paragraph = [
  'The council heard on Monday that the bins of the upper',
  'town had not been emptied for three weeks, and that the',
  'clerk had written to the district twice without any',
  'answer. It was agreed to hire a cart for the time being',
  'and to send the bill to the district, with a photograph',
  'of the rats.',
]
const lines = ['Bins', ...paragraph, 'Clock', ...paragraph.map(line => line.replace('bins', 'hands'))]

test('lines of a text typed double-spaced belong together as they do in others', () => {
  const body = (text: string) => parse(text).items.flatMap(item => item.body.map(block => block.text))
  const single = lines.map(line => (line === 'Clock' ? `\n${line}` : line)).join('\n')
  expect(body(lines.map(line => (line === 'Clock' ? `\n${line}` : line)).join('\n\n'))).toEqual(body(single))
})

test('headlines that begin small are none', () => {
  const heads = [
    'night ferry stays for another year, council says',
    'divers find the anchor of a brig off the mole',
    'seal takes to sleeping on the slipway',
    'library opens on sundays again after repairs',
    'rents in the old town rise by eight per cent',
    'mill lane closed while the main is mended',
    'no bridge this year, as the money is needed',
    'professor given the quill for her history',
    'price of eggs doubles between two winters',
    'two ships collide in fog, and nobody is hurt',
    'carpenters finish the bridge over the leat',
    'new bark comes from the upper wood at last',
    'third step of the stairs has gone for good',
  ]
  expect(parse(`PIER NEWS\n\n${heads.join('\n\n')}\n`).items.map(({ headline }) => headline)).toEqual(heads)
})

test('a text whose paragraphs stand apart is none', () => {
  const text = Array.from({ length: 16 }, (_, i) => `The ${i}th boat came in late.\n\nand nobody minded at all`).join(
    '\n\n',
  )
  expect(
    parse(text)
      .items.flatMap(item => item.body)
      .some(({ text }) => text.includes('late. and')),
  ).toBe(false)
})
