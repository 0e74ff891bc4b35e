import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RecordKey } from '../../../../core/model/records.ts'
import { CatalogueLines, LineSet } from '../../../../main/library/catalogue/catalogue-lines.ts'

const keys = fc.uniqueArray(fc.stringMatching(/^(?:source|curation)\/[A-Za-z0-9_-]{1,12}$/), {
  maxLength: 60,
}) as fc.Arbitrary<RecordKey[]>
const linesOf = (on: readonly RecordKey[]) =>
  new CatalogueLines(Buffer.from(on.map((key, n) => `["${key}",${n},{"title":"Fähren ${n}"}]\n`).join('')))

it('every record has the line it stands on, and no other has one', () => {
  fc.assert(
    fc.property(keys, keys, (on, others) => {
      const lines = linesOf(on)
      expect(lines.count).toBe(on.length)
      for (const [line, key] of on.entries()) {
        expect([lines.of(key), lines.key(line), lines.at(lines.start(line)), lines.at(lines.end(line))]).toEqual([
          line,
          key,
          line,
          line,
        ])
      }
      for (const key of others) expect(lines.of(key)).toBe(on.indexOf(key))
    }),
  )
})

it('a set of lines is told in their order; a copy stays as it is', () => {
  fc.assert(
    fc.property(keys, fc.infiniteStream(fc.boolean()), (on, chosen) => {
      const set = new LineSet(linesOf(on))
      const now = new Set<RecordKey>()
      for (const [line, key] of on.entries()) {
        if (chosen.next().value) {
          set.add(line)
          set.add(line)
          now.add(key)
        }
      }
      const copy = set.copy()
      const before = [...now]
      for (const key of on) if (chosen.next().value) expect(set.delete(key)).toBe(now.delete(key))
      expect([[...set], set.size, on.filter(key => set.of(key) >= 0)]).toEqual([[...now], now.size, [...now]])
      expect([[...copy], copy.size]).toEqual([before, before.length])
    }),
  )
})
