import { expect, test } from 'vitest'
import { read } from '../../make-document.ts'
import { lines, stories, told } from './lines.ts'

test.each([
  [
    'comments',
    '<div id="comments" class="comments-area"><h2>2 thoughts</h2><article class="comment"><p>I saw it.</p></article></div>',
    ['2 thoughts', 'I saw it.'],
  ],
  ['a block of comments', '<div class="wp-block-comments"><p>On our way.</p></div>', ['On our way.']],
  [
    'related posts',
    '<div class="jp-relatedposts"><h3>Related</h3><p><a href="/30">No. 30</a></p></div>',
    ['Related', 'No. 30'],
  ],
  [
    'what is most viewed',
    '<section class="most-viewed"><h2>Most viewed</h2><ol><li><a href="/1">A goat votes</a></li></ol></section>',
    ['Most viewed', '1. A goat votes'],
  ],
  ['a share bar', '<ul class="share-buttons"><li>Email</li></ul>', ['• Email']],
  ['tags', '<div class="tag-cloud"><a href="/t">boats</a></div>', ['boats']],
  ['breadcrumbs in another language', '<p class="migas"><a href="/">Portada</a> › Barcos</p>', ['Portada › Barcos']],
  ['a dialog', '<div role="dialog"><p>We use cookies.</p></div>', ['We use cookies.']],
  [
    'a form with its heading',
    '<div class="wp-block-group"><h3>Get it by mail</h3><form><label for="a">Address</label><input id="a" type="email"><button>Send</button></form><p>Thanks!</p></div>',
    ['Get it by mail', 'AddressSend', 'Thanks!'],
  ],
  ['buttons', '<p><button>Accept</button></p>', ['Accept']],
  [
    'links to other places on the page',
    '<p><a href="#top">Nach oben</a></p><ul><li><a href="#news">News</a></li></ul>',
    ['Nach oben', '• News'],
  ],
])('%s are no story and stay in the text', (_, html, frame) => {
  expect(lines(stories + html)).toEqual({ read: [], frame })
})

test.each([
  'commentary',
  'share-price',
  'market-share',
  'has-share-bar',
  'tag-comments',
  'editorial-menus',
  'recommendation',
])('“%s” is no name of a frame', name => {
  expect(lines(`${stories}<div class="${name}"><p>It rose.</p></div>`)).toEqual({ read: ['It rose.'], frame: [] })
})

test('headings and sections have ids made of their words, which name no frame', () => {
  expect(lines(`${stories}<section id="comments"><h2 id="share">Share</h2><p>It rose.</p></section>`).frame).toEqual([])
})

test.each(['newsletter-signup', 'comments', 'toc', 'footer-cell', 'noprint'])(
  'what holds the stories is read, though it is called “%s”',
  name => {
    expect(lines(`<body class="${name}"><div class="${name}">${stories}</div></body>`).frame).toEqual([])
    expect(lines(`<form>${stories}<input type="text"></form>`).frame).toEqual([])
  },
)

test.each([
  'newsletter-block',
  'share-block',
  'social',
  'tags',
  'more-stories',
  'recommended-articles',
  'most-read',
  'weekly-menu',
  'footer',
])('a story in a part called “%s” is read', name => {
  expect(
    lines(`${stories}<div class="${name}"><h2>Mill sold</h2><p class="byline">By Ann Lee</p><p>${told}</p></div>`),
  ).toEqual({ read: ['Mill sold', 'By Ann Lee', told], frame: [] })
  expect(lines(`${stories}<h2>Mill sold</h2><div class="${name}"><p>${told}</p></div>`).frame).toEqual([])
})

test('parts that are called alike and hold most of a page together are no frame', async () => {
  const cell = (head: string) =>
    `<tr><td class="newsletter-block"><h2>${head}</h2><p>The council decided on Monday that the boat to Osset goes on after midnight.</p></td></tr>`
  const { parsed } = await read(
    'a.html',
    `<html><body><table>${['Ferry runs all night', 'Mill is sold at last', 'Gulls move inland'].map(cell).join('')}</table></body></html>`,
  )
  expect(parsed.items.map(({ headline }) => headline)).toEqual([
    'Ferry runs all night',
    'Mill is sold at last',
    'Gulls move inland',
  ])
  const bare = (at: number) =>
    `<div class="newsletter-block"><p>Boat ${at} to Osset goes on after midnight, from Monday.</p></div>`
  expect(lines(`${bare(1)}${bare(2)}${bare(3)}<div class="share-bar">Post it</div>`).frame).toEqual(['Post it'])
})

test('a sign-up with its plea and a banner of cookies frame a page, though they have a heading over prose', () => {
  for (const part of [
    `<div class="newsletter-signup"><h3>The Quay</h3><p>${told}</p><input type="email"></div>`,
    `<form><h3>The Quay</h3><p>${told}</p><input type="email"></form>`,
    `<div class="cookie-banner"><h3>Cookies</h3><p>${told}</p></div>`,
  ]) {
    expect(lines(stories + part).read).toEqual([])
  }
})

test('an id or label that repeats the heading of its part is no name', () => {
  for (const part of [
    '<div id="social"><h2>Social</h2><p>Dance on Friday</p></div>',
    '<section aria-label="Share"><h2>Share</h2><p>Dance on Friday</p></section>',
  ]) {
    expect(lines(stories + part).frame).toEqual([])
  }
  for (const part of [
    '<div id="menu"><h2>Menu</h2><p>Soup</p></div>',
    '<div class="weekly-menu"><h2>This week</h2><p>Soup</p></div>',
  ]) {
    expect(lines(stories + part).frame).toEqual([])
  }
  expect(lines(`${stories}<div class="main-menu"><h2>Parts</h2><p><a href="/soup">Soup</a></p></div>`).read).toEqual([])
})
