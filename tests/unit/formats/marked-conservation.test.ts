import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Parsed } from '../../../core/model/reading.ts'
import { parseStructured } from '../../../core/parse/structured.ts'
import { readHtml } from '../../../main/formats/html/html.ts'
import { readMarkdown } from '../../../main/formats/markdown/markdown.ts'
import { faultsIn } from './marked-decoder.ts'

const tags = [
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'b',
  'strong',
  'i',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tr',
  'td',
  'section',
  'article',
  'footer',
  'nav',
  'aside',
  'pre',
  'figure',
  'figcaption',
  'span',
  'center',
  'button',
  'label',
  'form',
  'main',
  'dl',
  'dt',
  'dd',
]
const framed = [
  'newsletter-block',
  'comments',
  'related',
  'most-read',
  'share-bar',
  'weekly-menu',
  'cookie-banner',
  'footer',
  'headerlink',
  'mw-editsection',
  'anchor',
  'toc',
].flatMap(name => [`<div class="${name}">`, `<span class="${name}">`, `<section aria-label="${name}">`])
const words = fc.constantFrom(
  'Ferry returns',
  'Gulls move inland',
  'By Ann Lee',
  'By Bo Orr and Cy Day',
  'It opened on Monday. Nobody knew.',
  'Read more',
  'Photo: Dee Fox',
  'A view of it. Photo: Dee Fox',
  'Unsubscribe',
  '•',
  '- ',
  '[1]',
  'https://x.example/a',
  '\u00a0',
  '\u00ad',
  'é\u0301',
  '\u202e',
  '橋が開いた。',
  '&amp;',
  '&nbsp;',
  ' ',
  '\n',
  '-----',
  '“Yes,” she said.',
  'NEWS',
  '\ud800',
  '\u200b',
  '1.',
  '–',
  ':',
)
const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 4, arbitrary: fc.constantFrom(...tags.map(tag => `<${tag}>`), ...tags.map(tag => `</${tag}>`)) },
  { weight: 2, arbitrary: words.map(text => `<a href="https://x.example/1?utm_source=x">${text}</a>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<br>',
      '<hr>',
      '<img alt="A pier" src="https://x.example/p.jpg">',
      '<div style="display:none">',
      '<p style="font-size:24px">',
      '<p class="byline">',
      '<a class="button" href="https://x.example/2">',
      '<script>x',
      '</script>',
      '<!--',
      '-->',
      '<a href="javascript:x">',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...framed,
      '<input type="email">',
      '<div role="main">',
      '</div>',
      '</section>',
      '</a>',
      '<a href="#top">',
      '<a class="anchor" href="https://x.example/3">',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('b', 'i', 'a href="https://x.example/4"'),
        words,
        fc.constantFrom(', by Ann Lee. ', ' – by Bo Orr: ', ' (Ann Lee, p. 4) – ', ' (3 May) - ', ': ', '; ', ', '),
        words,
      )
      .map(([tag, head, between, rest]) => `<p>Quay Post: <${tag}>${head}</${tag.slice(0, 1)}>${between}${rest}</p>`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

it('every character of any page is in one span, section or unclaimed stretch, and fields equal their spans', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, story) => {
      const { structured } = readHtml(pieces.join(''))
      const parsed = parseStructured(structured, { story })
      expect(parsed.text).toBe(structured.text)
      expect(faultsIn(parsed)).toEqual([])
      Parsed.parse(parsed)
    }),
    { numRuns: 1500 },
  )
})

it('every character of any Markdown is, too', () => {
  const marks = fc.constantFrom(
    '# ',
    '## ',
    '### ',
    '- ',
    '* ',
    '1. ',
    '> ',
    '**',
    '*',
    '`',
    '[a](https://x.example)',
    '[a][b]',
    '\n[b]: https://x.example\n',
    '\n\n',
    '\n',
    '---\n',
    '![pier](p.jpg)',
    '| a | b |\n|---|---|\n',
    '<b>',
    '</b>',
    '~~',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, words), { maxLength: 60 }), pieces => {
      expect(faultsIn(parseStructured(readMarkdown(pieces.join('')).structured))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('every word of a page’s source is in its text once, in order but for what does something in a heading', () => {
  const gap = fc.constantFrom(
    ' ',
    '',
    '<br>',
    '&nbsp;',
    '\n',
    ...framed,
    ...tags.map(tag => `<${tag}>`),
    ...tags.map(tag => `</${tag}>`),
    '</div>',
    '<a href="#top">',
    '<a class="headerlink" href="https://x.example/3">',
    '<a href="https://x.example/4">',
    '</a>',
    '<div style="display:none">',
  )
  fc.assert(
    fc.property(fc.array(fc.array(gap, { maxLength: 6 }), { maxLength: 30 }), gaps => {
      const tokens = gaps.map((_, i) => `w${i}x`)
      const { text } = readHtml(gaps.map((between, i) => `${between.join('')} ${tokens[i]} `).join('')).structured
      expect((text.match(/w\d+x/g) ?? []).sort()).toEqual(tokens.sort())
    }),
    { numRuns: 1000 },
  )
})

it('no block of a page holds a line end, and its blocks cover its text in order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const { text, blocks } = readHtml(pieces.join('')).structured
      let at = 0
      for (const { start, end, links, sign, lead } of blocks) {
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/)
        expect(sign + lead).toBeLessThanOrEqual(end - start)
        for (const link of links) expect(link.start >= start && link.end <= end && link.start < link.end).toBe(true)
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})

it('the sign between a headline and a day that might be a name stays, and captions, bullets in cells and tables are in the text', () => {
  for (const html of [
    '<h3>S – S<li>> – 0<li>in – 9May',
    '<figure><img src=a alt=""><figcaption>A view of it. Photo: Dee Fox</figcaption></figure>',
    '<h2>A</h2><img src=a alt="x"><p class="caption">(Photo: Dee Fox)</p><p>It opened.</p><p class="caption">Another.</p>',
    '<table><tr><th>Day</th><th>Event</th></tr><tr><td>•</td><td></td></tr></table>',
  ]) {
    expect(faultsIn(parseStructured(readHtml(html).structured))).toEqual([])
  }
})
