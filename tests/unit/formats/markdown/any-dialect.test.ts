import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseStructured } from '../../../../core/parse/structured.ts'
import { plainMarkdown } from '../../../../main/formats/markdown/markdown-dialects.ts'
import { readMarkdown } from '../../../../main/formats/markdown/markdown.ts'
import { unclosed } from '../../../bench/hostile-texts.ts'
import { faultsIn } from '../marked-decoder.ts'

it('swallows nothing that follows, whatever is opened and never closed', () => {
  for (const piece of unclosed) {
    expect(plainMarkdown(`${piece.repeat(40_000 / piece.length)}\n\nThe last word.\n`), piece).toContain('last word')
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
