import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultsIn } from './marked-decoder.ts'
import { read } from './make-document.ts'

const folder = join(import.meta.dirname, '../../fixtures/formats/manners')

/** Manner of writing → "section / headline / paragraphs / addresses" of each item. */
const manners: Readonly<Record<string, readonly string[]>> = {
  'led-bullets.md': [
    '- / - / 1 / -',
    'Top stories / Harbour buys an electric tug / 1 / https://a.example/1',
    'Top stories / Fish market moves to the old station / 1 / https://a.example/2',
    'Top stories / Lifeboat crew saves a dog / 1 / https://a.example/3',
    'Longer reads / The man who counts waves / 1 / https://a.example/4',
    'Longer reads / Why piers rust from below / 1 / https://a.example/5',
    'One more thing / - / 1 / https://t.example/f',
  ],
  'linked-headlines.md': [
    '- / Council approves the sea wall / 1 / https://a.example/wall',
    '- / A library opens in the lighthouse / 1 / https://a.example/light',
    '- / Storm Edith takes the bandstand / 1 / https://a.example/pics https://a.example/edith',
    'Elsewhere / Bees in Brill / 0 / https://b.example/1',
    'Elsewhere / Boats in Barth / 0 / https://b.example/2',
  ],
  'german-page.html': [
    'Nachrichten / Fähre fährt wieder / 1 / -',
    'Nachrichten / Möwen ziehen landeinwärts / 2 / -',
    'Meinung / Was der Pier braucht / 1 / -',
  ],
  'run-in-heads.html': [
    'WORLD / Ferry talks resume. / 1 / https://a.example/1',
    'WORLD / Cable cut off Orrin. / 1 / https://a.example/2',
    'BUSINESS / Cannery shuts. / 1 / https://a.example/3',
    'BUSINESS / Salt prices rise. / 1 / https://a.example/4',
  ],
  'one-rank-of-headings.html': [
    '- / Nets are mended by robot / 1 / https://a.example/1',
    '- / Herring season starts late / 1 / https://a.example/2',
    '- / Museum wants your oars / 1 / https://a.example/3',
  ],
  'styled-by-class.html': [
    'Harbour / Ferry returns after the winter / 1 / https://a.example/1',
    'Harbour / Gulls move inland / 1 / https://a.example/2',
    'Opinion / What the pier needs / 1 / https://a.example/3',
  ],
  'labelled-paragraphs.html': [
    '- / Ferry talks resume / 4 / https://a.example/1',
    '- / Cannery shuts / 2 / https://a.example/2',
    '- / Salt prices rise / 2 / -',
  ],
  'linked-lines.md': [
    'Features / Ferry returns after the winter / 1 / https://a.example/1',
    'Features / Gulls move inland / 1 / https://a.example/2',
    'Reviews / A novel about nets / 1 / https://a.example/3',
  ],
  'bold-lines.md': [
    '- / Ferry returns after the winter / 1 / https://a.example/1',
    '- / Gulls move inland / 1 / https://a.example/2',
    '- / Clock is right again / 1 / https://a.example/3',
  ],
  'list-among-headings.md': [
    'Top stories / Tidal mill grinds again / 1 / https://w.example/1b https://w.example/1',
    'Top stories / Two bids for the old pier / 1 / https://w.example/2b https://w.example/2',
    'Around the coast / A bridge for otters opens early / 0 / https://w.example/3',
    'Around the coast / Why nobody wants the steam bus / 0 / https://w.example/4',
    'Around the coast / How a village bought its own lamp / 0 / https://w.example/5',
    'Next week / Wednesday: harbour hearing / 1 / -',
  ],
  'briefs-with-heads.md': [
    'This week / A new roof for the fish hall / 1 / https://h.example/roof',
    'This week / The lamp on the mole is out / 1 / -',
    'Briefly / Market / 1 / -',
    'Briefly / Ferry / 1 / -',
    'Briefly / Lost / 1 / -',
    'For the shop / A kettle that remembers / 1 / https://h.example/kettle',
    'For the shop / Nets by the metre / 1 / -',
    'Found / The clock in the tower / 1 / https://h.example/clock',
  ],
  'numbered-entries.md': [
    '- / A sign that points both ways / 1 / https://f.example/sign',
    '- / Nobody reads the lid / 3 / https://f.example/lid',
    '- / A chair for waiting / 1 / https://f.example/chair',
    '- / Your form asks too much / 1 / https://f.example/form',
  ],
  'capitals-over-bold.md': [
    'ON THE HILL / The mill turns again after twelve years / 1 / https://v.example/mill',
    'ON THE HILL / Line 7 stops at the elms again / 1 / -',
    'IN THE VALLEY / A school without a bell / 1 / -',
    'IN THE VALLEY / Two wolves were counted / 1 / -',
  ],
  'first-story-largest.md': [
    '- / Three beaches closed after a pipe bursts / 1 / https://s.example/1',
    'ON THE WATER / New ferry fails its first docking / 1 / https://s.example/2',
    'ON THE WATER / Lifeboat out three times in a night / 1 / https://s.example/3',
    'ON LAND / Dues go up by a tenth / 1 / https://s.example/4',
  ],
  'sections-with-signs.md': [
    'Afloat / The boat is late / 1 / -',
    'Afloat / The buoy is back / 1 / -',
    'Ashore / The moon is full. / 1 / -',
    'Ashore / The fish are back. / 1 / -',
  ],
  'labels-and-entries.html': [
    '- / A bridge opens / 5 / -',
    '- / The mill is sold / 5 / -',
    '- / How to choose a boat / 3 / -',
  ],
  'kickers-under-titles.html': [
    'News / Slate remembers the rain / 1 / https://l.example/rain',
    'News / The lake is closed for a week / 1 / https://l.example/week',
    'News / A clinic for tenants opens / 1 / https://l.example/opens',
    'Research / Naps are longer than they feel / 1 / https://l.example/feel',
    'Research / A poem in a ledger / 1 / https://l.example/ledger',
    'Research / The bridge hums in the wind / 1 / https://l.example/wind',
  ],
  'days-as-headings.html': [
    'From the parish / A roof for the bell / 1 / -',
    'From the parish / The choir has places / 1 / -',
    'From the parish / The garden is dug / 1 / -',
    'From the parish / The organ is tuned / 1 / -',
    'Dates / Sunday, 5 October, 10.30 am – Harvest supper / 1 / -',
    'Dates / Tuesday, 7 October, 10.30 am – Reading circle / 1 / -',
    'Dates / Saturday, 11 October, 10.30 am – Clothes market / 1 / -',
    'Dates / Wednesday, 15 October, 10.30 am – Slides of the pass / 1 / -',
    'From outside / Fog in the valley / 1 / -',
    'From outside / A new key / 1 / -',
  ],
  'bold-headlines.md': [
    '- / Ferry returns / 1 / https://a.example/1',
    '- / Gulls move inland / 1 / https://a.example/2',
    '- / Clock is right again / 1 / https://a.example/3',
  ],
}

it.each(Object.entries(manners))('%s is read by what its markup says', async (name, items) => {
  const { parsed } = await read(name, readFileSync(join(folder, name)))
  expect(
    parsed.items.map(({ section, headline, body, links }) =>
      [section ?? '-', headline ?? '-', body.length, links.flatMap(link => link.url ?? []).join(' ') || '-'].join(
        ' / ',
      ),
    ),
  ).toEqual(items)
  expect(faultsIn(parsed)).toEqual([])
})

it('a picture has its caption and credit apart, its story both as they stand, and bylines are told by what the page calls them', async () => {
  const { parsed, language } = await read('german-page.html', readFileSync(join(folder, 'german-page.html')))
  expect(language).toBe('de')
  expect(parsed.items[0]).toMatchObject({
    byline: ['Anna Lehm'],
    credit: 'Die Fähre am Dienstag. Foto: D. Fuchs',
    body: [{}],
    pictures: [{ alt: 'Die Fähre am Kai', caption: 'Die Fähre am Dienstag.', credit: 'Foto: D. Fuchs' }],
  })
  expect(parsed.unclaimed.map(({ start, end }) => parsed.text.slice(start, end))).toContain('Impressum | Datenschutz')
})

it('a feed’s entry is one story by its title, author and address, whatever its content holds', async () => {
  const { parsed, outlet, date, language } = await read(
    'feed',
    `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title><link>https://q.example</link><language>en</language>
    <item><title>Ferry &amp; gulls</title><link>https://q.example/1?utm_source=rss</link><guid isPermaLink="false">q1</guid><dc:creator>Ann Lee</dc:creator><pubDate>Fri, 09 May 2031 10:00:00 GMT</pubDate>
    <description>&lt;p&gt;The ferry runs.&lt;/p&gt;&lt;h3&gt;And then&lt;/h3&gt;&lt;p&gt;It stopped. &lt;a href="/more"&gt;Read more&lt;/a&gt;&lt;/p&gt;</description></item>
    <item><guid>https://q.example/2</guid><description>Only a few words.</description></item></channel></rss>`,
  )
  expect({ outlet, date, language }).toEqual({ outlet: 'Quay', date: '2031-05-09', language: 'en' })
  expect(
    parsed.items.map(({ guid, headline, byline, body, links }) => ({
      guid,
      headline,
      byline,
      body: body.map(block => block.text),
      links,
    })),
  ).toEqual([
    {
      guid: 'q1',
      headline: 'Ferry & gulls',
      byline: ['Ann Lee'],
      body: ['The ferry runs.', 'And then', 'It stopped.'],
      links: [
        { label: 'Read more', url: 'https://q.example/more' },
        { label: '', url: 'https://q.example/1' },
      ],
    },
    {
      guid: 'https://q.example/2',
      headline: null,
      byline: [],
      body: ['Only a few words.'],
      links: [{ label: '', url: 'https://q.example/2' }],
    },
  ])
  expect(faultsIn(parsed)).toEqual([])
})

it.each([
  [
    'an Atom feed',
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>Ferry</title><id>a1</id><link href="https://q.example/1"/><author><name>Ann Lee</name></author><content type="html">&lt;p&gt;It runs.&lt;/p&gt;</content></entry></feed>',
  ],
  [
    'a JSON Feed',
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "items": [{"id": "a1", "url": "https://q.example/1", "title": "Ferry", "authors": [{"name": "Ann Lee"}], "content_html": "<p>It runs.</p>"}]}',
  ],
])('%s gives the same entries', async (_, feed) => {
  expect(await read('feed', feed)).toMatchObject({
    format: 'feed',
    outlet: 'Quay',
    parsed: {
      items: [
        {
          guid: 'a1',
          headline: 'Ferry',
          byline: ['Ann Lee'],
          body: [{ text: 'It runs.' }],
          links: [{ label: '', url: 'https://q.example/1' }],
        },
      ],
    },
  })
})
