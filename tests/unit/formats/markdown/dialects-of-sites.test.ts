import { describe, expect, it } from 'vitest'
import { detectText } from '../../../../main/formats/detect.ts'
import { readMarkdown } from '../../../../main/formats/markdown/markdown.ts'
import { blocksOf, linksOf } from './blocks-of.ts'

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
