import { expect, it } from 'vitest'
import { faultsIn } from './marked-decoder.ts'
import { makerAt } from '../../../core/parse/markup/captions.ts'
import { read } from './make-document.ts'

const card = (head: string, text: string, caption = '', alt = 'A picture') =>
  `<table><tr><td><img src="https://c.example/${head.length}.jpg" alt="${alt}">${caption}</td></tr><tr><td><h3>${head}</h3></td></tr><tr><td><p>${text}</p></td></tr></table>`
const text = 'The council decided on Monday that the boat to Osset goes on after midnight, as it did before the war.'
const page = async (body: string) => {
  const { parsed } = await read('page.html', `<html><body><h1>The Quay</h1>${body}</body></html>`)
  expect(faultsIn(parsed)).toEqual([])
  return parsed
}

it('a caption over a story’s headline is that story’s, and parts neither it from its section nor the section from its title', async () => {
  const parsed = await page(
    `<h2>Harbour</h2>${card('Ferry runs all night', text, '<p class="caption">The pier in May. Photo: Ann Rask</p>')}${card('Mill is sold at last', text, '<p class="caption">The mill. Photo: Bo Lee</p>')}<h2>Sport</h2>${card('Rowers come home', text, '<p class="caption">The eight. Photo: Cy Ode</p>')}`,
  )
  expect(parsed.items.map(({ section, headline, credit, body }) => [section, headline, credit, body.length])).toEqual([
    ['Harbour', 'Ferry runs all night', 'The pier in May. Photo: Ann Rask', 1],
    ['Harbour', 'Mill is sold at last', 'The mill. Photo: Bo Lee', 1],
    ['Sport', 'Rowers come home', 'The eight. Photo: Cy Ode', 1],
  ])
})

it('a caption that says nothing of who made the picture is the picture’s and no text', async () => {
  const parsed = await page(
    `<h2>Ferry runs all night</h2><figure><img src="https://c.example/1.jpg" alt="A pier"><figcaption>The pier as it was in May.</figcaption></figure><p>${text}</p><h2>Mill is sold at last</h2><p>${text}</p>`,
  )
  expect(parsed.items[0]).toMatchObject({
    headline: 'Ferry runs all night',
    credit: null,
    body: [{ text }],
    pictures: [{ alt: 'A pier', caption: 'The pier as it was in May.' }],
  })
})

it('what stands under a quotation says who spoke: it is text, and the byline is another', async () => {
  const parsed = await page(
    `<h2>Ferry runs all night</h2><p>By Ann Rask</p><p>${text}</p><figure><blockquote><p>I have slept on worse benches than that one.</p></blockquote><figcaption>Joanna Merrick, night pilot</figcaption></figure><h2>Mill is sold at last</h2><p>${text}</p><blockquote>Nobody asked the ducks.</blockquote><p>— Lou Aske</p>`,
  )
  expect(parsed.items.map(({ byline, body }) => [byline, body.slice(1).map(block => block.text)])).toEqual([
    [['Ann Rask'], ['I have slept on worse benches than that one.', 'Joanna Merrick, night pilot']],
    [[], ['Nobody asked the ducks.', '— Lou Aske']],
  ])
})

it('names that stand behind quotation after quotation are those of the writers', async () => {
  const item = (head: string, name: string) => `<h3>${head}</h3><blockquote>${text}</blockquote><p>— ${name}</p>`
  const parsed = await page(
    item('Ferry runs all night', 'Ann Rask') +
      item('Mill is sold at last', 'Peter Lee') +
      item('Rowers come home', 'Maria Ode') +
      item('Snow on the pier', 'Lou Aske'),
  )
  expect(parsed.items.map(({ byline }) => byline)).toEqual([['Ann Rask'], ['Peter Lee'], ['Maria Ode'], ['Lou Aske']])
})

it.each([
  ['Det nya klockspelet. Foto: Alva Rönn', 21],
  ['朝どりのかぶ。撮影：瀬名川 透', 7],
  ['改修を終えた三号倉庫（撮影：戸田亮介）', 10],
  ['图片由美术组提供', 0],
  ['Pikieta przed siedzibą. Fot. Bogusz Tarn', 24],
  ['The inner harbor. Credit...Rory Vane', 18],
  ['Kite Study IV, 2023. Courtesy of the artist; photo by Theo Lasko', 21],
  ['Kiln 3 after the fire | Photo: Holt Fire Service', 24],
  ['The movement before cleaning. 📷 Niamh Orr', 30],
  ['Data: Corrin Index; Chart: Abel Lee', 0],
  ['The sign, for the avoidance of doubt.', null],
  ['We met in the photo studio. Then it rained.', null],
] as const)('a caption says who made the picture: %s', (words, at) => expect(makerAt(words)).toBe(at))

it.each([
  'Photographs by schoolchildren fill the hall from Friday. The show is free, and the baker brings cake.',
  'The flood came at night. Pictures of it filled the papers by noon, and nobody had slept.',
  'Data: what the numbers say about rents in the harbour town.',
])('a text right under a picture is a text, whatever it speaks of: %s', async words => {
  const parsed = await page(
    `<h2>Ferry runs all night</h2><img src="https://c.example/1.jpg" alt="Hall"><p>${words}</p><p>${text}</p><h2>Mill is sold at last</h2><p>${text}</p>`,
  )
  expect(parsed.items[0]).toMatchObject({
    headline: 'Ferry runs all night',
    credit: null,
    body: [{ text: words }, { text }],
  })
})

it('what a page calls a caption and has a heading in it is a card: its text is the story’s', async () => {
  const cards = ['Ferry runs all night', 'Mill is sold at last', 'Rowers come home']
    .map(
      (head, i) =>
        `<div class="thumbnail"><img src="https://c.example/${i}.jpg" alt="A picture"><div class="caption"><h3>${head}</h3><p>${text}</p></div></div>`,
    )
    .join('')
  expect((await page(cards)).items.map(({ headline, body }) => [headline, body.length])).toEqual([
    ['Ferry runs all night', 1],
    ['Mill is sold at last', 1],
    ['Rowers come home', 1],
  ])
})

it('a name between a standfirst set as a quotation and the text is the writer’s', async () => {
  const story = (head: string, name: string) =>
    `<h2>${head}</h2><blockquote>We had waited for it.</blockquote><p>${name}</p><p>${text}</p>`
  expect(
    (await page(story('Ferry runs all night', 'Ann Lee') + story('Mill is sold at last', 'Peter Orr'))).items.map(
      ({ byline }) => byline,
    ),
  ).toEqual([['Ann Lee'], ['Peter Orr']])
})

it('the foot of a quotation says who spoke and frames no page', async () => {
  const parsed = await page(
    `<h2>Ferry runs all night</h2><p>${text}</p><blockquote><p>I have slept on worse benches than that one.</p><footer>— Joanna Merrick, night pilot</footer></blockquote><h2>Mill is sold at last</h2><p>${text}</p>`,
  )
  expect(parsed.items[0]!.body.map(block => block.text)).toContain('— Joanna Merrick, night pilot')
})

it('where pictures stand over their stories, one between two is the lower one’s, whatever says what it is about; where they stand under them, the upper one’s', async () => {
  const told = (head: string) =>
    `<h3>${head}</h3><p>${text}</p><p><a href="https://c.example/${head.length}">Read more</a></p>`
  const picture = (maker: string) =>
    `<figure><img src="https://c.example/${maker.length}.jpg" alt="A picture"><figcaption>The pier in May. Photo: ${maker}</figcaption></figure>`
  const over = await page(
    `<h2>Harbour</h2>${picture('Ann Rask')}<p>Ferries</p>${told('Ferry runs all night')}${picture('Bo Lee')}<p>Mills</p>${told('Mill is sold at last')}${told('Rowers come home')}`,
  )
  expect(over.items.map(({ headline, credit }) => [headline, credit])).toEqual([
    ['Ferry runs all night', 'The pier in May. Photo: Ann Rask'],
    ['Mill is sold at last', 'The pier in May. Photo: Bo Lee'],
    ['Rowers come home', null],
  ])
  const below = (head: string) => `<h3>${head}</h3><p>${text}</p>`
  const under = await page(
    `<h2>Harbour</h2>${below('Ferry runs all night')}${picture('Ann Rask')}${below('Mill is sold at last')}${picture('Bo Lee')}<h2>Sport</h2>${below('Rowers come home')}`,
  )
  expect(under.items.map(({ headline, credit }) => [headline, credit])).toEqual([
    ['Ferry runs all night', 'The pier in May. Photo: Ann Rask'],
    ['Mill is sold at last', 'The pier in May. Photo: Bo Lee'],
    ['Rowers come home', null],
  ])
})

it('a logo above the masthead is no story’s and says nothing of where pictures stand; nor does one pass a rule', async () => {
  const story = (head: string, n: number) =>
    `<h2>${head}</h2><p>${text}</p><img src="https://c.example/${n}.jpg" alt="Of ${head}">`
  const heads = ['Ferry', 'Mill', 'Rowers']
  const pictures = async (body: string) => {
    const { parsed } = await read(
      'page.html',
      `<html><body><p><img src="https://c.example/logo.png" alt="Quay Post logo"></p><h1>Quay Post</h1>${body}<p>You get this letter because you asked for it.</p></body></html>`,
    )
    return parsed.items.map(({ pictures }) => (pictures ?? []).map(({ alt }) => alt))
  }
  expect(await pictures(heads.map(story).join(''))).toEqual([['Of Ferry'], ['Of Mill'], ['Of Rowers']])
  expect(await pictures(heads.map(story).join('<hr>'))).toEqual([['Of Ferry'], ['Of Mill'], ['Of Rowers']])
})

it('where pictures stand over their stories, one under a section’s last text is still that text’s, and a tie is for what the first one says', async () => {
  const picture = (of: string) => `<img src="https://c.example/${of}.jpg" alt="${of}">`
  const story = (head: string) => `<h3>${head}</h3><p>${text}</p>`
  const parsed = await page(
    `<h2>Harbour</h2>${picture('Ferry')}${story('Ferry runs all night')}${picture('Mill')}${story('Mill is sold at last')}${picture('Chart')}<h2>Sport</h2>${story('Rowers come home')}${picture('Snow')}${story('Snow on the pier')}`,
  )
  expect(parsed.items.map(({ pictures }) => (pictures ?? []).map(({ alt }) => alt))).toEqual([
    ['Ferry'],
    ['Mill', 'Chart'],
    [],
    ['Snow'],
  ])
})
