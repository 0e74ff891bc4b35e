import { expect, it } from 'vitest'
import { read } from '../make-document.ts'
import { faultsIn } from '../marked-decoder.ts'
import { headlines, odd, oddly, stories, text, titled } from './headlines-of.ts'

it('under a heading of the rank of titles, texts that open with words in bold are stories', async () => {
  expect(
    await headlines(
      `${titled}<h2>Around the bay</h2><p><b>A vote on plastic.</b> ${text}</p><p><b>Farewell to the old van.</b> ${text}</p>${odd}`,
    ),
  ).toEqual([...stories, 'Around the bay / A vote on plastic.', 'Around the bay / Farewell to the old van.', oddly])
})

it('so are the entries of a list', async () => {
  expect(
    await headlines(
      `${titled}<h2>Around the bay</h2><ul><li><b>Trains.</b> ${text}</li><li><b>Cinema.</b> ${text}</li><li><b>Wolves.</b> ${text}</li></ul>${odd}`,
    ),
  ).toEqual([...stories, 'Around the bay / Trains.', 'Around the bay / Cinema.', 'Around the bay / Wolves.', oddly])
})

it('where every text of every section opens with words and a colon, these are headlines', async () => {
  const lead = (head: string) => `<p><b>${head}:</b> ${text}</p>`
  expect(
    await headlines(
      `<h3>MACRO</h3>${lead('Rates on hold')}${lead('Inflation')}${lead('Orders surprise')}<h3>EQUITIES</h3>${lead('Banks')}${lead('Tessaly Foods (-8%)')}${lead('Orpington Rail')}<h3>METALS</h3>${lead('Copper')}${lead('Tin')}${lead('Zinc')}`,
    ),
  ).toEqual([
    'MACRO / Rates on hold',
    'MACRO / Inflation',
    'MACRO / Orders surprise',
    'EQUITIES / Banks',
    'EQUITIES / Tessaly Foods (-8%)',
    'EQUITIES / Orpington Rail',
    'METALS / Copper',
    'METALS / Tin',
    'METALS / Zinc',
  ])
})

it('what a story’s paragraphs are called is no headline, and neither are days and those who speak', async () => {
  const label = (word: string) => `<p><b>${word}:</b> ${text}</p>`
  expect(
    await headlines(
      `${titled}<h3>A blue nobody can explain</h3>${label('What happened')}${label('Why it matters')}${label('What’s next')}`,
    ),
  ).toEqual([...stories, 'Sport / A blue nobody can explain'])
  expect(
    await headlines(
      `${titled}<h3>Three letters about soup</h3>${label('Maria Lowe')}${label('Peter Marrin')}${label('Anna Tor')}`,
    ),
  ).toEqual([...stories, 'Sport / Three letters about soup'])
})

it('behind a headline on its line, how long it takes is no text, and "by" and a name are its byline', async () => {
  const { parsed } = await read(
    'links.md',
    `# Links\n\n## To read\n\n- [A parser in an evening](https://a.example/1) (12 min) - ${text}\n- [What I unlearned](https://a.example/2) by Maria Nkemelu\n- [Corvid on a balloon](https://a.example/3) (7 min) - ${text}\n`,
  )
  expect(parsed.items.map(({ headline, byline, body }) => [headline, byline, body.map(block => block.text)])).toEqual([
    ['A parser in an evening', [], [text]],
    ['What I unlearned', ['Maria Nkemelu'], []],
    ['Corvid on a balloon', [], [text]],
  ])
})

it('questions that their texts answer are one interview', async () => {
  const asked = (question: string) => `<p><b>${question}</b> ${text}</p>`
  expect(
    await headlines(
      `${titled}<h3>Talking to the pilot</h3>${asked('Were you afraid?')}${asked('Who was on the pier?')}${asked('And the gulls?')}`,
    ),
  ).toEqual([...stories, 'Sport / Talking to the pilot'])
})

it('no sign around a headline on its line, or before who wrote it, is lost', async () => {
  const entries = ['Ferry runs all night', 'Mill is sold at last', 'Rowers come home'].map(
    head => `<p><i>The Gazette</i>: <b>${head}</b>, by Ann Lee. ${text}</p>`,
  )
  const { parsed } = await read(
    'page.html',
    `<html><body><h1>The Quay</h1><h2>Harbour</h2>${entries.join('')}</body></html>`,
  )
  expect(parsed.items.map(({ headline, byline }) => [headline, byline])).toEqual(
    ['Ferry runs all night', 'Mill is sold at last', 'Rowers come home'].map(head => [head, ['Ann Lee']]),
  )
  expect(faultsIn(parsed)).toEqual([])
})
