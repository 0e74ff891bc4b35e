import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../main/formats/markdown/markdown.ts'
import { blocksOf, textOf } from './blocks-of.ts'

describe('tags of templates that are none', () => {
  it('hide no story', () => {
    const stray =
      'Up 5 {% of plan, **x** [a](https://x.example/).\n\n## Bridge opens\n\nT\n\n## Gulls\n\nDown 4 %} of plan.'
    expect(blocksOf(stray)).toEqual([
      'text | Up 5 {% of plan, x a.',
      'heading | Bridge opens',
      'text | T',
      'heading | Gulls',
      'text | Down 4 %} of plan.',
    ])
    expect(blocksOf('Rates {# one.\n\n## Gulls\n\nTwo #} three.')).toEqual([
      'text | Rates {# one.',
      'heading | Gulls',
      'text | Two #} three.',
    ])
    expect(blocksOf('Up {% 5 %} and {{< 4 >}}.')).toEqual(['text | Up {% 5 %} and {{< 4 >}}.'])
    expect(textOf('Less {{<em of it, more> here.')).toBe('Less {{<em of it, more> here.')
  })
})

describe('tags within a line', () => {
  it('show the words in quotation marks after their name', () => {
    expect(blocksOf('The {{< abbr "NASA" >}} probe was {{< em "late" >}}.')).toEqual([
      'text | The NASA probe was late.',
    ])
  })

  it('are else kept after the paragraph and not shown', () => {
    expect(blocksOf('See {{< ref "back" >}} and {{< q by="Ann" >}}this{{< /q >}}\nnow.\n\nMore.')).toEqual([
      'text | See and this now.',
      'hidden | {{< ref "back" >}}',
      'hidden | {{< q by="Ann" >}}',
      'hidden | {{< /q >}}',
      'text | More.',
    ])
    expect(blocksOf('1. One {{< x >}}\n\n   of it.\n2. Two\n\nMore.').map(block => block.split(' | ')[1])).toEqual([
      '1. One',
      'of it.',
      '2. Two',
      '{{< x >}}',
      'More.',
    ])
  })

  it('of figures keep what a picture can’t show', () => {
    expect(blocksOf('{{< figure src="/q.jpg" alt="The quay" credit="Dee Fox" >}}')).toEqual([
      'picture | The quay',
      'hidden | credit="Dee Fox"',
    ])
  })
})

describe('code', () => {
  it('set in by four stays as written', () => {
    expect(blocksOf('Text:\n\n    [[page|label]] and ==marked== {{< x >}}\n\n    ```\n\n[[page|label]]')).toEqual([
      'text | Text:',
      'text | [[page|label]] and ==marked== {{< x >}}',
      'text | ```',
      'text | label',
    ])
    expect(blocksOf('- One\n\n    [[page|more]]')).toEqual(['bullet | • One', 'text | more'])
  })

  it('in spans over two lines, in fences of quotations and of lists, too', () => {
    expect(textOf('Try `[x\n![[w]]` now, [[page|label]].')).toBe('Try [x ![[w]] now, label.')
    expect(textOf('> [!note] T\n> ```\n> [[a|b]]\n> ```')).toContain('[[a|b]]')
    expect(textOf('- ```\n  [[a|b]]\n  ```\n\n[[page|label]]')).toMatch(/\[\[a\|b\]\][^]*(?<!\|)label/)
  })

  it('parts no division', () => {
    expect(blocksOf('::: byline\nAnn Lee\n\n```\nx\n```\n:::\n\nText.').at(-1)).toBe('text | Text.')
  })
})

describe('links over the title', () => {
  const list = (labels: readonly string[], address: (at: number) => string) =>
    `${labels.map((label, at) => `- [${label}](${address(at)})`).join('\n')}\n\n# Features\n\nText.`
  const framed = (markdown: string) => blocksOf(markdown).filter(block => block.startsWith('bullet (furniture)')).length

  it('are stories where they are longer than a site’s', () => {
    expect(
      framed(
        list(
          ['Bridge opens after nine years', 'Gulls move inland for the winter', 'Ferry returns to the north quay'],
          () => 'https://x.example/a',
        ),
      ),
    ).toBe(0)
    expect(
      framed(list(['九年ぶりに橋が開通した', '鴎が内陸へ移動', '北埠頭に渡し船が戻る'], () => 'https://x.example/a')),
    ).toBe(0)
  })

  it('are a site’s where they are short, and of one site or over a page that was clipped', () => {
    const short = (head: string) => head + list(['Study', 'News', 'About us'], at => `https://x${at}.example${at}/`)
    expect(framed(list(['Study', 'News', 'About us'], at => `https://w${at}.x.example/`))).toBe(3)
    expect(framed(short(''))).toBe(0)
    expect(framed(short('---\nsource: https://x.example/4\n---\n'))).toBe(3)
  })
})

describe('marks of notes', () => {
  it('end no item of a list', () => {
    expect(blocksOf('- One\n  %% c %%\n  two\n  [toc]\n- Three\n\nMore.')).toEqual([
      'bullet | • One two',
      'bullet | • Three',
      'hidden | c',
      'hidden | [toc]',
      'text | More.',
    ])
  })

  it('at a line’s end are words but at the end of a paragraph, and hide no story', () => {
    expect(blocksOf('It is here ^abc\nand there ^a-1\n\nMore.')).toEqual([
      'text | It is here ^abc and there',
      'hidden | ^a-1',
      'text | More.',
    ])
    expect(blocksOf('%% a\n\n# News\n\nb %%')).toEqual(['text | %% a', 'heading | News', 'text | b %%'])
  })
})

describe('what stands between plus signs', () => {
  it('is text where a line is no TOML', () => {
    expect(textOf('+++\nTwo plus signs here\nx = 5 is a joke\n+++')).toContain('Two plus signs here')
    expect(textOf('+++\nx = 5 is a joke\n+++\n\nText.')).toContain('is a joke')
  })

  it('is front matter with comments, tables, arrays and long strings', () => {
    const page = readMarkdown(
      '+++\n# c\ntitle = "A" # b\ndraft = false\nn = 1_000\ndate = 2031-05-09 06:30:00Z\nd.e = [\n  "x", # ]\n  ["y"],\n]\ns = """\nany = words here\n"""\n[a."b"]\nt = { u = 1 }\n[[c]]\n+++\n\nText.',
    )
    expect(page).toMatchObject({ title: 'A', date: '2031-05-09', structured: { text: 'Text.' } })
  })
})
