import { expect, it } from 'vitest'
import { read } from '../make-document.ts'
import { headlines, odd, oddly, stories, text, titled } from './headlines-of.ts'

it('a link behind a word for it is labelled by its own words', async () => {
  const { parsed } = await read(
    'page.md',
    `# The Quay\n\n## Ferry runs all night\n\n${text}\n\nSource: [The Gazette](https://a.example/1)\n\n## Mill is sold at last\n\n${text}\n\nSource: [The Ledger](https://a.example/2)\n`,
  )
  expect(parsed.items.map(({ links }) => links)).toEqual([
    [{ label: 'The Gazette', url: 'https://a.example/1' }],
    [{ label: 'The Ledger', url: 'https://a.example/2' }],
  ])
})

it('days under a title part its calendar and are no titles; days that stand alone are', async () => {
  const event = (head: string) => `<h3>${head}</h3><p>${text}</p>`
  const days = `<h2>Saturday 7 June</h2>${event('Jumble sale')}${event('Concert')}<h2>Tuesday 10 June</h2>${event('Bell ringing')}`
  const sections = async (body: string) =>
    (await read('page.html', `<html><body>${body}</body></html>`)).parsed.items.map(
      ({ section, headline }) => `${section ?? '-'} / ${headline ?? '-'}`,
    )
  expect(await sections(`<h1>What’s on</h1>${days}<h1>Elsewhere</h1>${event('Ferry runs all night')}`)).toEqual([
    'What’s on / Jumble sale',
    'What’s on / Concert',
    'What’s on / Bell ringing',
    'Elsewhere / Ferry runs all night',
  ])
  expect(await sections(`<h1>The Quay</h1>${days}`)).toEqual([
    'Saturday 7 June / Jumble sale',
    'Saturday 7 June / Concert',
    'Tuesday 10 June / Bell ringing',
  ])
})

it('the stop behind a headline that is a link begins no text', async () => {
  const entry = (head: string, n: number) => `- [${head}](https://a.example/${n}). ${text}\n`
  const { parsed } = await read(
    'links.md',
    `# Links\n\n## To read\n\n${entry('A parser in an evening', 1)}${entry('What I unlearned', 2)}${entry('Corvid on a balloon', 3)}`,
  )
  expect(parsed.items.map(({ headline, body }) => [headline, body.map(block => block.text)])).toEqual([
    ['A parser in an evening', [text]],
    ['What I unlearned', [text]],
    ['Corvid on a balloon', [text]],
  ])
})

it('a link on which an entry’s words go on is no headline by itself', async () => {
  const { parsed } = await read(
    'links.md',
    '# Links\n\n## Versions\n\n- [rigging to v1.14](https://a.example/1) in [the May boat](https://a.example/2)\n- [sails.example/jib to v1.3](https://a.example/3) to mend a tear in [the foot](https://a.example/4)\n',
  )
  expect(parsed.items.map(({ headline, body }) => [headline ?? '', ...body.map(block => block.text)].join(''))).toEqual(
    ['rigging to v1.14 in the May boat', 'sails.example/jib to v1.3 to mend a tear in the foot'],
  )
})

it('a number before an entry’s link and a sign behind it make it a headline, and so do four words in bold and a colon', async () => {
  const { parsed } = await read(
    'letter.md',
    `# Letter\n\n### Wood\n1、[Bench](https://a.example/1)：${text}\n\n2、[Lamp](https://a.example/2)：${text}\n\n### Paper\n3、[Log](https://a.example/3)：${text}\n`,
  )
  expect(parsed.items.map(({ section, headline }) => [section, headline])).toEqual([
    ['Wood', 'Bench'],
    ['Wood', 'Lamp'],
    ['Paper', 'Log'],
  ])
  expect(
    await headlines(
      `${titled}<h2>Proposals</h2><ul><li><b>Gates that answer late:</b> ${text}</li><li><b>Cheaper gauges for streams:</b> ${text}</li></ul>${odd}`,
    ),
  ).toEqual([...stories, 'Proposals / Gates that answer late', 'Proposals / Cheaper gauges for streams', oddly])
})

it('a name in bold on which a sentence goes on is no headline, and neither is who speaks, linked or not', async () => {
  const heads = async (body: string) => (await headlines(titled + body)).map(one => one.split(' / ')[1])
  expect(
    await heads(
      `<h2>Mill burns</h2><p><b>Ann Lee</b>, the harbour master, said that ${text}</p><p><b>Tom Ash</b>, who owned it, was in tears. ${text}</p>`,
    ),
  ).not.toContain('Ann Lee')
  const speaks = (name: string) =>
    `<li><a href="https://a.example/${name.length}">${name}</a>: I have waited two hours. ${text}</li>`
  expect(
    await heads(
      `<h3>Ferry late again</h3><p>${text}</p><ul>${speaks('Ann Lee')}${speaks('Tom Ash')}${speaks('Mary Fox')}</ul>`,
    ),
  ).not.toContain('Tom Ash')
})

it('an entry that is a link and who wrote it opens with its headline, whatever stands between such entries', async () => {
  const entry = (head: string, name: string) =>
    `- [${head}](https://a.example/${head.length}) by ${name}\n  > ${text}\n\n`
  const { parsed } = await read(
    'letter.md',
    `# Letter\n\n## Featured\n\n${entry('Pouring without spilling: part two', 'Ines Halvard')}${entry('Kettle and ladle', 'Osgood Pell')}${entry('The fourth step is a fib', 'Corbin Ashe and Lill Varga')}`,
  )
  expect(parsed.items.map(({ headline, byline, body }) => [headline, byline, body.map(block => block.text)])).toEqual([
    ['Pouring without spilling: part two', ['Ines Halvard'], [text]],
    ['Kettle and ladle', ['Osgood Pell'], [text]],
    ['The fourth step is a fib', ['Corbin Ashe', 'Lill Varga'], [text]],
  ])
})

it('a link on which a sentence goes on with a place is signed by nobody', async () => {
  const { parsed } = await read(
    'letter.md',
    '# Lettre\n\n## Lire\n\n- [Le rapport](https://a.example/1) de Paris\n- [La carte des sources](https://a.example/2)\n',
  )
  expect(parsed.items.map(({ headline, byline }) => [headline, byline])).toEqual([
    ['Le rapport de Paris', []],
    ['La carte des sources', []],
  ])
})

it('a headline in italics or behind its outlet or day is one, and who wrote it stands behind; a sentence that opens so is none', async () => {
  const page = (entries: readonly string[]) =>
    `<html><body><h1>Press Review</h1><h2>Harbour</h2>${entries.map(entry => `<p>${entry}</p>`).join('')}<h2>Schools</h2>${entries.map(entry => `<p>${entry.replaceAll('Ferry', 'School').replaceAll('Mill', 'Hall')}</p>`).join('')}</body></html>`
  const items = async (...entries: string[]) =>
    (await read('page.html', page(entries))).parsed.items
      .slice(0, entries.length)
      .map(({ headline, byline, body }) => [headline, byline, body.map(block => block.text)])
  const link = (head: string) => `<a href="https://a.example/${head.replaceAll(' ', '-')}">${head}</a>`
  expect(
    await items(
      `<b>The Gazette</b>: ${link('Ferry runs all night')} (Ann Lee, p. 1) – ${text}`,
      `<b>Coast Post</b>: ${link('Mill is sold at last')} (Bo Orr, p. 3) – ${text}`,
      `<b>The Gazette</b>: ${link('Ferry needs a pilot')} (p. 9) – ${text}`,
    ),
  ).toEqual([
    ['Ferry runs all night', ['Ann Lee'], [text]],
    ['Mill is sold at last', ['Bo Orr'], [text]],
    ['Ferry needs a pilot', [], [text]],
  ])
  expect(
    await items(
      `<em>Ferry runs all night</em> – ${text}`,
      `<em>Mill is sold at last</em> – ${text}`,
      `<em>Ferry needs a pilot</em> – ${text}`,
    ),
  ).toEqual([
    ['Ferry runs all night', [], [text]],
    ['Mill is sold at last', [], [text]],
    ['Ferry needs a pilot', [], [text]],
  ])
  expect(
    (
      await headlines(
        `${titled}<h3>The night boat</h3><p><em>The Tern</em> of 1911 was found in the mud off Osset, and nobody knows who left it there.</p><p>It was <a href="https://a.example/t">raised in May</a>, a year late. ${text}</p>`,
      )
    ).slice(stories.length),
  ).toEqual(['Sport / The night boat'])
})
