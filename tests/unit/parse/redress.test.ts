import { describe, expect, test } from 'vitest'
import { markedOf, partsOfMarked, readMarkedFiles } from '../../digests/marked-parts.ts'
import { readMarked } from '../../digests/marked-lines.ts'
import { redressed } from '../../digests/redress.ts'

const some = readMarkedFiles(['a', 'j'])
const solid = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

describe('digests in other clothes, for learning', () => {
  test('a marked digest is the same from its parts', () => {
    for (const { name, marked } of some) {
      expect(readMarked(markedOf(partsOfMarked(marked))).gold, name).toEqual(readMarked(marked).gold)
    }
  })

  test('hold the words of every field that their gold has, in its order', () => {
    let worn = 0
    some.forEach(({ name, marked }, i) =>
      Array.from({ length: 6 }, (_, n) => redressed(marked, i * 31 + n)).forEach(one => {
        if (one === null) return
        worn++
        const text = solid(one.text)
        for (const { headline, byline, body, links, credit } of one.gold.items) {
          for (const words of [
            headline,
            ...byline,
            ...body.map(({ text }) => text),
            ...links.map(({ label }) => label),
            credit,
          ]) {
            if (words) expect(text, `${name}: ${words}`).toContain(solid(words))
          }
        }
        const heads = one.gold.items.flatMap(({ headline }) => (headline ? [solid(headline)] : []))
        let from = 0
        for (const head of heads) {
          const at = text.indexOf(head, from)
          expect(at, `${name}: ${head}`).toBeGreaterThanOrEqual(0)
          from = at + head.length
        }
      }),
    )
    expect(worn).toBeGreaterThan(some.length * 5)
  })
})
