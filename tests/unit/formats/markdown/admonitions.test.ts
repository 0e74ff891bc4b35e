import { describe, expect, it } from 'vitest'
import { openDocument } from '../../../../main/formats/document.ts'
import { blocksOf, textOf } from './blocks-of.ts'

describe('very many lines', () => {
  const long = [
    `# H\n\n> [!note] T\n${'> x\n'.repeat(150_000)}`,
    `# H\n\n${'> [!note]\n'.repeat(120_000)}`,
    `# H\n\n${Array.from({ length: 300 }, (_, depth) => `${'> '.repeat(depth + 1)}[!note] n\n`).join('')}`,
    `# H\n\n${'::: note\n'.repeat(15_000)}`,
    `# H\n\n${Array.from({ length: 300 }, (_, depth) => `${'    '.repeat(depth)}!!! note\n`).join('')}`,
    `# H\n\n${'a {{< x >}} '.repeat(100_000)}`,
    `# H\n\n${'{{< x >}}\n'.repeat(100_000)}`,
  ]
  it.each(long.map(text => [text.slice(0, 24), text]))(
    'open: %j',
    async (_, text) => {
      expect((await openDocument('a.md', new TextEncoder().encode(text), 'markdown')).ok).toBe(true)
    },
    60_000,
  )
})

describe('admonitions', () => {
  it('have one word for their kind, and a title in quotation marks', () => {
    expect(textOf('!!! Road closed on Monday\n    Use the quay instead.')).toBe(
      '!!! Road closed on Monday Use the quay instead.',
    )
    expect(blocksOf('Some text.\n\n!!! Closed\n    Use the quay.')).toEqual([
      'text | Some text.',
      'heading | Closed',
      'text | Use the quay.',
    ])
    expect(blocksOf('Some text.\n\n!!! tip inline end "Mind"\n    A step.')).toEqual([
      'text | Some text.',
      'heading | Mind',
      'text | A step.',
    ])
  })

  it('hold code and one another', () => {
    expect(
      blocksOf(
        'Some text.\n\n!!! note "How"\n    First.\n\n    ```\n    [[run|it]]\n    ```\n\n    Then that.\n\n    !!! tip "Why"\n        Because.\n\n    Last.\n\nMore.',
      ),
    ).toEqual([
      'text | Some text.',
      'heading | How',
      'text | First.',
      'text | [[run|it]]',
      'text | Then that.',
      'heading | Why',
      'text | Because.',
      'text | Last.',
      'text | More.',
    ])
  })
})
