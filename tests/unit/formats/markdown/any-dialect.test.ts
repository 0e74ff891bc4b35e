import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseStructured } from '../../../../core/parse/structured.ts'
import { plainMarkdown } from '../../../../main/formats/markdown/markdown-dialects.ts'
import { readMarkdown } from '../../../../main/formats/markdown/markdown.ts'
import { faultsIn } from '../marked-decoder.ts'

const pieces = [
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
]

/** Milliseconds for a text of this many characters that is the piece over and over. */
function timeFor(piece: string, size: number): number {
  const text = piece.repeat(size / piece.length)
  const start = performance.now()
  plainMarkdown(text)
  return performance.now() - start
}

it('takes no longer than its size, whatever is opened and never closed', () => {
  for (const piece of pieces) {
    const small = timeFor(piece, 20_000)
    expect(timeFor(piece, 80_000), JSON.stringify(piece)).toBeLessThan(Math.max(200, small * 12))
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
