import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../main/formats/markdown.ts'

const textOf = (markdown: string) => readMarkdown(markdown).structured.text

describe('what stands between plus signs', () => {
  it('is text where a line is no TOML', () => {
    expect(textOf('+++\nTwo plus signs here\nx = 5 is a joke\n+++')).toContain('Two plus signs here')
    expect(textOf('+++\nx = 5 is a joke\n+++\n\nText.')).toContain('is a joke')
  })

  it('is front matter with comments, tables, arrays and long strings', () => {
    const page = readMarkdown('+++\n# c\ntitle = "A" # b\ndraft = false\nn = 1_000\ndate = 2031-05-09 06:30:00Z\nd.e = [\n  "x", # ]\n  ["y"],\n]\ns = """\nany = words here\n"""\n[a."b"]\nt = { u = 1 }\n[[c]]\n+++\n\nText.')
    expect(page).toMatchObject({ title: 'A', date: '2031-05-09', structured: { text: 'Text.' } })
  })
})

