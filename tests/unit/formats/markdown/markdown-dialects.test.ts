import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStructured } from '../../../../core/parse/structured.ts'
import { detectText } from '../../../../main/formats/detect.ts'
import { plainMarkdown } from '../../../../main/formats/markdown/markdown-dialects.ts'
import { readMarkdown } from '../../../../main/formats/markdown/markdown.ts'
import { faultsIn } from '../marked-decoder.ts'

/** Each block as "form | text", its hint in brackets. */
const blocksOf = (markdown: string) => {
  const { text, blocks } = readMarkdown(markdown).structured
  return blocks.map(({ form, hint, start, end }) => `${form}${hint ? ` (${hint})` : ''} | ${text.slice(start, end)}`)
}
const linksOf = (markdown: string) =>
  readMarkdown(markdown).structured.blocks.flatMap(({ links }) => links.map(({ url }) => url))

describe('what stands before the text', () => {
  it('is read in TOML, and is no text', () => {
    const page = readMarkdown(
      '+++\ntitle = "Quay \\"Post\\" 4"\ndate = 2031-05-09T06:30:00Z\nlanguage = \'en\'\n[cover]\ntitle = "no"\n+++\n\n# News\n',
    )
    expect(page).toMatchObject({
      title: 'Quay "Post" 4',
      date: '2031-05-09',
      language: 'en',
      structured: { text: 'News' },
    })
    expect(detectText('+++\ntitle = "Quay Post"\n+++\n\nSee [this](https://x.example).').format).toBe('markdown')
  })

  it('is read in JavaScript’s way of writing objects', () => {
    expect(readMarkdown('---js\n{\n  title: "Quay Post",\n  date: "2031-02-28",\n}\n---\nText.')).toMatchObject({
      title: 'Quay Post',
      date: '2031-02-28',
      structured: { text: 'Text.' },
    })
  })

  it('stays in the frame as a title block or a clipper’s lines', () => {
    expect(readMarkdown('% The Quay Post\n% Ann Lee\n% 2031-10-03\n\nText.')).toMatchObject({
      title: 'The Quay Post',
      date: '2031-10-03',
    })
    expect(blocksOf('% The Quay Post\n% Ann Lee\n\nText.')).toEqual([
      'text (furniture) | The Quay Post',
      'text (furniture) | Ann Lee',
      'text | Text.',
    ])
    const clip =
      'Title: Quay Post\n\nURL Source: https://quay.example/4/\n\nMarkdown Content:\n[Gulls move in](../gulls)'
    expect(readMarkdown(clip).title).toBe('Quay Post')
    expect(linksOf(clip)).toEqual(['https://quay.example/gulls'])
  })
})

it('references to addresses kept elsewhere are their words', () => {
  expect(
    blocksOf(
      'Ingrid [posted][late gates] a [gate][known] for [float\ngauges][floats], says [Sluice #12][], not [1][2] or `[ab][b]`.\n\n[known]: https://a.example/1',
    ),
  ).toEqual([
    'text | Ingrid posted a gate for float gauges, says Sluice #12, not [1][2] or [ab][b].',
    'hidden | late gates',
    'hidden | floats',
  ])
})

it('references that are kept in the letter lead there, and what only looks like one stays', () => {
  expect(
    linksOf(
      '> The [mill][m] turns.\n>\n> [m]: https://a.example/mill\n\n- The [bridge][br] opens.\n\n    [br]: https://a.example/bridge',
    ),
  ).toEqual(['https://a.example/mill', 'https://a.example/bridge'])
  expect(blocksOf('See matrix[row][column] and [[https://a.example/org][the org page]].')).toEqual([
    'text | See matrix[row][column] and [[https://a.example/org][the org page]].',
  ])
})

describe('tags of a site’s templates', () => {
  it('that show a figure are a picture with its caption right under', () => {
    const {
      structured: { blocks },
    } = readMarkdown(
      'Before.\n\n{{< figure src="https://x.example/q.jpg" alt="The quay" caption="Low *tide*. Photo: Dee Fox" >}}\n\nAfter.',
    )
    expect(blocks.map(({ form, gap, picture }) => ({ form, gap, picture })).slice(1, 3)).toEqual([
      { form: 'picture', gap: 1, picture: 'https://x.example/q.jpg' },
      { form: 'text', gap: 0, picture: null },
    ])
    expect(blocksOf('{% include figure.html image_path="/q.jpg" alt="The quay" %}')).toEqual(['picture | The quay'])
  })

  it('are not shown but in code, and what stands between them is', () => {
    expect(blocksOf('{{< toc >}}\n\n```\n{{< toc >}}\n```')).toEqual(['hidden | {{< toc >}}', 'text | {{< toc >}}'])
    expect(blocksOf('{{% note %}}\nMind the **step**.\n{{% /note %}}')).toEqual([
      'hidden | {{% note %}}',
      'text | Mind the step.',
      'hidden | {{% /note %}}',
    ])
    expect(blocksOf('{% if a %}\nSeen.\n{% endif %}\n\n{% comment %}\nUnseen.\n{% endcomment %}')).toEqual([
      'hidden | {% if a %}',
      'text | Seen.',
      'hidden | {% endif %}',
      'hidden | Unseen.',
    ])
  })

  it('as addresses are not shown either', () => {
    expect(blocksOf('[Leave]({{ leave_url }}) · [Back]({{< ref "back" >}}) · [Old](/{% link old.md %})')).toEqual([
      'text | Leave · Back · Old',
    ])
  })
})

describe('notes of Obsidian', () => {
  it('show the labels of their links, and pictures', () => {
    expect(blocksOf('### Dams at [[Morran Moss#North|the moss]] and [[Ebbin]]\n\n`[[kept]]`')).toEqual([
      'heading | Dams at the moss and Ebbin',
      'text | [[kept]]',
    ])
    expect(blocksOf('![[dam 7.jpg|600]]\n*The dam. Photo: Dee Fox*')).toEqual([
      'picture | dam 7.jpg',
      'text | The dam. Photo: Dee Fox',
    ])
  })

  it('have callouts whose title is a heading and whose content is text', () => {
    expect(blocksOf('Some text that is no title.\n\n> [!info]- Lock closed\n> By Ann Lee\n>\n> Until May.')).toEqual([
      'text | Some text that is no title.',
      'heading | Lock closed',
      'text | By Ann Lee',
      'text | Until May.',
    ])
    expect(blocksOf('Some text.\n\n> [!quote] Overheard\n> It leaks.')).toEqual([
      'text | Some text.',
      'heading | Overheard',
      'quoted | It leaks.',
    ])
    expect(blocksOf('> [!NOTE]\n> It leaks.')).toEqual(['text | It leaks.'])
  })

  it('have tags and contents, which are part of the frame', () => {
    expect(blocksOf('## Field\n#peat #2031/w08\n\nText. ^one')).toEqual([
      'heading | Field',
      'text (furniture) | #peat #2031/w08',
      'text | Text.',
      'hidden | ^one',
    ])
    expect(blocksOf('- [[#Field]]\n- [People](#people)\n\nText.')).toEqual([
      'text (furniture) | Field',
      'text (furniture) | People',
      'text | Text.',
    ])
  })

  it('have a comment, which is not shown, and marked words, which are', () => {
    expect(blocksOf('%% ask Ann %%\n\nBy ==late April==.')).toEqual(['hidden | ask Ann', 'text | By late April.'])
  })
})

describe('Pandoc’s and kramdown’s', () => {
  it('attributes are no text', () => {
    expect(blocksOf('Bridge closed {#bridge .wide}\n-----\n\n## Gulls {-}\n\nA [small]{.sc} one.\n{: .lead}')).toEqual([
      'heading | Bridge closed',
      'heading | Gulls',
      'text | A small one.',
    ])
    expect(blocksOf('## Sets {1, 2}')).toEqual(['heading | Sets {1, 2}'])
  })

  it('divisions are called as their class', () => {
    expect(blocksOf('::: {.byline}\nAnn *Lee*\n:::\n\nText.\n\n::: tip Mind this\nA step.\n:::')).toEqual([
      'text (byline) | Ann Lee',
      'text | Text.',
      'heading | Mind this',
      'text | A step.',
    ])
    expect(blocksOf('Text.\n\n!!! note "Mind this"\n    A step.\n\nMore.')).toEqual([
      'text | Text.',
      'heading | Mind this',
      'text | A step.',
      'text | More.',
    ])
  })

  it('definitions are text under their term', () => {
    expect(blocksOf('Some text here.\n\n214\n\n:   Swans on the *canal*.\n\n    And geese.\n\nMore.')).toEqual([
      'text | Some text here.',
      'heading | 214',
      'text | Swans on the canal.',
      'text | And geese.',
      'text | More.',
    ])
  })

  it('footnotes are part of the frame, and their numbers nothing', () => {
    expect(blocksOf('It is “honest”, and so are all who work on it.[^a]\n\n[^a]: Says the mayor.')).toEqual([
      'text | It is “honest”, and so are all who work on it.',
      'bullet (furniture) | 1. Says the mayor.',
    ])
  })
})

describe('mails and pages made into Markdown', () => {
  it('have links over two lines', () => {
    expect(blocksOf('### [ Gulls move in\n](https://x.example/g)')).toEqual(['heading | Gulls move in'])
    expect(linksOf('[Read on]\n(https://x.example/r)\n\n| [\n![Us](u.png) ](https://x.example/u)')).toEqual([
      'https://x.example/r',
      'https://x.example/u',
    ])
  })

  it('have tables of their layout, whose rules are nothing', () => {
    expect(blocksOf('Issue 112 | Saturday  \n---|---\n  \nHello.')).toEqual([
      'text | Issue 112 | Saturday',
      'text | Hello.',
    ])
  })

  it('have links to change a section, which are kept and not shown', () => {
    expect(
      blocksOf('## Harbour[[edit](https://w.example/i?title=H&action=edit "Edit")]\n\nText.\n\n## Town [edit]'),
    ).toEqual(['heading | Harbour', 'hidden | [edit]', 'text | Text.', 'heading | Town', 'hidden | [edit]'])
  })

  it('begin with the site’s links, which are part of the frame', () => {
    const links = '* [Study](https://x.example/s)\n* [News](https://x.example/n)\n* [About](https://x.example/a)\n'
    expect(blocksOf(`${links}\n# Campus Weekly`).map(block => block.split(' | ')[0])).toEqual([
      'bullet (furniture)',
      'bullet (furniture)',
      'bullet (furniture)',
      'heading',
    ])
    expect(blocksOf(`# Weekly\n\n${links}`)[1]).toBe('bullet | • Study')
  })
})

it('takes no longer than its size, whatever is opened and never closed', () => {
  for (const piece of [
    '{{< ',
    '{% ',
    '{{% x ',
    '[[',
    '![[a|',
    '](',
    '[\n',
    '](\n',
    '%%\n',
    '== a',
    '^(',
    '`',
    ':   a\n',
    '> [!a]\n',
    '::: a\n',
    '## a {#',
    '# a [[',
    '    \t',
    '{#a ',
    '{: ',
    '- [[#a]]\n',
    '!!! a\n    ',
    '+++\n',
    '`a ``b ',
    '{# a',
    '{%a "b" ',
    '> - ```\n',
    '    a\n\n',
    '- a {{<x>}}\n',
    'a ^b\n',
    '> > > > a\n',
    '% ',
    '|a|b|\n|-|-|\n',
  ]) {
    const [small, large] = [20_000, 80_000].map(size => {
      const text = piece.repeat(size / piece.length)
      const start = performance.now()
      plainMarkdown(text)
      return performance.now() - start
    })
    expect(large, JSON.stringify(piece)).toBeLessThan(Math.max(200, small! * 12))
  }
})

const marks = fc.constantFrom(
  '{{< figure alt="a" caption="b" >}}',
  '{{< x >}}',
  '{{',
  '>}}',
  '{% a %}',
  '[[a|b]]',
  '![[c.png]]',
  '[[',
  ']]',
  '> [!info] T\n',
  '> ',
  '::: a\n',
  ':::\n',
  ':   m',
  '\n',
  '\n\n',
  '#tag\n',
  '# H {#i}',
  '[a\n](b)',
  '---|---\n',
  '| a | b |\n|---|---|\n| 5 June | Boat market |\n',
  '%%',
  '==',
  '[^1]',
  '[^1]: n',
  '`',
  '```\n',
  '+++\n',
  '% t\n',
  'word',
  ' ',
  '!!! note\n    x',
)

it('loses no character of what it makes, whatever the dialects’ marks stand in', () => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 40 }), pieces => {
      expect(faultsIn(parseStructured(readMarkdown(pieces.join('')).structured))).toEqual([])
    }),
    { numRuns: 500 },
  )
})
