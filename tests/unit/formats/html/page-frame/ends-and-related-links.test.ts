import { expect, test } from 'vitest'
import { lines, stories, story, told } from './lines.ts'

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
