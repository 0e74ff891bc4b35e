import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'
import { read } from '../make-document.ts'

const before =
  '<h2>News</h2><h3>Ferry returns</h3><p>It came in on Monday, an hour late and with nobody on it.</p><h3>Gulls move inland</h3><p>Nobody knows why they left the pier to the pigeons.</p><h2>Diary</h2>'
const table = (rows: readonly (readonly string[])[], head = '') =>
  `${before}<table>${head}${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const items = async (html: string) =>
  (await read('a.html', html)).parsed.items
    .slice(2)
    .map(({ section, headline, body }) => [section, headline, ...body.map(({ text }) => text)])

test('each row of a table of events is an item; its day and the row of headers are none', async () => {
  const rows = [
    ['18 May', '<b>Tying knots for beginners</b><br>Online, from four. Bring a rope.'],
    ['21 May', '<b>Evening of the lighthouse</b><br>At the pier, from nine. Bring a lamp.'],
    ['2 June', '<b>What the tide tells us</b><br>In the hall, at noon. Bring boots.'],
  ]
  expect(await items(table(rows, '<thead><tr><th>Date</th><th>Event</th></tr></thead>'))).toEqual([
    ['Diary', 'Tying knots for beginners', 'Online, from four. Bring a rope.'],
    ['Diary', 'Evening of the lighthouse', 'At the pier, from nine. Bring a lamp.'],
    ['Diary', 'What the tide tells us', 'In the hall, at noon. Bring boots.'],
  ])
})

test('what is a link in most rows names the item, behind its outlet and before its summary', async () => {
  const rows = ['The Gazette', 'Radio Quay', 'Il Faro'].map((outlet, i) => [
    outlet,
    `<a href="https://x.example/${i}">What the peat saw ${i}</a>`,
    'A portrait of the drill, with a comment on the road.',
  ])
  expect(
    (await items(table(rows, '<tr><th>Outlet</th><th>Headline</th><th>Summary</th></tr>'))).map(
      ([, headline]) => headline,
    ),
  ).toEqual([0, 1, 2].map(i => `What the peat saw ${i}`))
})

test('rows stand apart and their cells together', () => {
  const { blocks } = readHtml(
    table(
      [
        ['Walk along the canal', 'Flat and slow.'],
        ['Bonfire on the beach', 'Back by six.'],
      ],
      '<tr><th>Walk</th><th>Notes</th></tr>',
    ),
  ).structured
  expect(blocks.slice(-4).map(({ gap }) => gap)).toEqual([1, 0, 1, 0])
  expect(blocks.slice(-6, -4).map(({ hint }) => hint)).toEqual(['furniture', 'furniture'])
})

test('tables of figures name no items; tables for layout stay as they are', () => {
  const hints = (html: string) => readHtml(html).structured.blocks.map(({ hint }) => hint)
  expect(
    hints(
      table(
        [
          ['Northern district', '12'],
          ['Southern district', '15'],
        ],
        '<tr><th>Place</th><th>Boats</th></tr>',
      ),
    ),
  ).not.toContain('headline')
  expect(
    hints(
      table([
        ['18 May', 'Tying knots for beginners'],
        ['21 May', 'Evening of the lighthouse'],
        ['2 June', 'What the tide tells us'],
      ]).replace('<table>', '<table role="presentation">'),
    ),
  ).not.toContain('outlet')
  const grid = (cell: string) => `<table><tr><th>${cell}</th></tr><tr><th>${cell}</th></tr></table>`
  expect(hints(grid(`${before}<table><tr><td>A clock</td><td>is right</td></tr></table>`))).not.toContain('furniture')
})

test('a table in Markdown is read alike, short names of events beside their days too', async () => {
  const { parsed } = await read(
    'a.md',
    '# Quay Post\n\n## News\n\n### Gulls move in\n\nThey like the roof of the hall.\n\n### Bridge opens\n\nIt opened on Monday.\n\n## Diary\n\n| Day | Event | What |\n|---|---|---|\n| 5 June | Boat market | Boats of every size are sold from the quay. |\n| 7 June | [Open mills](https://x.example/m) | Bring your own corn, and a sack. |\n',
  )
  expect(
    parsed.items.slice(-2).map(({ section, headline, body }) => [section, headline, ...body.map(({ text }) => text)]),
  ).toEqual([
    ['Diary', 'Boat market', 'Boats of every size are sold from the quay.'],
    ['Diary', 'Open mills', 'Bring your own corn, and a sack.'],
  ])
})

test('a table of nothing but headers is its headers', () => {
  expect(
    readHtml('<table><tr><th>Day</th><th>Event</th></tr><tr><td></td><td></td></tr></table>').structured.blocks.map(
      ({ hint }) => hint,
    ),
  ).toEqual(['furniture', 'furniture'])
})

test('cards laid out in rows, with their headlines run in or beside each other, are no table of data', async () => {
  const cards = [1, 2, 3].map(n => [
    `${n}`,
    `<b>Bridge ${n} opens.</b> It took nine years and two mayors. <a href="https://x.example/${n}">Read more</a>`,
  ])
  expect((await items(table(cards))).map(([, headline, body]) => [headline, body])).toEqual(
    [1, 2, 3].map(n => [`Bridge ${n} opens.`, 'It took nine years and two mayors.']),
  )
})

test('a fact and its name stand on a line, those in a list of terms too; longer names and rows of three cells stay as they are', () => {
  const lines = (html: string) => {
    const { text, blocks } = readHtml(`${before}${html}`).structured
    return blocks.slice(6).map(({ form, start, end }) => [form, text.slice(start, end)])
  }
  expect(
    lines(
      '<table><tr><td>When:</td><td>Friday, 8 pm</td></tr><tr><td>Where:</td><td>The <a href="https://x.example/h">old hall</a></td></tr></table>',
    ),
  ).toEqual([
    ['bullet', 'When: Friday, 8 pm'],
    ['bullet', 'Where: The old hall'],
  ])
  expect(lines('<dl><dt>When:</dt><dd>Friday, 8 pm</dd></dl>')).toEqual([['text', 'When: Friday, 8 pm']])
  expect(lines('<table><tr><td>When:</td><td>Friday</td><td>8 pm</td></tr></table>').map(([, line]) => line)).toEqual([
    'When:',
    'Friday',
    '8 pm',
  ])
  expect(
    lines('<table><tr><td>What the people at the harbour asked the mayor:</td><td>Nothing</td></tr></table>'),
  ).toHaveLength(2)
})

test('what is no fact stays as it is: rows of headers, stories that open with words of their own, texts, several lines in a cell', async () => {
  const words = (html: string) => {
    const { text, blocks } = readHtml(`${before}${html}`).structured
    return blocks.slice(6).map(({ start, end }) => text.slice(start, end))
  }
  const long =
    'The council decided on Monday that the boat to Osset goes on after midnight, as it did before the war, and so said all.'
  expect(words('<table><tr><th>Outlet:</th><th>Story:</th></tr></table>')).toEqual(['Outlet:', 'Story:'])
  expect(
    words(`<table role="presentation"><tr><td>Harbour:</td><td><b>Ferry runs all night.</b> ${long}</td></tr></table>`),
  ).toHaveLength(2)
  expect(words(`<table><tr><td>In this issue:</td><td>${long} ${long}</td></tr></table>`)).toHaveLength(2)
  expect(words('<table><tr><td>When:<br>Where:</td><td>Friday in the old hall</td></tr></table>')).toEqual([
    'When:',
    'Where:',
    'Friday in the old hall',
  ])
  const { parsed } = await read(
    'a.html',
    `${before}<dl>${['Ferries', 'Mills', 'Rowing'].map(term => `<dt>${term}:</dt><dd>${long}</dd>`).join('')}</dl>`,
  )
  expect(parsed.items.slice(2).map(({ headline }) => headline)).toEqual(['Ferries', 'Mills', 'Rowing'])
})

test('a table of facts is a line for each row, its headers too; rows of days and what happens on each are none', () => {
  const lines = (rows: readonly (readonly string[])[], head = '') => {
    const { text, blocks } = readHtml(table(rows, head)).structured
    return blocks.slice(6).map(({ form, start, end }) => [form, text.slice(start, end)])
  }
  expect(
    lines(
      [
        ['Rents', '1,140'],
        ['Seeds', '388'],
      ],
      '<tr><th>What</th><th>Paid</th></tr>',
    ),
  ).toEqual([
    ['bullet', 'What Paid'],
    ['bullet', 'Rents 1,140'],
    ['bullet', 'Seeds 388'],
  ])
  expect(
    lines([
      ['Saturday', '11 to 3'],
      ['Sunday', '1 to 3'],
      ['in ice', 'closed'],
    ]),
  ).toEqual([
    ['bullet', 'Saturday 11 to 3'],
    ['bullet', 'Sunday 1 to 3'],
    ['bullet', 'in ice closed'],
  ])
  expect(
    lines(
      [
        ['5 July', 'Flea market of the fire brigade'],
        ['6 July', 'Mass on the mountain, with brass'],
      ],
      '<tr><th>Day</th><th>What</th></tr>',
    ),
  ).toHaveLength(6)
})

test('rows of facts keep their links, what isn’t shown stays hidden, and long ones are no headlines; reports are no facts', async () => {
  const blocks = (rows: readonly (readonly string[])[], head = '') => {
    const { text, blocks } = readHtml(table(rows, head)).structured
    return blocks.slice(6).map(({ form, start, end, links }) => [form, text.slice(start, end), links.length])
  }
  const rows = Array.from({ length: 10 }, (_, i) => [
    i === 0 ? '<a href="https://x.example/1">Rents of the stalls</a>' : `Seeds for garden ${i}`,
    i === 1 ? '388<div style="display:none">secret</div>' : `${i}40`,
  ])
  expect(blocks(rows, '<tr><th>What was bought</th><th>Paid</th></tr>').slice(0, 4)).toEqual([
    ['bullet', 'What was bought Paid', 0],
    ['bullet', 'Rents of the stalls 040', 1],
    ['bullet', 'Seeds for garden 1 388', 0],
    ['hidden', 'secret', 0],
  ])
  expect(
    blocks(
      [
        ['Rents in all harbour towns', 'OECD'],
        ['Who runs the night ferries', 'Quay Institute'],
      ],
      '<tr><th>Title</th><th>From</th></tr>',
    ).some(([, words]) => words === 'Rents in all harbour towns'),
  ).toBe(true)
})
