import { expect, test } from 'vitest'
import { lines, stories, told } from './lines.ts'

test('an aside within the main part frames it where most of it does', () => {
  const page = (aside: string) => lines(`<main>${stories}<aside>${aside}</aside></main>`)
  expect(page('<h2>Key events</h2><ol><li><a href="#b1">Boat sighted</a></li></ol>').read).toEqual([])
  expect(page('<nav>Boats, gulls and piers</nav><p>Parts</p>').read).toEqual([])
  expect(page('<h2>Gull of the week</h2><p>It is called Edna.</p>').frame).toEqual([])
})

test('where the main part holds most of a page, the rest frames it', () => {
  expect(lines(`<div><p>Harbour News</p></div><main>${stories}</main><div><p>Contact us</p></div>`)).toEqual({
    read: [],
    frame: ['Harbour News', 'Contact us'],
  })
  expect(lines(`${stories}<main><p>An empty part.</p></main>`).frame).toEqual([])
})

test('a page’s other pages are told by their heading, in a web page and not in a letter', () => {
  const more = '<div><h2>More posts</h2><ul><li><a href="/23">Bulletin 23</a></li></ul></div>'
  expect(lines(`<main>${stories}${more}</main>`).frame).toEqual(['More posts', '• Bulletin 23'])
  expect(lines(stories + more).frame).toEqual([])
})

test('a page’s title, who wrote it and parts with stories are read outside the main part', () => {
  expect(
    lines(
      `<header class="post-header"><h1>Bridge opens</h1><p class="byline">By Ann Lee</p><div class="share-bar">Post it</div></header><main>${stories}</main>`,
    ).read,
  ).toEqual(['Bridge opens', 'By Ann Lee'])
  expect(
    lines(
      `<section class="hero"><h2>Mill sold</h2><p>${told}</p><a href="/1">Read on</a></section><main>${stories}</main>`,
    ).frame,
  ).toEqual([])
  expect(
    lines(
      `<div role="main">${stories}</div><div class="col2"><h2>Sport</h2><div><h3>Mill sold</h3><p>${told}</p></div></div>`,
    ).frame,
  ).toEqual([])
  expect(lines(`<header><h1>The Quay</h1><nav>News</nav></header><main>${stories}</main>`).frame).toEqual([
    'The Quay',
    'News',
  ])
})

test('an aside outside the main part frames the page', () => {
  expect(
    lines(`${stories}<aside><h2>Gull of the week</h2><p>It is called Edna, and it lives here.</p></aside>`).frame,
  ).toEqual(['Gull of the week', 'It is called Edna, and it lives here.'])
})
