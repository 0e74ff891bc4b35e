import { expect, test } from 'vitest'
import { readHtml } from '../../../main/formats/html/html.ts'
import { read } from './make-document.ts'

const textOf = (html: string) => readHtml(html).structured.text

test('elements shown beside each other stand apart in the text, letters set apart within a word don’t', () => {
  expect(textOf('<p><span>Studio Raster</span><span>Wiebe Nauta</span></p>')).toBe('Studio Raster Wiebe Nauta')
  expect(textOf('<p><b>F</b>erry runs <i>all</i>night, <b>Harbour</b>side says</p>')).toBe(
    'Ferry runs allnight, Harbourside says',
  )
  expect(
    textOf(
      '<p><b>i</b>Phone and <i>Mc</i><b>Lean</b>, H<sub>2</sub>O, <span>Java</span><span>Script</span>, the <a href="https://x.example">Git</a><b></b>Hub</p>',
    ),
  ).toBe('iPhone and McLean, H2O, JavaScript, the GitHub')
  expect(textOf('<pre><span>do get</span><span>Items</span></pre>')).toBe('do getItems')
})

test('outlets behind linked headlines without a sign are no text where several stand so', async () => {
  const { parsed } = await read(
    'a.html',
    `<html><body><h1>The Quay</h1><h2>Elsewhere</h2>${['Ferry runs all night', 'Mill is sold at last', 'Rowers come home again'].map((head, i) => `<p><a href="https://x.example/${i}">${head}</a><span>${['Island Post', 'City Sheet', 'Crumb'][i]!}</span></p>`).join('')}</body></html>`,
  )
  expect(parsed.items.map(({ section, headline, body }) => [section, headline, body.length])).toEqual([
    ['Elsewhere', 'Ferry runs all night', 0],
    ['Elsewhere', 'Mill is sold at last', 0],
    ['Elsewhere', 'Rowers come home again', 0],
  ])
})

test.each([
  ['（日曜食堂）', '（くらし論叢）', '（みなと経済）'],
  [' (Blauwdruk, 9 min.)', ' (Tabs & Spaties, 6 min.)', ' (Grendel, 4 min.)'],
])('brackets right behind linked headlines hold their outlets: %s', async (...outlets) => {
  const { parsed } = await read(
    'a.html',
    `<html><body><h1>The Quay</h1><h2>Elsewhere</h2><ul>${['Ferry runs all night', 'Mill is sold at last', 'Rowers come home again'].map((head, i) => `<li><a href="https://x.example/${i}">${head}</a>${outlets[i]!}</li>`).join('')}</ul></body></html>`,
  )
  expect(parsed.items.map(({ headline, body }) => [headline, body.length])).toEqual([
    ['Ferry runs all night', 0],
    ['Mill is sold at last', 0],
    ['Rowers come home again', 0],
  ])
})

test('an entry that says when is whole, though it opens with words in bold', async () => {
  const { parsed } = await read(
    'a.html',
    '<html><body><h1>The Quay</h1><h2>Streets closed for repairs</h2><p>The council closes these streets one after the other, it said on Monday.</p><ul><li><b>Elm Street:</b> April 28 to May 9</li><li><b>Beech Street:</b> May 12 to May 23</li><li><b>Third Avenue:</b> May 27 to June 6</li></ul><h2>Mill is sold at last</h2><p>The buyer wants to grind again, he said on Monday.</p></body></html>',
  )
  expect(parsed.items[0]!.body.slice(1).map(({ text }) => text)).toEqual([
    'Elm Street: April 28 to May 9',
    'Beech Street: May 12 to May 23',
    'Third Avenue: May 27 to June 6',
  ])
})
