import { expect, it } from 'vitest'
import { detectText } from '../../../main/formats/detect.ts'

it('lines of number signs that box a notice are no headings of Markdown', () => {
  const box = '##########################\n# Send notices to the quay #\n# The list is kept there   #\n##########################\n'
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
  expect(detectText(`<!-- to unsubscribe -->\n<!-- made by hand > ${'-'.repeat(5000)} -->\n\n<html><body><p>Ferry</p></body></html>`).format).toBe('html')
  expect(detectText('<!--newsletter body-->\n<table><tr><td><h2>Ferry late</h2><p>It left at ten.</p></td></tr></table>').format).toBe('html')
  expect(detectText('<!--Add your news below.-->\n<p align="center"><img src="q.svg"></p>\n\n# Quay Weekly\n\n**[Ferry late](https://q.example/1)** since May').format).toBe('markdown')
})
