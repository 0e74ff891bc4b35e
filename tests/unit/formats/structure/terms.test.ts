import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'
import { read } from '../make-document.ts'

const list = (said: string) =>
  `<h2>Bridges</h2><dl>${['Cracks in the arch', 'Toll to rise again', 'Cables spun in a day'].map(term => `<dt>${term} <small>(The Gazette)</small></dt><dd>${said}</dd>`).join('')}</dl>`
const forms = (html: string) => readHtml(html).structured.blocks.map(({ form }) => form)

test('terms over sentences are headlines', async () => {
  const html = list('The surveyor has ordered all lorries off the bridge until the spring, and the horses too.')
  expect(forms(html)).toEqual(['heading', 'heading', 'text', 'heading', 'text', 'heading', 'text'])
  expect((await read('a.html', html)).parsed.items.map(({ headline, body }) => [headline, body.length])).toEqual([
    ['Cracks in the arch', 1],
    ['Toll to rise again', 1],
    ['Cables spun in a day', 1],
  ])
})

test('terms over facts are lines', () => {
  expect(forms('<h2>Ferry</h2><dl><dt>Written by</dt><dd>Ann Lee</dd><dt>Price</dt><dd>5 crowns</dd></dl>')).toEqual([
    'heading',
    'text',
    'text',
    'text',
    'text',
  ])
})
