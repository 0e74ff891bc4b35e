import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'
import { read } from '../make-document.ts'

const story =
  '<h2>Ferry returns</h2><p>The last boat of the winter came in on Monday, and the first of the spring left an hour later with nobody on it.</p>'
const stories = story.repeat(3)
const told = 'The mill by the lock was sold on Tuesday to a baker, who will keep the wheel and lose the rats.'

/** The lines of a page by whether they frame it. */
function lines(html: string): { read: string[]; frame: string[] } {
  const { text, blocks } = readHtml(html).structured
  const of = (frame: boolean) =>
    blocks
      .filter(block => block.form !== 'hidden' && (block.hint === 'furniture') === frame)
      .map(block => text.slice(block.start, block.end))
  return { read: of(false).filter(line => !stories.includes(line)), frame: of(true) }
}

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

test('a lasting link to the element it stands in leads nowhere else', () => {
  expect(lines(`${stories}<div id="b7"><p><a href="#b7">The crew</a></p></div>`)).toEqual({
    read: ['The crew'],
    frame: [],
  })
})

test('a button that opens a part of the page is that part’s title', () => {
  expect(lines(`${stories}<button aria-expanded="false">Clock is right</button><p>It was.</p>`).frame).toEqual([])
})

test('a heading over nothing but places on the same page is of the frame with them', async () => {
  const story = (head: string) =>
    `<h3 id="${head.slice(0, 3)}">${head}</h3><p>The council decided on Monday that the boat to Osset goes on after midnight.</p>`
  const { parsed } = await read(
    'a.html',
    `<html><body><h1>The Quay</h1><h2>In this issue</h2><ul><li><a href="#Fer">Ferry runs all night</a></li><li><a href="#Mil">Mill is sold at last</a></li></ul>${story('Ferry runs all night')}${story('Mill is sold at last')}</body></html>`,
  )
  expect(parsed.items.map(({ section, headline }) => [section, headline])).toEqual([
    [null, 'Ferry runs all night'],
    [null, 'Mill is sold at last'],
  ])
})

test.each([
  'Comments',
  '2 thoughts on “The Quay, No. 7”',
  'Discussion about this post',
  '3 responses to “The Quay”',
  'Leave a Reply',
  'Diesen Beitrag teilen',
])('what stands behind a web page’s stories under “%s” frames it', heading => {
  const { frame } = lines(
    `<main>${stories}</main><h3>${heading}</h3><div><p>Hob says that the anchor is in his garden. Come and get it, all of you.</p></div>`,
  )
  expect(frame).toEqual([heading, 'Hob says that the anchor is in his garden. Come and get it, all of you.'])
  expect(
    lines(`<article>${stories}<h3>${heading}</h3><p>Hob says that the anchor is in his garden.</p></article>`).frame,
  ).toEqual([heading, 'Hob says that the anchor is in his garden.'])
})

test.each(['Keep reading', 'More from the Post', 'More stories', 'Previous issues'])(
  'links behind a web page’s stories under “%s” frame it, stories don’t',
  heading => {
    expect(
      lines(
        `<article>${stories}<div><h4>${heading}</h4><div><a href="/6"><h2>Number six</h2><p>What the tide left</p></a></div></div></article>`,
      ).frame,
    ).toEqual([heading, 'Number six', 'What the tide left'])
    expect(lines(`<article>${stories}<h2>${heading}</h2><h3>Mill sold</h3><p>${told}</p></article>`)).toEqual({
      read: [heading, 'Mill sold', told],
      frame: [],
    })
    expect(lines(`<article>${stories}<h2>${heading}</h2><h2>Mill sold</h2><p>${told}</p></article>`)).toEqual({
      read: [heading, 'Mill sold', told],
      frame: [],
    })
  },
)

test.each([
  '<h2>Reactions to the budget split the town</h2>',
  '<h2>Subscribe and save comes to milk</h2>',
  '<h2>Partager la route</h2>',
  '<p><b>Comments on the draft plan:</b></p>',
  '<p><b>Comments</b></p>',
])('%s behind most of a page begins no end', heading => {
  expect(lines(`<article>${stories}${heading}<p>${told}</p></article>`).frame).toEqual([])
})

test('the end of a page reaches to the next heading of its rank', () => {
  expect(
    lines(
      `<article>${stories}<h2>Comments</h2><h3>Hob</h3><p>Come and get it, all of you.</p><h2>Mill sold</h2><p>${told}</p></article>`,
    ),
  ).toEqual({ read: ['Mill sold', told], frame: ['Comments', 'Hob', 'Come and get it, all of you.'] })
})

test('the same words over a page’s first stories, or in a mail, are a title', () => {
  expect(lines(`<article><h3>Comments</h3>${stories}</article>`).frame).toEqual([])
  expect(lines(`${stories}<h3>Keep reading</h3>${story}`).frame).toEqual([])
})

test('a numbered line that leads to a place on the same page frames it with its number', () => {
  expect(
    lines(
      `${stories}<p>1. <a href="#one">Ferry returns to the pier</a></p><p>2. <a href="#two">Gulls move inland</a></p>`,
    ).frame,
  ).toEqual(['1. Ferry returns to the pier', '2. Gulls move inland'])
})

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

test('a related link in a story’s own part, or under a story that isn’t the last, is that story’s', () => {
  const related = '<div class="related"><a href="/1">Ferry leaves</a></div>'
  expect(lines(`<main>${`<article>${story}${related}</article>`.repeat(3)}</main>`).frame).toEqual([])
  const headed = '<div><h4>Related</h4><p><a href="/1">Ferry leaves</a></p></div>'
  expect(
    lines(`<article><div>${story}${headed}</div><div>${story}${headed}</div><div>${story}${headed}</div></article>`)
      .frame,
  ).toEqual([])
  expect(lines(`${story}${related}${story}${related}${stories}${related}`).frame).toEqual([])
  expect(
    lines(`${stories}<div class="related"><a href="/1">Ferry leaves</a><br><a href="/2">Gulls leave</a></div>`).frame,
  ).toEqual(['Ferry leaves', 'Gulls leave'])
})

test('a label is of the frame in a form and without a heading', () => {
  const story = `<input type="checkbox" id="a"><label for="a"><h3>Mill sold</h3></label><div>${told}</div>`
  expect(lines(stories + story).frame).toEqual([])
  expect(
    lines(`${stories}<input type="checkbox" id="a"><label for="a">Mill sold</label><div>${told}</div>`).frame,
  ).toEqual([])
  expect(lines(`${stories}<form>${story}</form>`).frame).toEqual([])
  expect(lines(`${stories}<form><label>Name</label><input></form>`).frame).toEqual(['Name'])
})

test('a form that tells a story is read', () => {
  expect(
    lines(
      `${stories}<form><h2>Should the toll stay?</h2><p>${told}</p><label><input type="radio">Yes</label><button>Vote</button></form>`,
    ),
  ).toEqual({ read: ['Should the toll stay?', told], frame: ['YesVote'] })
})

test('a section of links called so is of the frame behind a page’s stories, not among them', () => {
  const section = (title: string) =>
    `<section><h2>${title}</h2><ul><li><a href="/1">Ferry leaves</a></li><li><a href="/2">Gulls leave</a></li></ul></section>`
  expect(
    lines(
      `<article><section><h2>News</h2>${stories}</section>${section('Most read')}<section><h2>Events</h2><h3>Dance</h3><p>${told}</p></section></article>`,
    ).frame,
  ).toEqual([])
  expect(
    lines(
      `<article><section><h2>News</h2>${story}</section>${section('Related')}<section><h2>Links</h2><p><a href="/3">Mill</a></p></section><section><h2>Places</h2><p>${'Quay, lock, mill, pier, slip '.repeat(9)}</p></section></article>`,
    ).frame,
  ).toEqual(['Related', '• Ferry leaves', '• Gulls leave'])
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
