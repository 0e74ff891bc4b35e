import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/formats/html/html.ts'

const lines = (html: string) => {
  const { text, blocks } = readHtml(html).structured
  return blocks.map(({ start, end, form }) => [form, text.slice(start, end)])
}

test.each([
  [
    'a wiki’s link to edit',
    '<h2><span>News</span><span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>',
    '[edit]',
  ],
  ['a lasting link', '<h2 id="n">News<a class="headerlink" href="#n">¶</a></h2>', '¶'],
  ['a note’s number', '<h2>News<a href="#fn1">[1]</a></h2>', '[1]'],
  ['a button', '<h2>News <button>Copy</button></h2>', 'Copy'],
])('%s in a heading is none of its words', (_, html, control) => {
  expect(lines(`${html}<p>It rained.</p>`)).toEqual([
    ['heading', 'News'],
    ['hidden', control],
    ['text', 'It rained.'],
  ])
})

test('a heading that is all link or button is a heading', () => {
  expect(
    lines('<h2><a href="#news">News</a></h2><h3><button>Gulls</button></h3><h3>Part <a href="#two">two</a></h3>'),
  ).toEqual([
    ['heading', 'News'],
    ['heading', 'Gulls'],
    ['heading', 'Part two'],
  ])
})

test.each([
  [
    '<h3><a class="header-link" href="https://x.example/b">Bridge opens</a> <small>3 May</small></h3>',
    'Bridge opens 3 May',
    'Bridge opens',
  ],
  ['<h3><a class="heading-link" href="https://x.example/b">Bridge opens</a></h3>', 'Bridge opens', 'Bridge opens'],
  [
    '<h3><span class="heading-anchor"><a href="https://x.example/b">Bridge opens</a></span></h3>',
    'Bridge opens',
    'Bridge opens',
  ],
  ['<h3><a class="anchor" href="https://x.example/b">Bridge</a> 1 opens</h3>', 'Bridge 1 opens', 'Bridge'],
])('words that lead away are of the heading, whatever they are called: %s', (html, heading, label) => {
  const { text, blocks } = readHtml(html).structured
  expect(
    blocks.map(({ start, end, form, links }) => [
      form,
      text.slice(start, end),
      links.map(link => [text.slice(link.start, link.end), link.url]),
    ]),
  ).toEqual([['heading', heading, [[label, 'https://x.example/b']]]])
})

test('what two buttons say stands apart', () => {
  expect(lines('<h2>News<button>Save</button><button>Share</button></h2>')).toEqual([
    ['heading', 'News'],
    ['hidden', 'Save Share'],
  ])
})
