import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../main/formats/markdown.ts'

/** Each block as "form | text", its hint in brackets. */
const blocksOf = (markdown: string) => {
  const { text, blocks } = readMarkdown(markdown).structured
  return blocks.map(({ form, hint, start, end }) => `${form}${hint ? ` (${hint})` : ''} | ${text.slice(start, end)}`)
}
const textOf = (markdown: string) => readMarkdown(markdown).structured.text

describe('links over the title', () => {
  const list = (labels: readonly string[], address: (at: number) => string) => `${labels.map((label, at) => `- [${label}](${address(at)})`).join('\n')}\n\n# Features\n\nText.`
  const framed = (markdown: string) => blocksOf(markdown).filter(block => block.startsWith('bullet (furniture)')).length

  it('are stories where they are longer than a site’s', () => {
    expect(framed(list(['Bridge opens after nine years', 'Gulls move inland for the winter', 'Ferry returns to the north quay'], () => 'https://x.example/a'))).toBe(0)
    expect(framed(list(['九年ぶりに橋が開通した', '鴎が内陸へ移動', '北埠頭に渡し船が戻る'], () => 'https://x.example/a'))).toBe(0)
  })

  it('are a site’s where they are short, and of one site or over a page that was clipped', () => {
    const short = (head: string) => head + list(['Study', 'News', 'About us'], at => `https://x${at}.example${at}/`)
    expect(framed(list(['Study', 'News', 'About us'], at => `https://w${at}.x.example/`))).toBe(3)
    expect(framed(short(''))).toBe(0)
    expect(framed(short('---\nsource: https://x.example/4\n---\n'))).toBe(3)
  })
})

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

