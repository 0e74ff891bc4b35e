import { expect, it } from 'vitest'
import { detectText } from '../../../main/formats/detect.ts'
import { read } from './make-document.ts'

it('lines of number signs that box a notice are no headings of Markdown', () => {
  const box =
    '##########################\n# Send notices to the quay #\n# The list is kept there   #\n##########################\n'
  expect(detectText(`QUAY DIGEST\n\n${box}\nOn **Monday** the boat left.\n`).format).toBe('text')
  expect(detectText('# Quay Digest\n## News\n\nOn **Monday** the boat left.\n').format).toBe('markdown')
})

it('words in bold may begin with a sign', () => {
  expect(detectText('# Quay Digest\n\n### **🌊 Ferry late again**\n\nIt left at ten.\n').format).toBe('markdown')
})

it('rules of underscores stress nothing', () => {
  expect(detectText('# Quay Digest\n\n__| Until next time |______\n').format).toBe('text')
})

it('notes that programs put before a page don’t hide it', () => {
  expect(
    detectText(
      `<!-- to unsubscribe -->\n<!-- made by hand > ${'-'.repeat(5000)} -->\n\n<html><body><p>Ferry</p></body></html>`,
    ).format,
  ).toBe('html')
  expect(
    detectText('<!--newsletter body-->\n<table><tr><td><h2>Ferry late</h2><p>It left at ten.</p></td></tr></table>')
      .format,
  ).toBe('html')
  expect(
    detectText(
      '<!--Add your news below.-->\n<p align="center"><img src="q.svg"></p>\n\n# Quay Weekly\n\n**[Ferry late](https://q.example/1)** since May',
    ).format,
  ).toBe('markdown')
})

it('Markdown may open with a banner of tags, and a page may stand behind front matter', async () => {
  expect(
    detectText(
      '<p align="center"><img src="q.svg"></p>\n\n<h1 align="center">Quay Weekly</h1>\n\n## News\n\n- [Ferry late](https://q.example/1) - It left at ten.\n',
    ).format,
  ).toBe('markdown')
  const page =
    '---\ntitle: Quay Weekly\ndate: 2026-05-04\n---\n\n<h2>Ferry late</h2>\n<p>It left at ten, and\n\n    nobody was on it.</p>\n<h2>Gulls move in</h2>\n<p>They like the roof.</p>\n'
  expect(detectText(page).format).toBe('markdown')
  const { parsed, title, date } = await read('a.md', page)
  expect([title, date]).toEqual(['Quay Weekly', '2026-05-04'])
  expect(parsed.items.map(({ headline, body }) => [headline, ...body.map(({ text }) => text)])).toEqual([
    ['Ferry late', 'It left at ten, and nobody was on it.'],
    ['Gulls move in', 'They like the roof.'],
  ])
})

it('behind front matter, Markdown that opens with a banner is Markdown; what stands in code and styles is no sign of it', async () => {
  const { parsed } = await read(
    'a.md',
    '---\ntitle: Quay\n---\n\n<p align="center"><img src="q.svg" alt="Quay"></p>\n\n# Quay Weekly\n\n## News\n\n### Ferry late\n\nIt left at ten, and nobody was on it.\n\n### Gulls move in\n\nThey like the roof of the hall.\n',
  )
  expect(parsed.items.map(({ section, headline }) => [section, headline])).toEqual([
    ['News', 'Ferry late'],
    ['News', 'Gulls move in'],
  ])
  expect(
    detectText('<table><tr><td><pre>\n# News\n\n[Ferry late](https://q.example)\n</pre></td></tr></table>').format,
  ).toBe('html')
})
