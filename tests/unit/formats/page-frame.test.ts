import { expect, test } from 'vitest'
import { readHtml } from '../../../main/formats/html.ts'
import { read } from './make-document.ts'

const story = '<h2>Ferry returns</h2><p>The last boat of the winter came in on Monday, and the first of the spring left an hour later with nobody on it.</p>'
const stories = story.repeat(3)

/** The lines of a page by whether they frame it. */
function lines(html: string): { read: string[]; frame: string[] } {
  const { text, blocks } = readHtml(html).structured
  const of = (frame: boolean) => blocks.filter(block => block.form !== 'hidden' && (block.hint === 'furniture') === frame).map(block => text.slice(block.start, block.end))
  return { read: of(false).filter(line => !stories.includes(line)), frame: of(true) }
}

test.each([
  ['comments', '<div id="comments" class="comments-area"><h2>2 thoughts</h2><article class="comment"><p>I saw it.</p></article></div>', ['2 thoughts', 'I saw it.']],
  ['a block of comments', '<div class="wp-block-comments"><p>On our way.</p></div>', ['On our way.']],
  ['related posts', '<div class="jp-relatedposts"><h3>Related</h3><p><a href="/30">No. 30</a></p></div>', ['Related', 'No. 30']],
  ['what is most viewed', '<section class="most-viewed"><h2>Most viewed</h2><ol><li><a href="/1">A goat votes</a></li></ol></section>', ['Most viewed', '1. A goat votes']],
  ['a share bar', '<ul class="share-buttons"><li>Email</li></ul>', ['• Email']],
  ['tags', '<div class="tag-cloud"><a href="/t">boats</a></div>', ['boats']],
  ['breadcrumbs in another language', '<p class="migas"><a href="/">Portada</a> › Barcos</p>', ['Portada › Barcos']],
  ['a dialog', '<div role="dialog"><p>We use cookies.</p></div>', ['We use cookies.']],
  ['a form with its heading', '<div class="wp-block-group"><h3>Get it by mail</h3><form><label for="a">Address</label><input id="a" type="email"><button>Send</button></form><p>Thanks!</p></div>', ['Get it by mail', 'AddressSend', 'Thanks!']],
  ['buttons', '<p><button>Accept</button></p>', ['Accept']],
  ['links to other places on the page', '<p><a href="#top">Nach oben</a></p><ul><li><a href="#news">News</a></li></ul>', ['Nach oben', '• News']],
])('%s are no story and stay in the text', (_, html, frame) => {
  expect(lines(stories + html)).toEqual({ read: [], frame })
})

test('an aside within the main part frames it where most of it does', () => {
  const page = (aside: string) => lines(`<main>${stories}<aside>${aside}</aside></main>`)
  expect(page('<h2>Key events</h2><ol><li><a href="#b1">Boat sighted</a></li></ol>').read).toEqual([])
  expect(page('<h2>Gull of the week</h2><p>It is called Edna.</p>').frame).toEqual([])
})

test('where the main part holds most of a page, the rest frames it', () => {
  expect(lines(`<div><p>Harbour News</p></div><main>${stories}</main><div><p>Contact us</p></div>`)).toEqual({ read: [], frame: ['Harbour News', 'Contact us'] })
  expect(lines(`${stories}<main><p>An empty part.</p></main>`).frame).toEqual([])
})

test('a page’s other pages are told by their heading, in a web page and not in a letter', () => {
  const more = '<div><h2>More posts</h2><ul><li><a href="/23">Bulletin 23</a></li></ul></div>'
  expect(lines(`<main>${stories}${more}</main>`).frame).toEqual(['More posts', '• Bulletin 23'])
  expect(lines(stories + more).frame).toEqual([])
})

test.each(['commentary', 'share-price', 'market-share', 'has-share-bar', 'tag-comments', 'editorial-menus', 'recommendation'])('“%s” is no name of a frame', name => {
  expect(lines(`${stories}<div class="${name}"><p>It rose.</p></div>`)).toEqual({ read: ['It rose.'], frame: [] })
})

test('headings and sections have ids made of their words, which name no frame', () => {
  expect(lines(`${stories}<section id="comments"><h2 id="share">Share</h2><p>It rose.</p></section>`).frame).toEqual([])
})

test.each(['newsletter-signup', 'comments', 'toc', 'footer-cell', 'noprint'])('what holds the stories is read, though it is called “%s”', name => {
  expect(lines(`<body class="${name}"><div class="${name}">${stories}</div></body>`).frame).toEqual([])
  expect(lines(`<form>${stories}<input type="text"></form>`).frame).toEqual([])
})

test('a lasting link to the element it stands in leads nowhere else', () => {
  expect(lines(`${stories}<div id="b7"><p><a href="#b7">The crew</a></p></div>`)).toEqual({ read: ['The crew'], frame: [] })
})

test('a button that opens a part of the page is that part’s title', () => {
  expect(lines(`${stories}<button aria-expanded="false">Clock is right</button><p>It was.</p>`).frame).toEqual([])
})

test('a heading over nothing but places on the same page is of the frame with them', async () => {
  const story = (head: string) => `<h3 id="${head.slice(0, 3)}">${head}</h3><p>The council decided on Monday that the boat to Osset goes on after midnight.</p>`
  const { parsed } = await read('a.html', `<html><body><h1>The Quay</h1><h2>In this issue</h2><ul><li><a href="#Fer">Ferry runs all night</a></li><li><a href="#Mil">Mill is sold at last</a></li></ul>${story('Ferry runs all night')}${story('Mill is sold at last')}</body></html>`)
  expect(parsed.items.map(({ section, headline }) => [section, headline])).toEqual([[null, 'Ferry runs all night'], [null, 'Mill is sold at last']])
})

test.each(['Comments', '2 thoughts on “The Quay, No. 7”', 'Discussion about this post', 'Keep reading', 'More from the Post', 'Leave a Reply', 'Diesen Beitrag teilen'])('what stands behind a web page’s stories under “%s” frames it', heading => {
  const { frame } = lines(`<main>${stories}</main><h3>${heading}</h3><div><p>Hob says that the anchor is in his garden. Come and get it, all of you.</p></div>`)
  expect(frame).toEqual([heading, 'Hob says that the anchor is in his garden. Come and get it, all of you.'])
  expect(lines(`<article>${stories}<h3>${heading}</h3><p>Hob says that the anchor is in his garden.</p></article>`).frame).toEqual([heading, 'Hob says that the anchor is in his garden.'])
})

test('the same words over a page’s first stories, or in a mail, are a title', () => {
  expect(lines(`<article><h3>Comments</h3>${stories}</article>`).frame).toEqual([])
  expect(lines(`${stories}<h3>Keep reading</h3>${story}`).frame).toEqual([])
})

test('a numbered line that leads to a place on the same page frames it with its number', () => {
  expect(lines(`${stories}<p>1. <a href="#one">Ferry returns to the pier</a></p><p>2. <a href="#two">Gulls move inland</a></p>`).frame).toEqual(['1. Ferry returns to the pier', '2. Gulls move inland'])
})
