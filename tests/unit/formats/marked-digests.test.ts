import { describe, expect, test } from 'vitest'
import { renders } from '../../digests/marked/all.ts'
import { countsOf, share } from '../../digests/marked/figures.ts'
import { readStories } from '../../digests/stories.ts'
import { faultsIn } from './marked-decoder.ts'
import { read } from './make-document.ts'

/** Few of the digests, so that it is quick; `tests/digests/marked/measure.ts` prints all of them by manner. */
const digests = readStories().filter(({ name }) => /^(?:de|en-valley|zh|ar)$/.test(name))

describe('a digest is read the same, whatever program marked it up', () => {
  test.each(renders.map(({ family, name, render }) => [`${family} ${name}`, render] as const))(
    '%s',
    async (_, render) => {
      const all = await Promise.all(
        digests.map(async digest => {
          const { name, content, gold } = render(digest)
          const { parsed } = await read(name, content)
          expect(faultsIn(parsed)).toEqual([])
          return countsOf(gold, parsed)
        }),
      )
      const figures = {
        items: share(all.map(one => one.items)),
        section: share(all.map(one => one.section)),
        fields: share(all.map(one => one.fields)),
        urls: share(all.map(one => one.urls)),
      }
      for (const figure of Object.values(figures)) expect(figure, JSON.stringify(figures)).toBeGreaterThanOrEqual(0.95)
    },
  )
})

test('an outlet’s line is a mark of its story, no text and no link; a letter’s foot is in no story', async () => {
  const story = (headline: string, outlet: string) =>
    `<tr><td style="font-size:20px;font-weight:bold">${headline}</td></tr><tr><td style="font-size:12px;color:#777">${outlet}</td></tr><tr><td>It was told on Monday, and nobody believed it before Friday.</td></tr>`
  const { parsed } = await read(
    'a.html',
    `<table><tr><td style="background:#036;color:#fff;font-size:12px">FROM THE QUAY</td></tr>${story('A ferry sings', 'The Gazette, 3 May 2031')}${story('A gull reads', 'Il Faro')}
    <tr><td style="background:#036;color:#fff;font-size:12px">FROM THE HILL</td></tr>${story('A goat votes', 'Source: Morning Post')}${story('A bell sleeps', 'The Gazette, 4 May 2031')}
    <tr><td><a href="https://f.example"><img src="f.png" alt="Facebook"></a><a href="https://t.example"><img src="t.png" alt="Twitter"></a></td></tr><tr><td style="font-size:10px">7 Cooper Street, Orrin<br><a href="https://l.example/leave">Leave</a></td></tr></table>`,
  )
  expect(
    parsed.items.map(({ section, headline, byline, body, links }) => [section, headline, byline, body.length, links]),
  ).toEqual([
    ['FROM THE QUAY', 'A ferry sings', [], 1, []],
    ['FROM THE QUAY', 'A gull reads', [], 1, []],
    ['FROM THE HILL', 'A goat votes', [], 1, []],
    ['FROM THE HILL', 'A bell sleeps', [], 1, []],
  ])
  expect(
    parsed.items[0]!.spans.filter(span => span.field === 'by').map(({ start, end }) => parsed.text.slice(start, end)),
  ).toEqual(['The Gazette, 3 May 2031'])
  expect(parsed.unclaimed.map(({ start, end }) => parsed.text.slice(start, end))).toEqual([
    'Facebook',
    'Twitter',
    '7 Cooper Street, Orrin',
    'Leave',
  ])
  expect(faultsIn(parsed)).toEqual([])
})

test('styles count whether they stand in the element, in a style sheet or in old attributes; those for some screens only don’t', async () => {
  const heads = ['Ferry returns after the winter', 'Gulls move inland at last', 'The pier needs benches now']
  const page = (head: (text: string) => string, css = '') =>
    `<html><head><style>${css} @media (max-width: 600px) { .h { display: none } }</style></head><body>${heads.map(text => `${head(text)}<div>It was said on Tuesday, and then it was said again on Friday.</div>`).join('')}</body></html>`
  for (const html of [
    page(text => `<div style="font-size:22px">${text}</div>`),
    page(text => `<div class="h">${text}</div>`, '.h { font-size: 22px }'),
    page(text => `<font size="5">${text}</font><br>`),
  ]) {
    expect((await read('a.html', html)).parsed.items.map(item => [item.headline, item.body.length])).toEqual(
      heads.map(head => [head, 1]),
    )
  }
})

test('several links on a line are as many links, each with its address', async () => {
  const { parsed } = await read(
    'a.md',
    ['Ferry returns', 'Gulls move', 'Clock is right']
      .map(
        (head, i) =>
          `## ${head}\n\nIt was said on Tuesday that all was well again.\n\n[Read more](https://a.example/${i}) | [Listen](https://a.example/${i}/audio)\n`,
      )
      .join('\n'),
  )
  expect(parsed.items.map(item => item.links)).toEqual(
    [0, 1, 2].map(i => [
      { label: 'Read more', url: `https://a.example/${i}` },
      { label: 'Listen', url: `https://a.example/${i}/audio` },
    ]),
  )
})
