import { describe, expect, it } from 'vitest'
import { openDocument } from '../../../main/formats/document.ts'
import { dressedMarked } from '../../digests/marked/dressed.ts'
import { lineKey, marksOf } from '../../digests/marked/line-signs.ts'
import { readMarkedFiles } from '../../digests/marked-parts.ts'

const digests = readMarkedFiles().filter((_, i) => i % 97 === 0)

async function opened(content: string): Promise<string> {
  const found = await openDocument('page.html', new TextEncoder().encode(content), 'auto')
  const part = found.ok ? found.value.parts[0] : null
  if (!part || !('structured' in part)) throw new Error('no page')
  return part.structured.text
}

describe('a written digest marked up by chance', () => {
  it.each(digests.map(({ name, marked }, n) => [name, marked, n] as const))(
    '%s holds all that an editor reads in it',
    async (_, marked, n) => {
      const dressed = dressedMarked(marked, n)!
      const text = await opened(dressed.content)
      const words = lineKey(text)
      const { sections, items } = dressed.gold
      const fields = [
        ...sections.map(({ title }) => title),
        ...items.flatMap(({ headline, deck, byline, body, credit }) => [
          headline,
          deck,
          credit,
          ...byline,
          ...body.map(one => one.text),
        ]),
      ]
      expect(fields.filter(field => field !== null && !words.includes(lineKey(field)))).toEqual([])
      expect(items.length).toBeGreaterThan(0)
    },
  )

  it('is another page for another number, and the same for the same', () => {
    const { marked } = digests[0]!
    expect(dressedMarked(marked, 3)!.content).toBe(dressedMarked(marked, 3)!.content)
    expect(new Set([1, 2, 3, 4].map(n => dressedMarked(marked, n)!.content)).size).toBe(4)
  })

  it('knows what the lines of the page are by their words', async () => {
    const dressed = dressedMarked(
      '. Quay Post\n\n= News\n\n! Ferry late\n@ By ⟪Ann Lee⟫\np The boat left at ten, an hour after it was due, and nobody was told.\n\n! Mill sold\np The buyer wants to grind again.\n',
      5,
    )!
    const text = await opened(dressed.content)
    const marks = marksOf(text, dressed.signs)
    const signOf = (words: string) => marks.get(text.split('\n').findIndex(line => line.includes(words)) + 1)
    expect([signOf('Quay Post'), signOf('Ann Lee'), signOf('grind again')]).toEqual(['.', '@', 'p'])
  })
})
