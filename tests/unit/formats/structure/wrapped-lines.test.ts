import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'
import { read } from '../make-document.ts'
import { faultsIn } from '../marked-decoder.ts'

const first =
  'The last boat of the winter came in on Monday with nobody on it\nbut the crew, and the first one of the spring left an hour later\nwith the same crew and a goat, which had bought a ticket to the\nisland and would not be talked out of it by anybody on the pier.'
const second =
  'Nobody knows why the gulls have left the pier to the pigeons and\nmoved to the roof of the school, where they are fed by those who\nsit at the window and learn the names of the rivers, as they are\nasked to do twice a year by a man from the county with a list.'
const wrapped = `FERRY RETURNS WITHOUT PASSENGERS\n${first}\n\nGULLS MOVE INLAND\n${second}\n\nCLOCK IS RIGHT\n${first}`

test.each([
  ['breaks', wrapped.replaceAll('\n', '<br>\n')],
  ['a pre', `<pre>${wrapped}</pre>`],
])('a text that was broken to fit by %s is read as the text it was', async (_, html) => {
  const { parsed } = await read('a.html', `<html><body><p>${html}</p></body></html>`)
  expect(parsed.items.map(({ headline, body }) => [headline, body.map(({ text }) => text)])).toEqual([
    ['FERRY RETURNS WITHOUT PASSENGERS', [first.replaceAll('\n', ' ')]],
    ['GULLS MOVE INLAND', [second.replaceAll('\n', ' ')]],
    ['CLOCK IS RIGHT', [first.replaceAll('\n', ' ')]],
  ])
  expect(faultsIn(parsed)).toEqual([])
})

test('addresses of its links are kept', async () => {
  const { parsed } = await read(
    'a.html',
    `<html><body><p>${wrapped.replaceAll('\n', '<br>\n')}<br><br><a href="https://x.example/clock">Read more</a></p></body></html>`,
  )
  expect(parsed.items.at(-1)!.links).toEqual([{ label: 'Read more', url: 'https://x.example/clock' }])
})

test('in a page that is marked up otherwise, lines broken to fit are paragraphs', () => {
  const {
    structured: { text, blocks },
    plain,
  } = readHtml(`<h2>News</h2><pre>${first}\n\n${second}</pre><h2>Verse</h2><p>Gulls<br>over the pier<br>at noon</p>`)
  expect(plain).toBeNull()
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'News',
    first.replaceAll('\n', ' '),
    second.replaceAll('\n', ' '),
    'Verse',
    'Gulls',
    'over the pier',
    'at noon',
  ])
})

test('lines that end where their writer ended them stay lines', () => {
  const lines = Array.from(
    { length: 12 },
    (_, i) => `Branch ${i} meets in the hall by the harbour on the ${i + 1}th of June`,
  )
  expect(readHtml(`<p>${lines.join('<br>')}</p>`).structured.blocks.length).toBe(12)
})
