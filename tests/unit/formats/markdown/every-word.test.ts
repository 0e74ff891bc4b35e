import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOf } from './blocks-of.ts'

/** `W` is a word of its own; what a tag is called, and an address, isn't. */
const pieces = [
  '{{< abbr "W" >}}',
  '{{< figure src="q.jpg" alt="W" caption="W W" credit="W" >}}',
  '{{< q by="W" >}}',
  '{{% note W %}}',
  '{% W',
  'W %}',
  '{{< W',
  '{{<em W',
  'W >}}',
  '{% if W %}',
  '{# W #}',
  '{# W',
  'W #}',
  '{% comment %}W{% endcomment %}',
  '\n!!! note "W"\n    W\n\n    W\n',
  '\n!!! W W\n    W\n',
  '\n!!! W\n    W\n',
  '\n::: note W\nW\n',
  '\n:::\n',
  '\n::: {.tip title="W"}\n',
  '\n> [!note] W\n> W\n',
  '\n> [!W]\n> W\n',
  '\n> W\n',
  '==W==',
  '==',
  '[[W]]',
  '[[',
  ']]',
  '![[W]]',
  '[[#W]]',
  '\n- [[#W]]\n- [W](#a)\n',
  '%% W %%',
  '\n%% W %%\n',
  '%%',
  '\n[toc]\n',
  '\n  [toc]\n',
  ' ^W\n',
  '\n\n| W | W |\n|---|---|\n| W | W |\n\n',
  '\n```\nW [[W]] {{< W >}}\n```\n',
  '\n    ```\n    W\n    ```\n',
  '\n\n    W ==W==\n',
  '\n- W\n',
  '\n  - W\n',
  '\n1. W\n',
  '\n# W\n',
  '\n## W {#i t="W"}\n',
  '\nW\n:   W\n',
  '`W`',
  '`',
  '`W\nW`',
  '``W ` W``',
  'W',
  'W.',
  ' ',
  '\n',
  '\n\n',
  '\n    ',
  '\n  ',
  '[W](https://x.example/)',
  '[W\n](https://x.example/)',
  '[ ',
  '[W]{.a}',
  '^(W)',
  '**W**',
] as const

it('every word of the source is in the text once, whatever the dialects’ marks stand in', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), some => {
      let count = 0
      const source = some.join(' ').replace(/W/g, () => `qz${count++}z`)
      const text = textOf(source)
      const times = (word: string) => text.split(word).length - 1
      expect(
        Array.from({ length: count }, (_, at) => `qz${at}z`)
          .filter(word => times(word) !== 1)
          .map(word => `${word}: ${times(word)}`),
        source,
      ).toEqual([])
    }),
    { numRuns: Number(process.env['GALLEY_PROPERTY_RUNS'] ?? 1000) },
  )
}, 600_000)
